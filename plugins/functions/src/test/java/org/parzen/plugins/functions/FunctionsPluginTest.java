package org.parzen.plugins.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.part.Objectives;
import org.parzen.part.Parts;
import org.parzen.run.DefinedStudy;
import org.parzen.run.RunListener;
import org.parzen.space.Choice;
import org.parzen.space.SearchSpace;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Component;
import org.parzen.study.Direction;
import org.parzen.study.Goal;
import org.parzen.study.StudyDefinition;
import org.parzen.text.PythonJson;
import org.parzen.trial.FixedTrial;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;

class FunctionsPluginTest {

  private static StudyDefinition definition(String function, int total) {
    return definition(function, total, Map.of());
  }

  private static StudyDefinition definition(
      String function, int total, Map<String, Double> hardships) {
    return definition(function, total, hardships, new Component("random"));
  }

  private static StudyDefinition definition(
      String function, int total, Map<String, Double> hardships, Component sampler) {
    Map<String, JsonNode> settings = new HashMap<>();
    settings.put("function", TextNode.valueOf(function));
    settings.put("pause", DoubleNode.valueOf(0));
    hardships.forEach((name, value) -> settings.put(name, DoubleNode.valueOf(value)));
    return new StudyDefinition(
        function,
        new Component("functions", settings),
        ".",
        SearchSpace.EMPTY,
        List.of(new Goal("", Direction.MINIMIZE)),
        List.of(),
        sampler,
        new Component("median"),
        List.of(new Component("total", Map.of("value", IntNode.valueOf(total)))),
        StudyDefinition.RunSettings.DEFAULT,
        11);
  }

  private static DefinedStudy run(String function, int total) throws InterruptedException {
    DefinedStudy study =
        DefinedStudy.create(
            new InMemoryStore(), definition(function, total), Parts.installed(), Path.of("."));
    study.start(study.plan(), RunListener.SILENT).await();
    return study;
  }

  @ParameterizedTest
  @ValueSource(strings = {"network", "perceptron", "classifier"})
  void aFixedTrialRerunsTheBestOfAnExampleOfThePaper(String function) throws Exception {
    try (DefinedStudy study = run(function, 40)) {
      FrozenTrial best = study.study().best().orElseThrow();
      FixedTrial again = new FixedTrial(best.externalValues(), best.number());
      double value = value(study.objective().evaluate(again));
      // Only the noise, which comes from the trial's seed, differs.
      assertThat(value).isCloseTo(best.state().values().getFirst(), within(0.1));
      assertThat(again.suggested()).isEqualTo(best.parameters());
    }
  }

  /// A forest has 31 depths, and noise of its own each time it is measured.
  @Test
  void resultsAreUsedAgainWhereThatIsWanted() throws InterruptedException {
    Component sampler =
        new Component(
            "partial_fixed",
            Map.of(
                "fixed_params", PythonJson.read("{\"classifier\": \"rf\"}"),
                "base_sampler", TextNode.valueOf("random"),
                "base_options", PythonJson.read("{\"repeats\": \"reuse\"}")));
    StudyDefinition definition = definition("classifier", 60, Map.of(), sampler);
    try (DefinedStudy study =
        DefinedStudy.create(new InMemoryStore(), definition, Parts.installed(), Path.of("."))) {
      study.start(study.plan(), RunListener.SILENT).await();
      Map<String, List<Double>> known = new HashMap<>();
      for (FrozenTrial trial : study.study().view().trials()) {
        List<Double> values = trial.state().values();
        assertThat(known.computeIfAbsent(text(trial, "rf_max_depth"), _ -> values))
            .isEqualTo(values);
      }
      assertThat(known).hasSizeBetween(10, 31);
    }
  }

  @Test
  void theSpaceGrowsWithTheNumberOfLayers() throws InterruptedException {
    try (DefinedStudy study = run("perceptron", 60)) {
      Set<Integer> sizes = new TreeSet<>();
      for (FrozenTrial trial : study.study().view().trials()) {
        long layers = Long.parseLong(text(trial, "n_layers"));
        assertThat(trial.parameters()).hasSize((int) layers + 1);
        sizes.add(trial.parameters().size());
      }
      assertThat(sizes).containsExactly(2, 3, 4, 5);
    }
  }

  private static String text(FrozenTrial trial, String parameter) {
    return Objects.requireNonNull(trial.externalValues().get(parameter)).text();
  }

  @Test
  void aClassifierHasOnlyItsOwnParameters() throws InterruptedException {
    try (DefinedStudy study = run("classifier", 30)) {
      for (FrozenTrial trial : study.study().view().trials()) {
        boolean forest = text(trial, "classifier").equals("rf");
        assertThat(trial.parameters().containsKey("rf_max_depth")).isEqualTo(forest);
        assertThat(trial.parameters().containsKey("n_layers")).isNotEqualTo(forest);
      }
    }
  }

  @Test
  void theNetworkReportsEveryEpochAndIsPruned() throws InterruptedException {
    try (DefinedStudy study = run("network", 40)) {
      List<FrozenTrial> trials = study.study().view().trials();
      assertThat(trials.getFirst().reports().size()).isEqualTo(20);
      assertThat(trials).anyMatch(trial -> trial.kind() == TrialState.Kind.PRUNED);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "branin, x, 3.14159265, y, 2.275, 0.397887",
    "rosenbrock, x0, 1, x1, 1, 0",
    "ackley, x0, 0, x1, 0, 0",
    "sphere, x0, 0, x1, 0, 0",
  })
  void minimaAreWhereTheyShouldBe(
      String function, String first, double a, String second, double b, double least)
      throws Exception {
    double rest = function.equals("rosenbrock") ? 1 : 0;
    Map<String, Choice> values = new HashMap<>();
    for (int i = 0; i < 5; i++) {
      values.put("x" + i, Choice.of(rest));
    }
    values.put(first, Choice.of(a));
    values.put(second, Choice.of(b));
    try (Objective objective = Objectives.installed().make(definition(function, 1))) {
      assertThat(value(objective.evaluate(new FixedTrial(values)))).isCloseTo(least, within(1e-6));
    }
  }

  private static double value(Outcome outcome) {
    return ((Outcome.Values) outcome).values().getFirst();
  }

  @Test
  void unknownFunctionsAreNamed() {
    assertThatThrownBy(() -> Objectives.installed().make(definition("cube", 1)))
        .hasMessageContaining("'cube'")
        .hasMessageContaining("branin");
  }

  @Test
  void aFunctionCanBeMadeHarder() throws InterruptedException {
    StudyDefinition hard =
        definition("sphere", 40, Map.of("failure_rate", 0.5, "shift", 0.25, "noise", 1e-6));
    try (DefinedStudy study =
        DefinedStudy.create(new InMemoryStore(), hard, Parts.installed(), Path.of("."))) {
      study.start(study.plan(), RunListener.SILENT).await();
      List<FrozenTrial> trials = study.study().view().trials();
      assertThat(trials).anyMatch(trial -> trial.kind() == TrialState.Kind.FAIL);
      FrozenTrial best = study.study().best().orElseThrow();
      double expected =
          best.parameters().values().stream()
              .mapToDouble(value -> Math.pow(value.internal() - 2.56, 2))
              .sum();
      assertThat(best.state().values().getFirst())
          .isCloseTo(expected, within(1e-4))
          .isNotEqualTo(expected);
    }
  }
}
