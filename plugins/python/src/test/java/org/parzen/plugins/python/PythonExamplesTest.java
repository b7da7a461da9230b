package org.parzen.plugins.python;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Choice;
import org.parzen.space.Distribution;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.space.Spacing;
import org.parzen.study.Component;
import org.parzen.study.Direction;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.ParameterValue;
import org.parzen.trial.TrialState.Kind;

/// The examples for readers, each as it is in the documentation.
@DisabledOnOs(OS.WINDOWS)
class PythonExamplesTest {
  private static final Path EXAMPLES = Path.of("../../docs/examples/python").toAbsolutePath();

  @TempDir Path folder;

  private PythonStudy example(String name, String... modules) {
    return new PythonStudy(folder)
        .set(PythonPlugin.PYTHON, Python.with(List.of(modules)).toString())
        .set(PythonPlugin.FILE, EXAMPLES.resolve(name).normalize().toString())
        .set(PythonPlugin.FUNCTION, "objective");
  }

  /// Runs so many trials and looks at what holds for all examples.
  private static List<FrozenTrial> run(
      PythonStudy study, int count, Function<FrozenTrial, Map<String, Distribution>> said)
      throws InterruptedException {
    List<FrozenTrial> trials = study.run(count);
    assertThat(trials).hasSize(count);
    for (FrozenTrial trial : trials) {
      assertThat(trial.kind())
          .as(() -> "trial %d: %s".formatted(trial.number(), PythonStudy.reason(trial)))
          .isIn(Kind.COMPLETE, Kind.PRUNED);
      assertThat(space(trial)).isEqualTo(said.apply(trial));
      assertThat(trial.state().values()).allMatch(value -> value >= 0 && value <= 1);
    }
    return trials;
  }

  private static void areComplete(List<FrozenTrial> trials) {
    assertThat(trials).allMatch(trial -> trial.kind() == Kind.COMPLETE);
  }

