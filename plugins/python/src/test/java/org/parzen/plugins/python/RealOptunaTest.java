package org.parzen.plugins.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.study.Direction;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState.Kind;

/// A package named optuna on Python's path, as where Optuna is installed, wins over the stand-in.
@DisabledOnOs(OS.WINDOWS)
class RealOptunaTest {

  @TempDir Path folder;
  private Path python = Path.of("");

  @BeforeEach
  void install() throws IOException {
    Path optuna = Files.createDirectories(folder.resolve("site/optuna"));
    for (String name : List.of("__init__.py", "study.py", "trial.py")) {
      Files.writeString(optuna.resolve(name), Python.resource("installed/optuna/" + name));
    }
    python = Python.with(folder, "PYTHONPATH='" + folder.resolve("site") + "'");
  }

  private PythonStudy study(String... lines) {
    return new PythonStudy(folder)
        .set(PythonPlugin.PYTHON, python.toString())
        .function("objective.py", "objective", lines);
  }

  @Test
  void itsOwnClassesAreUsed() throws InterruptedException {
    try (PythonStudy study =
        study(
            "import optuna",
            "def objective(trial):",
            "    assert optuna.INSTALLED",
            "    assert isinstance(trial, optuna.trial.Trial)",
            "    assert isinstance(trial, optuna.trial.BaseTrial)",
            "    assert trial.study.direction is optuna.study.StudyDirection.MAXIMIZE",
            "    if trial.number == 1: raise optuna.TrialPruned('it says so')",
            "    return 1")) {
      List<FrozenTrial> trials = study.directions(Direction.MAXIMIZE).run(2);
      assertThat(trials).extracting(FrozenTrial::kind).containsExactly(Kind.COMPLETE, Kind.PRUNED);
      assertThat(PythonStudy.reason(trials.getLast())).isEqualTo("it says so");
    }
  }

  @Test
  void itsTrialIsKnownWhereTheFunctionImportsIt() throws InterruptedException {
    try (PythonStudy study =
        study(
            "def objective(trial):",
            "    from optuna.trial import Trial",
            "    assert isinstance(trial, Trial)",
            "    return 1")) {
      assertThat(study.run().kind()).isEqualTo(Kind.COMPLETE);
    }
  }

  @Test
  void itsFunctionsKeepFactsWithTheTrial() throws InterruptedException {
    try (PythonStudy study =
        study(
            "import optuna",
            "def objective(trial):",
            "    optuna.report_scores(trial, [0.5, 0.25])",
            "    assert trial.system_attrs == {'terminator:cv_scores': [0.5, 0.25]}",
            "    return 1")) {
      FrozenTrial trial = study.run();
      assertThat(trial.kind()).isEqualTo(Kind.COMPLETE);
      assertThat(trial.system().get("terminator:cv_scores"))
          .hasValueSatisfying(scores -> assertThat(scores).hasToString("[0.5,0.25]"));
    }
  }

  @Test
  void importingTheFileRunsNoStudyAndMakesNoneInAStorage() throws InterruptedException {
    try (PythonStudy study =
        study(
            "import optuna",
            "from optuna import create_study",
            "def objective(trial): return 1",
            "first = optuna.create_study(storage='sqlite:///there.db', study_name='n')",
            "second = create_study(storage='sqlite:///there.db', study_name='n')",
            "third = optuna.load_study(storage='sqlite:///there.db', study_name='n')",
            "third.optimize(objective, n_trials=3)",
            "raise AssertionError('imported too much')")) {
      assertThat(study.run().kind()).isEqualTo(Kind.COMPLETE);
      assertThat(study.printed(0))
          .contains("objective.py ends where it runs its own study (line 7)");
      assertThat(folder.resolve("made")).doesNotExist();
    }
  }

  @Test
  void importingTheFileDeletesAndCopiesNoStudy() throws InterruptedException {
    try (PythonStudy study =
        study(
            "import optuna, os",
            "from optuna.study import delete_study",
            "def objective(trial):",
            "    delete_study(study_name='inner', storage='sqlite:///there.db')",
            "    return 1",
            "delete_study(study_name='n', storage='sqlite:///there.db')",
            "optuna.delete_study(study_name='n', storage='sqlite:///there.db')",
            "optuna.copy_study(from_study_name='n', from_storage='a', to_storage='b')",
            "assert not os.path.exists('deleted')")) {
      assertThat(study.run().kind()).isEqualTo(Kind.COMPLETE);
      assertThat(study.printed(0)).contains("optuna.delete_study of the file is not done");
      assertThat(folder.resolve("copied")).doesNotExist();
      assertThat(folder.resolve("deleted")).exists();
    }
  }

  @Test
  void aFunctionMayRunStudiesOfItsOwn() throws InterruptedException {
    try (PythonStudy study =
        study(
            "import optuna",
            "from optuna import create_study",
            "def objective(trial):",
            "    seen = []",
            "    inner = create_study(storage='sqlite:///there.db')",
            "    inner.optimize(seen.append, n_trials=3)",
            "    return len(seen)",
            "if True:",
            "    optuna.create_study().optimize(objective, n_trials=1)")) {
      assertThat(study.run().state().values()).containsExactly(3.0);
      assertThat(folder.resolve("made")).exists();
    }
  }
}
