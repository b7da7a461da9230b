package org.parzen.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parzen.objective.Outcome;
import org.parzen.part.Samplers;
import org.parzen.pruner.PercentilePruner;
import org.parzen.pruner.Pruner;
import org.parzen.pruner.SuccessiveHalvingPruner;
import org.parzen.pruner.Verdict;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.TrialContext;
import org.parzen.sampler.joint.GroupedSpace;
import org.parzen.sampler.joint.IntersectionSpace;
import org.parzen.sampler.joint.JointSpace;
import org.parzen.sampler.joint.UnionSpace;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Component;
import org.parzen.study.Direction;
import org.parzen.study.FailureSettings;
import org.parzen.study.FailureSettings.Treatment;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.text.PythonJson;
import org.parzen.trial.Trial;

/// Trials that failed before they had asked for all their parameters, or reported all their steps,
/// say nothing of what whole trials are like, whatever they are recorded as.
class FailedEarlyTest {

  private static final List<Integer> EARLY = List.of(0, 7, 12);
  private static final int TRIALS = 16;

  private static Study study(Sampler sampler, Treatment treatment) {
    return Study.create(
        new InMemoryStore(),
        new StudySpec("s", Direction.MINIMIZE),
        StudyOptions.of(sampler)
            .withSeed(5)
            .withoutPruning()
            .withFailures(new FailureSettings(treatment, treatment, Map.of())));
  }

  private static Sampler sampler(String id, String settings) {
    Map<String, JsonNode> given = new LinkedHashMap<>();
    PythonJson.read(settings).properties().forEach(e -> given.put(e.getKey(), e.getValue()));
    return Samplers.ALL.make(new Component(id, given));
  }

  /// Some trials fail between `x` and `y`.
  private static StudyView evaluated(Study study) {
    for (int i = 0; i < TRIALS; i++) {
      Trial trial = study.ask();
      double x = trial.suggestFloat("x", 0, 1);
      study.tell(
          trial.number(),
          EARLY.contains(trial.number())
              ? Outcome.failed("before y")
              : Outcome.of(x + trial.suggestFloat("y", 0, 1)));
    }
    return study.view();
  }

  private static Stream<Arguments> samplers() {
    return Stream.of(
            Map.entry("tpe", "{\"multivariate\": true}"),
            Map.entry("tpe", "{\"multivariate\": true, \"group\": true}"),
            Map.entry("cmaes", "{\"n_startup_trials\": 3, \"popsize\": 4}"),
            Map.entry("gp", "{}"),
            Map.entry("gp", "{\"conditional\": true, \"failures\": true}"),
            Map.entry("qmc", "{}"))
        .flatMap(
            sampler ->
                Stream.of(Treatment.values())
                    .map(t -> Arguments.of(sampler.getKey(), sampler.getValue(), t)));
  }

  @ParameterizedTest
  @MethodSource("samplers")
  void samplersGoOnChoosingAllParametersTogether(String id, String settings, Treatment treatment) {
    Sampler sampler = sampler(id, settings);
    StudyView view = evaluated(study(sampler, treatment));
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    assertThat(sampler.propose(view, new TrialContext(TRIALS, 5), random).values())
        .containsOnlyKeys("x", "y");
  }

  @ParameterizedTest
  @EnumSource
  void theSpaceIsThatOfWholeTrials(Treatment treatment) {
    StudyView view = evaluated(study(sampler("random", "{}"), treatment));
    List<String> both = List.of("x", "y");
    assertThat(new IntersectionSpace(true).of(view).names()).isEqualTo(both);
    assertThat(new UnionSpace().of(view).names()).isEqualTo(both);
    assertThat(new GroupedSpace(true).of(view).stream().map(JointSpace::names))
        .containsExactly(both);
  }

  @ParameterizedTest
  @EnumSource
  void aGridIsNotCoveredByWhatDidNotGetThere(Treatment treatment) {
    Study study =
        study(sampler("grid", "{\"search_space\": {\"x\": [0, 1], \"y\": [0, 1]}}"), treatment);
    Trial trial = study.ask();
    double _ = trial.suggestFloat("x", 0, 1);
    study.tell(trial.number(), Outcome.failed("before y"));
    assertThat(tried(study)).as("one of four failed").hasSize(3).doesNotHaveDuplicates();
  }

  private static List<List<Double>> tried(Study study) {
    Stream.Builder<List<Double>> tried = Stream.builder();
    while (!study.sampler().exhausted(study.view())) {
      Trial next = study.ask();
      tried.add(List.of(next.suggestFloat("x", 0, 1), next.suggestFloat("y", 0, 1)));
      study.tell(next.number(), Outcome.of(1));
    }
    return tried.build().toList();
  }

  /// Before the length of a trial is known to the pruner it sees no rung; a hundredth of it is the
  /// first one.
  @ParameterizedTest
  @EnumSource
  void prunersTakeTheLengthOfATrialFromAWholeOne(Treatment treatment) {
    Study study = study(sampler("random", "{}"), treatment);
    reported(study, 1, Outcome.failed("at step 1"));
    reported(study, 400, Outcome.of(1));
    Pruner pruner = new SuccessiveHalvingPruner(OptionalLong.empty(), 2, 0, 0);
    assertThat(judged(study, pruner, 3)).isEqualTo(Verdict.KEEP);
    assertThat(judged(study, pruner, 4).attributes().isEmpty()).as("the first rung").isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void pruningWaitsForTrialsThatWork(Treatment treatment) {
    Study study = study(sampler("random", "{}"), treatment);
    Pruner pruner = new PercentilePruner(50, 2, 0, 1, 1);
    reported(study, 9, Outcome.failed("at step 9"));
    reported(study, 9, Outcome.of(1));
    assertThat(judged(study, pruner, 9)).isEqualTo(Verdict.KEEP);
    reported(study, 9, Outcome.of(1));
    assertThat(judged(study, pruner, 9)).isInstanceOf(Verdict.Prune.class);
  }

  private static Trial reported(Study study, int steps) {
    Trial trial = study.ask();
    for (int step = 1; step <= steps; step++) {
      trial.report(trial.number(), step);
    }
    return trial;
  }

  private static void reported(Study study, int steps, Outcome outcome) {
    study.tell(reported(study, steps).number(), outcome);
  }

  /// The verdict on another trial, which reports more than all before it.
  private static Verdict judged(Study study, Pruner pruner, int steps) {
    int number = reported(study, steps).number();
    StudyView view = study.view();
    return pruner.judge(view, view.trial(number).orElseThrow());
  }
}
