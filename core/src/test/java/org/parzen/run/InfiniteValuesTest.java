package org.parzen.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.part.Registry;
import org.parzen.part.Samplers;
import org.parzen.sampler.Runs;
import org.parzen.sampler.Sampler;
import org.parzen.space.CategoricalDistribution;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Component;
import org.parzen.study.Direction;
import org.parzen.study.FailureSettings;
import org.parzen.study.FailureSettings.Treatment;
import org.parzen.study.StudySpec;
import org.parzen.text.PythonJson;
import org.parzen.trial.FrozenTrial;

/// Every sampler goes on where failures are recorded as infinitely bad values.
@Timeout(120)
class InfiniteValuesTest {

  private static final Map<String, String> SETTINGS =
      Map.of(
          "cmaes", "{\"popsize\": 5}",
          "tpe_cmaes", "{\"first_trials\": 10, \"popsize\": 5}",
          "nsgaii", "{\"population_size\": 8}",
          "partial_fixed", "{\"fixed_params\": {\"k\": 2}}");

  /// They never look at a value.
  private static final List<String> COUNTING = List.of("grid", "brute_force");

  private static Stream<Arguments> samplers() {
    return Samplers.ALL.entries().stream()
        .map(Registry.Entry::id)
        .filter(id -> !COUNTING.contains(id))
        .flatMap(
            id ->
                Stream.of(Treatment.WORST, Treatment.INFEASIBLE)
                    .flatMap(
                        treatment ->
                            Stream.of(Direction.values())
                                .map(direction -> Arguments.of(id, treatment, direction))));
  }

  private static Sampler sampler(String id) {
    Map<String, JsonNode> settings = new HashMap<>();
    PythonJson.read(SETTINGS.getOrDefault(id, "{}"))
        .properties()
        .forEach(entry -> settings.put(entry.getKey(), entry.getValue()));
    return Samplers.ALL.make(new Component(id, settings));
  }

  private static Study study(String id, Treatment treatment, Direction... directions) {
    return Study.create(
        new InMemoryStore(),
        new StudySpec("s", directions),
        StudyOptions.of(sampler(id))
            .withSeed(11)
            .withoutPruning()
            .withFailures(new FailureSettings(treatment, treatment, Map.of())));
  }

  /// A tenth of the range of `x` fails, and the first two trials.
  private static Objective bowl(Direction... directions) {
    return trial -> {
      double x = trial.suggestFloat("x", 0, 1) + (trial.suggestInt("k", 1, 3) > 1 ? 0 : 0.01);
      trial.suggest("kind", CategoricalDistribution.of("a", "b"));
      if (trial.number() < 2 || (x > 0.45 && x < 0.55)) {
        return Outcome.failed("in the middle");
      }
      double[] values = new double[directions.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = directions[i].loss(Math.pow(x - 0.2 - 0.6 * i, 2));
      }
      return Outcome.of(values);
    };
  }

  @ParameterizedTest
  @MethodSource("samplers")
  void aStudyWithFailuresGoesOn(String id, Treatment treatment, Direction direction)
      throws InterruptedException {
    Study study = study(id, treatment, direction);
    RunHandle run = Runs.run(study, bowl(direction), Runs.atMost(60));
    assertThat(run.reason().orElseThrow()).isEqualTo("60 more trials");
    assertThat(run.failed()).isFalse();
    List<FrozenTrial> trials = study.view().trials();
    assertThat(trials).hasSize(60);
    assertThat(trials).filteredOn(FrozenTrial::isFailure).hasSizeGreaterThanOrEqualTo(2);
    double best = direction.loss(study.best().orElseThrow().state().values().getFirst());
    assertThat(best).isLessThan(0.01);
  }

  private static Stream<String> several() {
    return Stream.of("nsgaii", "tpe", "random", "auto");
  }

  @ParameterizedTest
  @MethodSource("several")
  void soDoesOneWithTwoObjectives(String id) throws InterruptedException {
    Direction[] directions = {Direction.MINIMIZE, Direction.MAXIMIZE};
    for (Treatment treatment : List.of(Treatment.WORST, Treatment.INFEASIBLE)) {
      Study study = study(id, treatment, directions);
      RunHandle run = Runs.run(study, bowl(directions), Runs.atMost(60));
      assertThat(run.reason().orElseThrow()).isEqualTo("60 more trials");
      assertThat(study.bestTrials()).isNotEmpty().noneMatch(FrozenTrial::isFailure);
    }
  }
}
