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
