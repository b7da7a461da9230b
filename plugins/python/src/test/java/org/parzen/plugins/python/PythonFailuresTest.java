package org.parzen.plugins.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;
import org.parzen.trial.TrialState.Kind;

/// What is said of functions and files that do not work. A failed trial is never the end of a run.
@DisabledOnOs(OS.WINDOWS)
class PythonFailuresTest {

  @TempDir Path folder;
  private PythonStudy study;

  @BeforeEach
  void prepare() {
    study = new PythonStudy(folder);
  }

  @AfterEach
  void end() {
    study.close();
  }

  private String failure() throws InterruptedException {
    FrozenTrial trial = study.run();
    assertThat(trial.kind()).isEqualTo(Kind.FAIL);
    return PythonStudy.reason(trial);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pass                       | The value None could not be cast to float.",
        "return 'good'              | The value 'good' could not be cast to float.",
        "return '0.5'               | The value '0.5' is a text: return a number.",
        "return float('nan')        | The value nan is not acceptable.",
        "return 1, 2                | The number of the values 2 did not match the number of the objectives 1.",
        "return []                  | The number of the values 0 did not match the number of the objectives 1.",
        "return {}['k']             | KeyError: 'k'",
        "raise KeyboardInterrupt    | KeyboardInterrupt",
        "raise SystemExit(3)        | exit code 3: return a number",
        "import numpyy              | the module 'numpyy' is missing in the Python that runs this",
        "trial.suggest_float('x', 2, 1) | Parameter 'x': The low (2.0) must not exceed the high (1.0)",
        "trial.suggest_categorical('x', []) | Parameter 'x': A categorical parameter needs at least one choice",
        "trial.suggest_int('x', 1, 2); trial.suggest_float('x', 1, 2) | Parameter 'x': The parameter was",
        "trial.report('much', 1)    | TypeError: The value must be a number, not 'much'",
        "trial.report(1, -1)        | The step must be 0 or more, not -1.",
        "trial.set_constraint('c', float('nan')) | The constraint 'c' is not a number.",
        "trial.set_user_attr('k', object()) | set_user_attr 'k' can not be kept as JSON",
        "trial.set_user_attr('k', 'x' * 2000000) | save it in a file in trial.workdir",
        "trial.storage.get_n_trials(0) | trial.storage.get_n_trials is not available",
        "trial.study.trials         | trial.study.trials is not available while Parzen runs the study",
      })
  void theReasonSaysWhatIsWrong(String line, String said) throws InterruptedException {
    study.objective(line);
    assertThat(failure()).contains(said);
  }

  @Test
  void theReasonNamesTheUsersLinesAndTheLogHasTheWholeTraceback() throws InterruptedException {
    study.function(
        "deep.py",
        "objective",
        "def inner(x):",
        "    return 1 / x",
        "def objective(trial):",
        "    print('before')",
        "    return inner(0)");
    assertThat(failure())
        .isEqualTo(
            "ZeroDivisionError: division by zero\n  at deep.py, line 2, in inner: return 1 / x\n  at deep.py, line 5, in objective: return inner(0)");
    assertThat(study.printed(0))
        .startsWith("before\nTraceback (most recent call last):")
        .contains("ZeroDivisionError")
        .doesNotContain("serve.py");
  }

  @Test
  void infinityIsAValue() throws InterruptedException {
    study.objective("return float('inf')");
    assertThat(study.run().state().values()).containsExactly(Double.POSITIVE_INFINITY);
  }

  @Test
  void endlessRecursionFailsTheTrialOnly() throws InterruptedException {
    study.objective(
        "def again(n): return again(n + 1)", "return again(0) if trial.number == 0 else 1");
    List<FrozenTrial> trials = study.run(2);
    assertThat(PythonStudy.reason(trials.getFirst())).contains("RecursionError");
    assertThat(trials.getLast().kind()).isEqualTo(Kind.COMPLETE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "import ctypes; ctypes.string_at(0) | signal 11   | objective.py",
        "import os; os._exit(7)             | exit code 7 | before",
        "import os; os.kill(os.getpid(), 9) | signal 9    | before"
      })
  void aCrashOfPythonCostsOneTrial(String crash, String how, String output)
      throws InterruptedException {
    study.objective("print('before', flush=True)", "if trial.number == 1: " + crash, "return 1");
    List<FrozenTrial> trials = study.run(3);
    assertThat(trials)
        .extracting(FrozenTrial::kind)
        .containsExactly(Kind.COMPLETE, Kind.FAIL, Kind.COMPLETE);
    assertThat(PythonStudy.reason(trials.get(1))).contains(how, output);
  }

  @Test
  void aPrunedExceptionIsKnownByItsName() throws InterruptedException {
    study.objective(
        "class TrialPruned(Exception): pass",
        "class Mine(TrialPruned): pass",
        "raise Mine('too slow')");
    assertThat(study.run().state()).isInstanceOf(TrialState.Pruned.class);
    assertThat(PythonStudy.reason(study.study().view().trials().getFirst())).isEqualTo("too slow");
  }

  @Test
  void aMissingModuleIsNamedWithThePythonAndWhatToDo() throws InterruptedException {
    study.function("needs.py", "objective", "import sklearnn.svm", "def objective(trial): pass");
    assertThat(failure())
        .contains(
            "needs.py: the module 'sklearnn' is missing",
            Python.require().getFileName().toString(),
            "-m pip install sklearnn",
            "another Python (the setting 'python', on the command line --python)",
            "line 1");
  }

  @Test
  void aFileThatFailsWhileItIsImportedIsReadAgainForTheNextTrial() throws InterruptedException {
    study.function(
        "late.py",
        "objective",
        "import os",
        "if not os.path.exists('seen'):",
        "    open('seen', 'w').close()",
        "    raise OSError('the disk is asleep')",
        "def objective(trial): return 1");
    List<FrozenTrial> trials = study.run(2);
    assertThat(PythonStudy.reason(trials.getFirst()))
        .contains("late.py can not be imported: OSError: the disk is asleep", "line 4");
    assertThat(trials.getLast().kind()).isEqualTo(Kind.COMPLETE);
  }

  @Test
  void aFileThatReadsTheCommandLineSaysWhereThatBelongs() throws InterruptedException {
    study.function(
        "script.py",
        "objective",
        "import argparse",
        "def objective(trial): return 1",
        "parser = argparse.ArgumentParser()",
        "parser.add_argument('--data', required=True)",
        "parser.parse_args()");
    assertThat(failure()).contains("exit code 2", "if __name__ == \"__main__\":");
  }

  @Test
  void aFunctionBelowTheFilesOwnRunIsMissingAndTheReasonSaysWhy() throws InterruptedException {
    study.function(
        "below.py",
        "objective",
        "import optuna",
        "def other(trial): return 1",
        "optuna.create_study().optimize(other, n_trials=3)",
        "def objective(trial): return 1");
    assertThat(failure())
        .contains("below.py has no function 'objective'", "It has: other", "(line 3)");
  }

  @Test
  void aSlowTrialIsEndedAtItsTimeLimitAndTheNextOneRuns() throws InterruptedException {
    study.objective("import time", "if trial.number == 1: time.sleep(100)", "return 1");
    study.set("timeout", "5s");
    assertThat(study.run(3))
        .extracting(FrozenTrial::kind)
        .containsExactly(Kind.COMPLETE, Kind.FAIL, Kind.COMPLETE);
  }

  @Test
  void pathsWithSpacesAndOtherLettersWorkAlsoWhereTheLocaleIsGerman() throws Exception {
    Path odd = Files.createDirectory(folder.resolve("mein ordner ü 模"));
    Files.writeString(odd.resolve("hilfe.py"), "WERT = 2.5\n");
    try (PythonStudy german = new PythonStudy(odd)) {
      german.set(
          PythonPlugin.PYTHON,
          Python.with(folder, "LC_ALL=de_DE.UTF-8 LANG=de_DE.UTF-8").toString());
      german.function(
          "mein ziel.py",
          "objective",
          "import hilfe, locale",
          "def objective(trial):",
          "    print('Größe 模')",
          "    return hilfe.WERT + trial.suggest_float('größe', 0.5, 0.5)");
      FrozenTrial trial = german.run();
      assertThat(trial.state().values()).containsExactly(3.0);
      assertThat(german.printed(0)).isEqualTo("Größe 模\n");
      assertThat(trial.parameters()).containsOnlyKeys("größe");
    }
  }
}
