package org.parzen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.text.PythonJson;
import org.parzen.text.PythonNumber;

/// `FILE.py FUNCTION` instead of options for the objective.
class PythonFunctionTest {
  private static final String BRANCHES =
      """
      import optuna

      def objective(trial):
          kind = trial.suggest_categorical("kind", ["line", "curve"])
          print("kind is", kind)
          if kind == "line":
              return trial.suggest_float("slope", 0, 1)
          return trial.suggest_int("power", 2, 5) + trial.suggest_float("bend", 1e-3, 1, log=True)

      if __name__ == "__main__":
          study = optuna.create_study(direction="maximize")
          study.optimize(objective, n_trials=10)
      """;

  @TempDir Path folder;
  private String file = "";

  @BeforeEach
  void file() throws IOException {
    Python.require();
    file = write("branches.py", BRANCHES);
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private Typed parzen(String command, String... more) {
    List<String> args = new ArrayList<>(List.of(command));
    args.addAll(List.of("--storage", folder.resolve("s.db").toString()));
    args.addAll(List.of(more));
    return Typed.parzen(args.toArray(String[]::new));
  }

  private JsonNode trials() {
    return PythonJson.read(parzen("trials", "--study-name", "study", "-f", "json").output());
  }

  @Test
  void theOnlyFunctionNeedsNoNameAndTheFileSaysTheDirection() {
    Typed run = parzen("optimize", file, "--n-trials", "12");

    assertThat(run.status()).as(run.errors()).isZero();
    assertThat(run.errors()).contains("direction is maximize", "branches.py", "--direction");
    assertThat(trials()).hasSize(12).allMatch(t -> t.path("params").size() >= 2);
    assertThat(PythonJson.read(run.output()).path("value").asDouble()).isGreaterThan(2);

    Typed more = parzen("optimize", file, "objective", "--n-trials", "1");
    assertThat(more.status()).as(more.errors()).isZero();
    assertThat(trials()).hasSize(13);
  }

  @Test
  void anOptionCountsMoreThanTheFile() {
    Typed run = parzen("optimize", file, "--direction", "minimize", "--n-trials", "1");
    assertThat(run.errors()).doesNotContain("maximize");
    assertRefused(
        parzen("optimize", "--direction", "maximize"), "direction", "minimize", "maximize");
  }

  @Test
  void aStoredDirectionCountsMoreThanTheFileWhichIsSaid() {
    assertThat(parzen("create-study", "--study-name", "study").status()).isZero();
    Typed run = parzen("optimize", file, "--n-trials", "4");
    assertThat(run.status()).as(run.errors()).isZero();
    assertThat(run.errors()).contains("minimize, which counts", "branches.py has maximize");
    double best = PythonJson.read(run.output()).path("value").asDouble();
    assertThat(trials()).allMatch(trial -> trial.path("value").asDouble() >= best);
  }

  @Test
  void everyStoredTrialIsEvaluatedAgainOnItsOwnBranch() {
    assertThat(parzen("optimize", file, "objective", "--n-trials", "6").status()).isZero();
    for (JsonNode trial : trials()) {
      Typed again = parzen("try", "--trial", trial.path("number").asText());
      assertThat(again.status()).as(again.errors()).isZero();
      String kind = trial.path("params").path("kind").asText();
      assertThat(again.output()).contains("kind is " + kind, "kind = " + kind, ", equal");
    }
  }

  @Test
  void aTrialOfAStudyWithoutDefinitionIsEvaluatedByTheFunctionThatIsNamed() throws IOException {
    String line =
        write("line.py", "def line(trial):\n    return 2 * trial.suggest_float('x', 0, 1)");
    assertThat(parzen("create-study", "--study-name", "study").status()).isZero();
    String space = "{\"x\": {\"type\": \"float\", \"low\": 0, \"high\": 1}}";
    Typed asked = parzen("ask", "--study-name", "study", "--search-space", space);
    double x = PythonJson.read(asked.output()).path("params").path("x").asDouble();
    parzen("tell", "--study-name", "study", "--trial-number", "0", "--values", "0.5");

    assertRefused(parzen("try", "--study-name", "study", "--trial", "0"), "'study'", "FILE.py");
    Typed typed = parzen("try", line, "--study-name", "study", "--trial", "best");

    assertThat(typed.output()).contains("stored 0.5, now " + PythonNumber.repr(2 * x));
  }

  @Test
  void aFunctionIsTriedWithTheEndsOfItsRanges() {
    Typed lowest = Typed.parzen("try", file, "--values", "lowest");
    assertThat(lowest.output()).contains("kind = line", "slope = 0.0", "metrics:\n  0.0\n");
    Typed highest = Typed.parzen("try", file, "objective", "--values", "highest");
    assertThat(highest.output()).contains("kind = curve", "power = 5", "metrics:\n  6.0\n");
  }

  @Test
  void aFileWithSeveralFunctionsAsksWhich() throws IOException {
    String two =
        write(
            "two.py",
            """
            def first(trial):
                return trial.suggest_float("x", 0, 1)
            def second(trial):
                return trial.suggest_float("y", 0, 1)
            """);
    assertRefused(parzen("optimize", two), "two.py", "first", "second");
    assertRefused(parzen("optimize", two, "third"), "third");
    assertThat(parzen("optimize", two, "second", "--n-trials", "1").status()).isZero();
    assertRefused(parzen("optimize", two, "first"), "function", "second", "first");
  }

  @Test
  void anExceptionIsAFailedTrialWithItsTraceback() throws IOException {
    String broken =
        write(
            "broken.py",
            """
            def objective(trial):
                return {}["nothing"]
            """);
    Typed typed = Typed.parzen("try", broken);
    assertThat(typed.status()).isEqualTo(2);
    assertThat(typed.output()).contains("The trial failed: ", "KeyError");
  }

  private static void assertRefused(Typed typed, String... words) {
    assertThat(typed.errors().lines())
        .singleElement()
        .asString()
        .startsWith("parzen: ")
        .contains(words);
    assertThat(typed.status()).isEqualTo(1);
  }
}
