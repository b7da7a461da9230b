package org.parzen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.sampler.random.RandomSampler;
import org.parzen.space.Distribution;
import org.parzen.space.FloatDistribution;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.storage.location.StorageLocation;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.text.PythonJson;
import org.parzen.trial.Trial;

class ImportanceTest {
  @TempDir Path folder;

  @BeforeEach
  void study() {
    study(80);
  }

  /// Random search on x² + y², where y is narrow.
  private void study(int trials) {
    Map<String, Distribution> space = new LinkedHashMap<>();
    space.put("x", new FloatDistribution(-5, 5));
    space.put("y", new FloatDistribution(-0.1, 0.1));
    try (StudyStore store = StorageLocation.parse(file(trials), folder).open()) {
      StudyOptions options = StudyOptions.of(new RandomSampler()).withSeed(1);
      Study study = Study.create(store, new StudySpec("s", Direction.MINIMIZE), options);
      for (int i = 0; i < trials; i++) {
        Trial trial = study.ask(space);
        double x = trial.suggestFloat("x", -5, 5);
        double y = trial.suggestFloat("y", -0.1, 0.1);
        study.tell(trial, x * x + y * y);
      }
    }
  }

  private String file(int trials) {
    return folder.resolve("s%d.db".formatted(trials)).toString();
  }

  private Typed importance(String... more) {
    List<String> args = new ArrayList<>(List.of("importance", "--storage", file(80)));
    args.addAll(List.of(more));
    return Typed.parzen(args.toArray(String[]::new));
  }

  @Test
  void theMostImportantParameterIsFirst() {
    for (String evaluator : List.of("ped_anova", "fanova", "mean_decrease_impurity")) {
      Typed typed = importance("--evaluator", evaluator, "-f", "json");
      JsonNode rows = PythonJson.read(typed.output());
      assertThat(rows.findValuesAsText("parameter")).containsExactly("x", "y");
      assertThat(rows.path(0).path("importance").asDouble()).isGreaterThan(0.6);
      assertThat(typed.errors()).isEmpty();
    }
  }

  @Test
  void theUsualFormatsAndTheNamesOfOptuna() {
    String table = importance("--evaluator", "FanovaImportanceEvaluator").output();
    assertThat(table.lines().toList().get(1)).matches("\\| parameter \\| +importance \\| +raw \\|");
    assertThat(importance("-f", "value").output().lines())
        .hasSize(2)
        .allMatch(l -> l.split(" ").length == 3);
    assertThat(importance("-f", "yaml").output()).contains("parameter: x");
  }

  @Test
  void parametersObjectiveAndSettings() {
    JsonNode rows = PythonJson.read(importance("--params", "y", "-f", "json").output());
    assertThat(rows.findValuesAsText("parameter")).containsExactly("y");
    assertThat(importance("--evaluator-option", "target_quantile=0.5").output())
        .isNotEqualTo(importance().output());
    String seed = "--evaluator-option=seed=";
    String forest = importance("--evaluator=fanova", seed + 1).output();
    assertThat(importance("--evaluator=fanova", seed + 1).output()).isEqualTo(forest);
    assertThat(importance("--evaluator=fanova", seed + 2).output()).isNotEqualTo(forest);
  }

  @Test
  void eachObjectiveHasItsOwnImportances() {
    Path file = folder.resolve("two.db");
    try (StudyStore store = new FileLocation(file).open()) {
      StudySpec spec = new StudySpec("two", Direction.MINIMIZE, Direction.MAXIMIZE);
      StudyOptions options = StudyOptions.of(new RandomSampler()).withSeed(1);
      Study study = Study.create(store, spec, options);
      for (int i = 0; i < 80; i++) {
        Trial trial = study.ask();
        study.tell(trial, trial.suggestFloat("x", 0, 1), trial.suggestFloat("y", 0, 1));
      }
    }
    assertThat(firstOf(file, "0")).isEqualTo("x");
    assertThat(firstOf(file, "1")).isEqualTo("y");
  }

  private static String firstOf(Path file, String objective) {
    String[] args = {
      "importance", "--storage", file.toString(), "--objective", objective, "-f", "json"
    };
    return PythonJson.read(Typed.parzen(args).output()).path(0).path("parameter").asText();
  }

  @Test
  void whatIsWrongIsNamed() {
    refused("'z'", "--params", "x,z");
    refused("no objective 1", "--objective", "1");
    refused("'speed'", "--objective", "speed");
    refused("'shap'", "--evaluator", "shap");
    refused("'trees'", "--evaluator", "fanova", "--evaluator-option", "trees=3");
    refused("target_quantile", "--evaluator-option", "target_quantile=1");
  }

  private void refused(String named, String... args) {
    Typed typed = importance(args);
    assertThat(typed.status()).isEqualTo(1);
    assertThat(typed.output()).isEmpty();
    assertThat(typed.errors().strip()).hasLineCount(1).contains(named);
  }

  @Test
  void fewTrialsAreNotedBesideTheData() {
    study(5);
    Typed typed = Typed.parzen("importance", "--storage", file(5), "-f", "json");
    assertThat(typed.status()).isZero();
    assertThat(PythonJson.read(typed.output())).hasSize(2);
    assertThat(typed.errors()).contains("5 complete trials are few");
  }

  @Test
  void theChart() throws Exception {
    Path picture = folder.resolve("importances.svg");
    Typed typed =
        Typed.parzen("plot", "importances", "--storage", file(80), "--out", picture.toString());
    assertThat(typed.status()).as(typed.errors()).isZero();
    JsonNode first = PythonJson.read(importance("-f", "json").output()).path(0);
    String share = String.format(Locale.ROOT, "%.2f", first.path("importance").asDouble());
    assertThat(Files.readString(picture))
        .contains(">x</text", ">" + share + "</text", ">y</text", ">&lt;0.01</text");
  }

  @Test
  void theChartIsOfTheEvaluatorThatIsNamed() throws Exception {
    assertThat(chart("fanova")).isNotEqualTo(chart("ped_anova"));
    Typed typed =
        Typed.parzen(
            "plot", "importances", "--storage", file(80), "--out", "x.svg", "--evaluator", "shap");
    assertThat(typed.status()).isEqualTo(1);
    assertThat(typed.errors()).contains("'shap'");
  }

  private String chart(String evaluator) throws Exception {
    Path picture = folder.resolve(evaluator + ".svg");
    Typed typed =
        Typed.parzen(
            "plot",
            "importances",
            "--storage",
            file(80),
            "--out",
            picture.toString(),
            "--evaluator",
            evaluator,
            "--title",
            "T");
    assertThat(typed.status()).as(typed.errors()).isZero();
    return Files.readString(picture);
  }
}