  private static Map<String, Distribution> space(FrozenTrial trial) {
    return trial.parameters().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().distribution()));
  }

  private static String text(FrozenTrial trial, String name) {
    ParameterValue value = trial.parameters().get(name);
    return Objects.requireNonNull(value, name).external().text();
  }

  private static Distribution log(double low, double high) {
    return new FloatDistribution(low, high, Spacing.LOG);
  }

  /// Adds the number of layers, and a width for each that the trial has.
  private static void layers(
      FrozenTrial trial, int most, int narrowest, Map<String, Distribution> said) {
    said.put("n_layers", new IntDistribution(1, most));
    for (int i = 0; i < Integer.parseInt(text(trial, "n_layers")); i++) {
      said.put("n_units_l" + i, new IntDistribution(narrowest, 128));
    }
  }

  private static Map<String, Distribution> digits(FrozenTrial trial) {
    Map<String, Distribution> said = new LinkedHashMap<>();
    said.put(
        "model_type", CategoricalDistribution.of("logistic-regression", "decision-tree", "svm"));
    switch (text(trial, "model_type")) {
      case "svm" -> {
        said.put("kernel", CategoricalDistribution.of("linear", "poly", "rbf", "sigmoid"));
        said.put("svm-regularization", new FloatDistribution(0.01, 10));
        said.put("degree", new FloatDistribution(1, 5, Spacing.step(1)));
      }
      case "logistic-regression" -> {
        said.put("penalty", CategoricalDistribution.of("l2", "l1"));
        said.put("logistic-regularization", new FloatDistribution(0.01, 10));
      }
      default -> {
        said.put("max_depth", new IntDistribution(5, 64));
        said.put("min_samples_split", new IntDistribution(2, 20));
        said.put("min_samples_leaf", new IntDistribution(2, 20));
      }
    }
    return said;
  }

  @Test
  void digits() throws InterruptedException {
    try (PythonStudy study = example("digits.py", "sklearn").directions(Direction.MAXIMIZE)) {
      List<String> families = List.of("svm", "logistic-regression", "decision-tree");
      families.forEach(family -> study.study().enqueue(Map.of("model_type", Choice.of(family))));
      List<FrozenTrial> trials = run(study, 12, PythonExamplesTest::digits);
      areComplete(trials);
      assertThat(trials.subList(0, 3))
          .extracting(trial -> text(trial, "model_type"))
          .isEqualTo(families);
    }
  }

  @Test
  void layers() throws InterruptedException {
    try (PythonStudy study = example("layers.py", "sklearn")) {
      areComplete(
          run(
              study,
              4,
              trial -> {
                Map<String, Distribution> said = new LinkedHashMap<>();
                layers(trial, 4, 1, said);
                return said;
              }));
    }
  }

  @Test
  void families() throws InterruptedException {
    try (PythonStudy study = example("families.py", "sklearn")) {
      study.study().enqueue(Map.of("classifier", Choice.of("mlp")));
      study.study().enqueue(Map.of("classifier", Choice.of("rf")));
      areComplete(
          run(
              study,
              5,
              trial -> {
                Map<String, Distribution> said = new LinkedHashMap<>();
                said.put("classifier", CategoricalDistribution.of("rf", "mlp"));
                if (text(trial, "classifier").equals("rf")) {
                  said.put("rf_max_depth", new IntDistribution(2, 32));
                } else {
                  layers(trial, 4, 1, said);
                }
                return said;
              }));
    }
  }

  @Test
  void modules() throws InterruptedException {
    try (PythonStudy study = example("modules.py", "sklearn")) {
      areComplete(
          run(
              study,
              4,
              trial -> {
                Map<String, Distribution> said = new LinkedHashMap<>();
                layers(trial, 3, 4, said);
                said.put("lr", log(1e-5, 1e-1));
                said.put("weight_decay", log(1e-10, 1e-3));
                return said;
              }));
    }
  }

  @Test
  void pruning() throws InterruptedException {
    try (PythonStudy study = example("pruning.py", "sklearn")) {
      // Five that learn, so that there is a median, and one that can not.
      for (double lr : new double[] {1e-4, 3e-4, 1e-3, 1e-4, 3e-4, 1e-1}) {
        study.study().enqueue(Map.of("lr", Choice.of(lr)));
      }
      List<FrozenTrial> trials = run(study, 8, _ -> Map.of("lr", log(1e-5, 1e-1)));
      areComplete(trials.subList(0, 5));
      assertThat(trials.get(5).kind()).isEqualTo(Kind.PRUNED);
      for (FrozenTrial trial : trials) {
        int steps = trial.reports().size();
        if (trial.kind() == Kind.COMPLETE) {
          assertThat(steps).isEqualTo(100);
          assertThat(trial.reports().last().orElseThrow())
              .isEqualTo(trial.state().values().getFirst());
        } else {
          assertThat(steps).isBetween(1, 100);
        }
      }
    }
  }

  @Test
  void networks() throws InterruptedException {
    try (PythonStudy study =
        example("networks.py", "sklearn", "torch").directions(Direction.MAXIMIZE)) {
      Map<String, JsonNode> options =
          Map.of(
              "n_startup_trials", LongNode.valueOf(2),
              "n_warmup_steps", LongNode.valueOf(5),
              "interval_steps", LongNode.valueOf(3));
      study.sampler = new Component("tpe");
      study.pruner = new Component("median", options);
      enqueue(study, "wide", 1e-2, "Adam");
      enqueue(study, "convolution", 1e-2, "Adam");
      enqueue(study, "narrow", 1e-4, "SGD");
      Map<String, Distribution> said =
          Map.of(
              "model_name", CategoricalDistribution.of("narrow", "wide", "convolution"),
              "lr", log(1e-4, 1e-2),
              "optimizer", CategoricalDistribution.of("SGD", "Adam"));
      List<FrozenTrial> trials = run(study, 40, _ -> said);
      areComplete(trials.subList(0, 2));
      assertThat(trials.get(2).kind()).isEqualTo(Kind.PRUNED);
      assertThat(study.study().best().orElseThrow().state().values().getFirst())
          .isGreaterThan(0.96);
      trials.forEach(this::savesItsModelWhereItIsComplete);
    }
  }

  private static void enqueue(PythonStudy study, String model, double lr, String optimizer) {
    study
        .study()
        .enqueue(
            Map.of(
                "model_name", Choice.of(model),
                "lr", Choice.of(lr),
                "optimizer", Choice.of(optimizer)));
  }

  private void savesItsModelWhereItIsComplete(FrozenTrial trial) {
    int n = trial.number();
    Path model = folder.resolve("trials/%d-0/model_trial_%d.pth".formatted(n, n));
    if (trial.kind() == Kind.COMPLETE) {
      assertThat(trial.reports().size()).isEqualTo(20);
      assertThat(model).isNotEmptyFile();
    } else {
      // It is judged at step 5 and at every third from there.
      assertThat(trial.reports().size()).isIn(6, 9, 12, 15, 18);
      assertThat(model).doesNotExist();
    }
  }
}
