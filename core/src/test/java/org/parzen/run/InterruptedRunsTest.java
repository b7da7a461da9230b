package org.parzen.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.sampler.random.RandomSampler;
import org.parzen.space.Choice;
import org.parzen.storage.StudyStore;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;

/// Runs that were stopped in the middle of trials and continued.
@Timeout(120)
class InterruptedRunsTest {

  private static final int TRIALS = 22;

  private final InMemoryStore store = new InMemoryStore();

  private static Stream<Arguments> runs() {
    return RepeatableRunsTest.ids()
        .flatMap(id -> IntStream.of(1, 2, 4).mapToObj(lanes -> Arguments.of(id, lanes)));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void aRepeatableRunThatWasStoppedOftenIsAsIfItHadNotBeen(String id, int lanes)
      throws InterruptedException {
    StudyStore left = new InMemoryStore();
    Study alone = Study.create(left, spec(), RepeatableRunsTest.options(id));
    Objective undisturbed = trial -> RepeatableRunsTest.evaluate(trial, id);
    StudyRunner.start(alone, undisturbed, plan(lanes), RunListener.SILENT).await();
    StudyStore own = new InMemoryStore();
    int stops = 0;
    Study _ = Study.create(own, spec(), RepeatableRunsTest.options(id));
    RunHandle run = stopped(own, id, lanes, stops);
    while (run.reason().orElse("").equals("stopped on request")) {
      stops++;
      run = stopped(own, id, lanes, stops);
    }
    assertThat(stops).isGreaterThan(TRIALS / lanes / 3);
    assertThat(told(own)).isEqualTo(told(left));
  }

  /// Goes on with the study until some of its trials have reached a point that is another one each
  /// time.
  private static RunHandle stopped(StudyStore store, String id, int lanes, int turn)
      throws InterruptedException {
    Study study = Study.open(store, "s", RepeatableRunsTest.options(id));
    CompletableFuture<RunHandle> running = new CompletableFuture<>();
    AtomicInteger left = new AtomicInteger(1 + turn % 5);
    Objective objective =
        trial -> {
          boolean late = left.decrementAndGet() == 0;
          if (late && turn % 3 == 0) {
            stop(running);
          }
          Outcome outcome = RepeatableRunsTest.evaluate(trial, id);
          if (late && turn % 3 > 0) {
            stop(running);
          }
          return outcome;
        };
    RunHandle run = StudyRunner.start(study, objective, plan(lanes), RunListener.SILENT);
    assertThat(running.complete(run)).isTrue();
    run.await();
    return run;
  }

  private static void stop(CompletableFuture<RunHandle> running) throws InterruptedException {
    running.join().stopNow();
    throw new InterruptedException();
  }

  private static StudySpec spec() {
    return new StudySpec("s", Direction.MINIMIZE);
  }

  private static RunPlan plan(int lanes) {
    return RunPlan.of(new StopRule.Total(TRIALS)).withLanes(lanes).repeatably();
  }

  /// What became of a trial, beside when.
  private record Told(
      int number,
      TrialState.Kind kind,
      List<Double> values,
      Map<String, Choice> parameters,
      Map<String, String> system) {

    private static final Set<String> PASSING =
        Set.of("parzen:worker", "parzen:drawn", "parzen:batch", "fixed_params");

    static Told of(FrozenTrial trial) {
      Map<String, String> system = new TreeMap<>();
      trial.system().values().forEach((key, value) -> system.put(key, value.toString()));
      system.keySet().removeAll(PASSING);
      return new Told(
          trial.number(), trial.kind(), trial.state().values(), trial.externalValues(), system);
    }
  }

  private static List<Told> told(StudyStore store) {
    return store.open("s").trials().stream().map(Told::of).toList();
  }

  @Test
  void whatTheQueueGaveATrialSurvivesItsInterruption() throws InterruptedException {
    Study study =
        Study.create(
            store, spec(), StudyOptions.of(new RandomSampler()).withSeed(1).withoutPruning());
    int number =
        study.enqueue(
            Map.of("x", Choice.of(0.5)), Attributes.NONE.with("why", TextNode.valueOf("mine")));
    LiveTrial trial = study.begin(Attributes.NONE, Outlook.NONE);
    double _ = trial.suggestFloat("x", 0, 1);
    double drawn = trial.suggestFloat("y", 0, 1);
    trial.setUserAttribute("made", TextNode.valueOf("by the objective"));
    trial.report(1, 0);
    study.requeue(number);
    FrozenTrial waiting = study.view().trial(number).orElseThrow();
    assertThat(waiting.user().values()).containsOnlyKeys("why");
    assertThat(waiting.given()).isEqualTo(Map.of("x", Choice.of(0.5)));
    assertThat(waiting.fixed()).containsOnlyKeys("x", "y");

    LiveTrial again = study.begin(Attributes.NONE, Outlook.NONE);
    assertThat(again.suggestFloat("y", 0, 1)).isEqualTo(drawn);
    study.requeue(number);
    assertThat(study.view().trial(number).orElseThrow().given())
        .as("after a second interruption, in which x was not asked for")
        .isEqualTo(Map.of("x", Choice.of(0.5)));
  }

  /// The clock of the machine is set while a study goes on, by a day to and fro.
  @Test
  void aClockThatJumpsByADayLosesNothing() throws InterruptedException {
    AtomicInteger asked = new AtomicInteger();
    InstantSource jumping =
        () ->
            Instant.parse("2026-11-22T12:00:00Z")
                .plus(Duration.ofDays(asked.incrementAndGet() % 3 - 1));
    StudyOptions usual = StudyOptions.of(new RandomSampler()).withSeed(1).withoutPruning();
    Study study =
        Study.create(
            store,
            spec(),
            new StudyOptions(
                usual.sampler(), usual.pruner(), usual.seed(), usual.folder(), jumping));
    RunHandle run =
        StudyRunner.start(
            study,
            Objective.of(trial -> trial.suggestFloat("x", 0, 1)),
            RunPlan.of(new StopRule.Total(50)).withLanes(3),
            RunListener.SILENT);
    run.await();
    assertThat(run.failed()).isFalse();
    assertThat(study.view().trials())
        .hasSize(50)
        .allMatch(trial -> trial.kind() == TrialState.Kind.COMPLETE);
    assertThat(study.view().trials()).extracting(FrozenTrial::number).doesNotHaveDuplicates();
  }
}
