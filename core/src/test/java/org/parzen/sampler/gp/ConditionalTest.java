package org.parzen.sampler.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.parzen.run.Study;
import org.parzen.sampler.Proposal;
import org.parzen.sampler.Runs;
import org.parzen.sampler.joint.JointSpace;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Distribution;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Trial;

/// Parameters that only some trials have.
class ConditionalTest {

  private static final GpOptions ALL = GpOptions.DEFAULT.withConditional(true);

  private static final Cube CUBE =
      Cube.partial(
          JointSpace.of(
              new TreeMap<>(
                  Map.of(
                      "kind", CategoricalDistribution.of("a", "b"),
                      "n", new IntDistribution(0, 4),
                      "x", new FloatDistribution(-1, 1)))));

  private static double kinds(Trial trial) {
    return switch (trial.suggestCategorical("kind", "line", "bowl", "none")) {
      case "line" -> 0.5 + trial.suggestFloat("slope", 0, 1);
      case "bowl" -> {
        double x = trial.suggestFloat("x", -1, 1) - 0.3;
        double y = trial.suggestFloat("y", -1, 1) + 0.2;
        yield x * x + y * y;
      }
      default -> 1;
    };
  }

  private static Study study(GpOptions options, long seed) {
    Study study = Runs.study(new GpSampler(options), seed);
    for (int i = 0; i < 40; i++) {
      Trial trial = study.ask();
      study.tell(trial, kinds(trial));
    }
    return study;
  }

  private static double best(Study study) {
    return study.best().orElseThrow().state().values().getFirst();
  }

  private static double middle(GpOptions options) {
    return LongStream.rangeClosed(1, 9)
        .mapToDouble(seed -> best(study(options, seed)))
        .sorted()
        .skip(4)
        .findFirst()
        .orElseThrow();
  }

  /// Without them the two numbers of the better kind are drawn at random.
  @Test
  void theyAreLearnedFrom() {
    assertThat(middle(ALL)).isLessThan(middle(GpOptions.DEFAULT) / 4);
  }

  @Test
  void nearTheBestOnlyMovesWhatThatTrialHas() {
    Study study = study(ALL, 1);
    FrozenTrial best = study.best().orElseThrow();
    Proposal proposal =
        new GpSampler(ALL.withNearBest(1))
            .propose(study.view(), Views.context(40), Views.random(40));
    Map<String, Double> values = proposal.values();
    assertThat(best.parameters().keySet()).containsExactly("kind", "x", "y");
    assertThat(Views.of(values, "slope")).isEqualTo(0.5, within(1e-9));
    assertThat(Views.of(values, "kind")).isEqualTo(1.0);
    assertThat(Views.of(values, "x"))
        .isNotEqualTo(Views.of(internal(best), "x"))
        .isEqualTo(0.3, within(0.1));
  }

  private static Map<String, Double> internal(FrozenTrial trial) {
    Map<String, Double> values = new TreeMap<>();
    trial.parameters().forEach((name, value) -> values.put(name, value.internal()));
    return values;
  }

  @Test
  void aPlaceMayLackSomeButNotAll() {
    assertThat(CUBE.place(Map.of())).isEmpty();
    assertThat(CUBE.place(Map.of("other", 1.0))).isEmpty();
    double[] place = CUBE.place(Map.of("n", 1.0)).orElseThrow();
    assertThat(List.of(CUBE.lacks(place, 0), CUBE.lacks(place, 1), CUBE.lacks(place, 2)))
        .containsExactly(true, false, true);
    assertThat(CUBE.values(place)).as("a choice is left to others").containsOnlyKeys("n", "x");
  }

  @Test
  void aValueInTheMiddleIsNotAMissingOne() {
    double[] place = CUBE.place(Map.of("kind", 0.0, "n", 2.0, "x", 0.0)).orElseThrow();
    for (int d = 0; d < place.length; d++) {
      assertThat(CUBE.lacks(place, d)).isFalse();
    }
    assertThat(CUBE.values(place)).containsOnlyKeys("kind", "n", "x").containsEntry("x", 0.0);
  }

  @Test
  void whereAllTrialsHaveAllItChangesNothing() {
    Map<String, Distribution> space =
        Map.of("x", new FloatDistribution(-1, 1), "y", new FloatDistribution(0, 2));
    StudyView view =
        Views.view(Views.complete(15, space, v -> Views.of(v, "x") + Views.of(v, "y")));
    assertThat(new GpSampler(ALL).propose(view, Views.context(15), Views.random(15)))
        .isEqualTo(
            new GpSampler(GpOptions.DEFAULT).propose(view, Views.context(15), Views.random(15)));
  }
}
