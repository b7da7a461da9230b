package org.parzen.plugins.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.part.Objectives;
import org.parzen.space.Choice;
import org.parzen.trial.FixedTrial;

/// What is known of a file before anything of it runs.
@DisabledOnOs(OS.WINDOWS)
class PythonPluginTest {
  private static final String TWO =
      """
      import optuna
      def load(path): pass
      def model(trial): pass
      def objective(trial):
          return trial.suggest_float('x', 0, 9)
      if __name__ == '__main__':
          study = optuna.create_study(study_name='digits', direction='maximize')
          study.optimize(objective, n_trials=300, timeout=60)
      """;

  @TempDir Path folder;
  private PythonStudy study;

  @BeforeEach
  void prepare() {
    study = new PythonStudy(folder);
  }

  private void assertRefused(String... parts) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PythonPlugin().create(study.spec()).close())
        .withMessageContainingAll(parts);
  }

  private List<String> suggestions(String setting) {
    Map<String, JsonNode> given =
        Map.of(
            PythonPlugin.FILE, TextNode.valueOf(folder.resolve("o.py").toString()),
            PythonPlugin.PYTHON, TextNode.valueOf(Python.require().toString()));
    return new PythonPlugin().suggestions(setting, given);
  }

  @Test
  void thePluginIsFoundByItsName() {
    assertThat(Objectives.installed().plugin("python")).isInstanceOf(PythonPlugin.class);
  }

  @Test
  void functionsAreListedWithoutRunningTheFile() throws IOException {
    study.function("o.py", "", TWO, "open('it-ran', 'w')");
    assertThat(suggestions(PythonPlugin.FUNCTION)).containsExactly("objective", "model", "load");
    Files.writeString(folder.resolve("o.py"), "def other(trial): pass\n");
    assertThat(suggestions(PythonPlugin.FUNCTION)).containsExactly("other");
    Files.writeString(folder.resolve("o.py"), "def broken(:\n");
    assertThat(suggestions(PythonPlugin.FUNCTION)).isEmpty();
    assertThat(folder.resolve("it-ran")).doesNotExist();
  }

  @Test
  void theFileSaysWhatItWouldDoWithItsStudy() {
    study.function("o.py", "", TWO);
    PythonFile file = new PythonFiles().read("o.py", Python.require().toString(), folder);
    assertThat(file.hints().studyName()).hasValue("digits");
    assertThat(file.hints().directions()).containsExactly("maximize");
    assertThat(file.hints().trials()).isEqualTo(OptionalLong.of(300));
    assertThat(file.hints().timeout()).isEqualTo(OptionalDouble.of(60));
    assertThat(file.version()).startsWith("3.");
  }

  @Test
  void theFunctionMayBeLeftOutWhereItGoesWithoutSaying() throws Exception {
    study.function("o.py", "", "def helper(x): pass", "def goal(trial): return 4");
    try (Objective objective = new PythonPlugin().create(study.spec())) {
      assertThat(objective.evaluate(new FixedTrial(Map.of(), 0, folder))).isEqualTo(Outcome.of(4));
    }
    study.function("o.py", "", TWO);
    new PythonPlugin().create(study.spec()).close();
    study.function("o.py", "", "def one(trial): pass", "def two(trial): pass");
    assertRefused("Which function of o.py", "one, two", "'function'");
    study.function("o.py", "", "x = 1");
    assertRefused("o.py has no function that takes a trial");
  }

  @Test
  void aFunctionThatIsNotThereIsSaidBeforeTheStudyIsMade() {
    study.function("o.py", "objectiv", TWO);
    assertRefused("o.py has no function 'objectiv'", "objective, model, load");
  }

  @Test
  void aNameThatOnlyRunningTheFileDefinesIsAllowed() throws Exception {
    study.function("o.py", "late", "globals()['late'] = lambda trial: 3");
    try (Objective objective = new PythonPlugin().create(study.spec())) {
      assertThat(objective.evaluate(new FixedTrial(Map.of(), 0, folder))).isEqualTo(Outcome.of(3));
    }
  }

  @Test
  void aFileThatCanNotBeReadIsNamed() throws IOException {
    study.set(PythonPlugin.FILE, "none.py");
    assertRefused("'none.py' was not found", folder.toString());
    Files.createDirectory(folder.resolve("sub.py"));
    study.set(PythonPlugin.FILE, "sub.py");
    assertRefused("'sub.py' is a folder");
    study.function("o.py", "objective", "x = 1", "def objective(trial:", "  pass");
    assertRefused("o.py, line 2: ");
  }

  @Test
  void aPythonThatCanNotBeUsedIsNamed() {
    study.objective("return 1");
    study.set(PythonPlugin.PYTHON, "no-such-python");
    assertRefused("no-such-python", "PATH");
    study.set(PythonPlugin.PYTHON, "/bin/true");
    assertRefused("/bin/true can not be used as Python", "(the setting 'python')");
    study.set(PythonPlugin.PYTHON, "/bin/echo");
    assertRefused("can not be used as Python: it says '", "'. Name another one");
    Path old = Python.program(folder, "echo 'Python 2.7 is too old'; exit 3");
    study.set(PythonPlugin.PYTHON, old.toString());
    assertRefused("Python 2.7 is too old");
  }

  @Test
  void anEnvironmentBesideTheFileIsFound() throws IOException {
    Path bin = Files.createDirectories(folder.resolve(".venv/bin"));
    Path python = Files.createSymbolicLink(bin.resolve("python3"), Python.require());
    study.function("o.py", "objective", TWO);
    PythonFiles files = new PythonFiles(Map.of("PATH", "/usr/bin"));
    assertThat(files.read("o.py", "", folder).interpreter()).isEqualTo(python);
    assertThat(files.read("o.py", ".venv", folder).interpreter()).isEqualTo(python);
    assertThat(files.interpreters("o.py", folder)).startsWith(python);
    PythonFiles active =
        new PythonFiles(Map.of("VIRTUAL_ENV", folder.resolve(".venv").toString(), "PATH", ""));
    assertThat(active.interpreters("o.py", Path.of("/"))).containsExactly(python);
  }

  @Test
  void aPythonThatIsTooOldIsPassedOver() throws IOException {
    study.function("o.py", "objective", TWO);
    Path old = Files.createDirectories(folder.resolve("venv/bin")).resolve("python");
    Files.move(Python.program(folder, "echo too old; exit 3"), old);
    String path = String.valueOf(Python.require().getParent());
    PythonFiles files = new PythonFiles(Map.of("PATH", path));
    assertThat(files.interpreters("o.py", folder)).startsWith(old);
    assertThat(files.read("o.py", "", folder).interpreter()).isNotEqualTo(old);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PythonFiles(Map.of()).read("o.py", "", folder))
        .withMessageContainingAll(old.toString(), "too old");
  }

  @Test
  void aFixedTrialEvaluatesTheFunctionAgain() throws Exception {
    study.function("o.py", "objective", TWO);
    FixedTrial trial = new FixedTrial(Map.of("x", Choice.of(2.5)), 3, folder);
    try (Objective objective = new PythonPlugin().create(study.spec())) {
      assertThat(objective.evaluate(trial)).isEqualTo(Outcome.of(2.5));
    }
  }
}
