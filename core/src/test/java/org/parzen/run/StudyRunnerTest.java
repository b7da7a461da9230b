package org.parzen.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.pruner.NopPruner;
import org.parzen.pruner.PercentilePruner;
import org.parzen.sampler.random.RandomSampler;
import org.parzen.space.Choice;
import org.parzen.storage.StudyStore;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Direction;
import org.parzen.study.StudyDefinition.OnError;
import org.parzen.study.StudySpec;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialPruned;
import org.parzen.trial.TrialState;

@Timeout(60)
class StudyRunnerTest {

  private final StudyStore store = new InMemoryStore();

  private Study study(String name) {
    return Study.create(
        store,
        new StudySpec(name, Direction.MINIMIZE),
        StudyOptions.of(new RandomSampler()).withSeed(7).withPruner(new NopPruner()));
  }

  private static final Objective SQUARE =
      Objective.of(trial -> Math.pow(trial.suggestFloat("x", -1, 1), 2));

  private static RunPlan plan(int lanes, StopRule... stop) {
    return new RunPlan(lanes, List.of(stop), OnError.CONTINUE, false);
  }

  @Test
  void theNumberOfLanesDoesNotChangeWhatATrialDraws() throws InterruptedException {
    Map<Integer, Map<String, Choice>> one = values(run(study("one"), SQUARE, plan(1, total(40))));
    Map<Integer, Map<String, Choice>> four = values(run(study("four"), SQUARE, plan(4, total(40))));
    assertThat(four).isEqualTo(one).hasSize(40);
  }

  private static StopRule total(int trials) {
    return new StopRule.Total(trials);
  }

  private static Study run(Study study, Objective objective, RunPlan plan)
      throws InterruptedException {
    StudyRunner.start(study, objective, plan, RunListener.SILENT).await();
    return study;
  }

  private static Map<Integer, Map<String, Choice>> values(Study study) {
    Map<Integer, Map<String, Choice>> values = new HashMap<>();
    study.view().trials().forEach(trial -> values.put(trial.number(), trial.externalValues()));
    return values;
  }

  @Test
  void totalCountsWhatIsThereAndFailuresDoNotCount() throws InterruptedException {
    AtomicInteger calls = new AtomicInteger();
    Objective everyThirdFails =
        trial -> calls.incrementAndGet() % 3 == 0 ? Outcome.failed("no") : Outcome.of(1);
    Study study = run(study("s"), everyThirdFails, plan(3, total(10)));
    run(study, everyThirdFails, plan(2, total(20)));
    assertThat(study.view().count(TrialState.Kind.COMPLETE)).isEqualTo(20);
    run(study, everyThirdFails, plan(2, new StopRule.Additional(6)));
    assertThat(study.view().size()).isEqualTo(calls.get());
    assertThat(study.view().count(TrialState.Kind.COMPLETE)).isBetween(22, 26);
  }

  @Test
  void whateverTheObjectiveThrowsIsData() throws InterruptedException {
    Objective moody =
        trial ->
            switch (trial.number() % 4) {
              case 0 -> throw new java.io.IOException("disk gone");
              case 1 -> throw new TrialPruned("bad start");
              case 2 -> Outcome.of(Double.NaN);
              default -> Outcome.of(trial.number());
            };
    Study study = run(study("s"), moody, plan(1, new StopRule.Additional(4)));
    List<FrozenTrial> trials = study.view().trials();
    assertThat(trials.stream().map(FrozenTrial::kind))
        .containsExactly(
            TrialState.Kind.FAIL,
            TrialState.Kind.PRUNED,
            TrialState.Kind.FAIL,
            TrialState.Kind.COMPLETE);
    assertThat(trials.get(0).system().get(Study.REASON)).contains("IOException: disk gone");
    assertThat(trials.get(1).system().get(Study.REASON)).contains("bad start");
  }

  @Test
  void aRunInWhichNothingWorksEndsAfterThreeTrialsAndSaysWhy() throws InterruptedException {
    Study study = study("s");
    RunHandle run =
        StudyRunner.start(
            study, trial -> Outcome.failed("no number found"), plan(1), RunListener.SILENT);
    run.await();
    assertThat(study.view().size()).isEqualTo(3);
    assertThat(run.failed()).isTrue();
    assertThat(run.reason().orElseThrow()).contains("first three").contains("no number found");
  }

  @Test
  void trial0WithGivenValuesEndsARunThatDoesNotWorkWithThem() throws InterruptedException {
    Study study = study("s");
    study.enqueue(Map.of("x", Choice.of(0.5)));
    Objective broken = trial -> Outcome.failed("no library for " + trial.suggestFloat("x", 0, 1));
    RunHandle run = StudyRunner.start(study, broken, plan(1), RunListener.SILENT);
    run.await();
    assertThat(study.view().size()).isOne();
    assertThat(run.failed()).isTrue();
    assertThat(run.reason().orElseThrow()).contains("Trial 0", "no library for 0.5");
    RunHandle again = StudyRunner.start(study, broken, plan(1), RunListener.SILENT);
    again.await();
    assertThat(study.view().size()).isEqualTo(4);
    assertThat(again.reason().orElseThrow()).contains("first three");
  }

  @Test
  void onErrorStopEndsAtTheFirstFailure() throws InterruptedException {
    Study study = study("s");
    Objective later = trial -> trial.number() < 5 ? Outcome.of(1) : Outcome.failed("late");
    RunHandle run =
        StudyRunner.start(
            study, later, new RunPlan(1, List.of(), OnError.STOP, false), RunListener.SILENT);
    run.await();
    assertThat(study.view().size()).isEqualTo(6);
    assertThat(run.reason()).contains("A trial failed: late");
  }

  @Test
  void finishingLetsRunningTrialsEnd() throws InterruptedException {
    CountDownLatch running = new CountDownLatch(2);
    Semaphore go = new Semaphore(0);
    Study study = study("s");
    Objective slow =
        trial -> {
          running.countDown();
          go.acquire();
          return Outcome.of(1);
        };
    RunHandle run = StudyRunner.start(study, slow, plan(2), RunListener.SILENT);
    running.await();
    run.finish();
    assertThat(run.await(Duration.ofMillis(50))).isFalse();
    go.release(2);
    run.await();
    assertThat(study.view().count(TrialState.Kind.COMPLETE)).isEqualTo(2);
    assertThat(study.view().size()).isEqualTo(2);
  }

  @Test
  void stoppedTrialsAreRedoneInPlaceWithTheSameValues() throws InterruptedException {
    CountDownLatch running = new CountDownLatch(2);
    Study study = study("s");
    Map<String, Choice> drawn = new java.util.concurrent.ConcurrentHashMap<>();
    Objective stuck =
        trial -> {
          drawn.put("x" + trial.number(), Choice.of(trial.suggestFloat("x", 0, 1)));
          trial.report(1, 0);
          running.countDown();
          new Semaphore(0).acquire();
          return Outcome.of(1);
        };
    RunHandle run = StudyRunner.start(study, stuck, plan(2), RunListener.SILENT);
    running.await();
    run.stopNow();
    run.await();
    assertThat(study.view().count(TrialState.Kind.WAITING)).isEqualTo(2);
    assertThat(study.view().count(TrialState.Kind.RUNNING)).isZero();
    run(study, SQUARE, plan(1, total(3)));
    assertThat(study.view().size()).isEqualTo(3);
    FrozenTrial redone = study.view().trial(0).orElseThrow();
    assertThat(redone.externalValues().get("x")).isEqualTo(drawn.get("x0"));
    assertThat(redone.reports().isEmpty()).isTrue();
  }

  @Test
  void lanesMayChangeWhileItRuns() throws InterruptedException {
    Semaphore started = new Semaphore(0);
    Semaphore firstThree = new Semaphore(0);
    Study study = study("s");
    Objective gated =
        trial -> {
          started.release();
          (trial.number() < 3 ? firstThree : new Semaphore(0)).acquire();
          return Outcome.of(1);
        };
    RunHandle run = StudyRunner.start(study, gated, plan(1), RunListener.SILENT);
    started.acquire(1);
    run.setLanes(3);
    started.acquire(2);
    run.setLanes(1);
    firstThree.release(3);
    started.acquire(1);
    assertThat(started.tryAcquire(100, TimeUnit.MILLISECONDS)).isFalse();
    run.stopNow();
    run.await();
    assertThat(study.view().count(TrialState.Kind.COMPLETE)).isEqualTo(3);
  }

  @Test
  void aLeftOverInterruptDoesNotEndALane() throws InterruptedException {
    Objective rude =
        trial -> {
          Thread.currentThread().interrupt();
          return Outcome.of(1);
        };
    Study study = run(study("s"), rude, plan(1, total(5)));
    assertThat(study.view().count(TrialState.Kind.COMPLETE)).isEqualTo(5);
  }

  @Test
  void timeEndsARun() throws InterruptedException {
    Study study = study("s");
    RunHandle run =
        StudyRunner.start(
            study,
            SQUARE,
            plan(1, new StopRule.Timeout(Duration.ofMillis(300))),
            RunListener.SILENT);
    run.await();
    assertThat(run.reason()).contains("after 300ms");
    assertThat(study.view().size()).isPositive();
  }

  @Test
  void repeatableRunsDoNotDependOnTiming() throws InterruptedException {
    assertThat(repeatable("a", 0)).isEqualTo(repeatable("b", 3));
  }

  /// Trials of different speed under the median pruner: its verdicts depend on who has finished.
  private Map<Integer, List<Double>> repeatable(String name, long slowness)
      throws InterruptedException {
    Study study =
        Study.create(
            store,
            new StudySpec(name, Direction.MINIMIZE),
            StudyOptions.of(new RandomSampler())
                .withSeed(5)
                .withPruner(new PercentilePruner(50, 2, 0, 1, 1)));
    Objective curve =
        trial -> {
          double x = trial.suggestFloat("x", 0, 1);
          for (int step = 0; step < 4; step++) {
            Thread.sleep(trial.number() % 3 * slowness);
            trial.report(x * (4 - step), step);
            if (trial.shouldPrune()) {
              return Outcome.pruned("");
            }
          }
          return Outcome.of(x);
        };
    run(study, curve, plan(3, total(24)).repeatably());
    Map<Integer, List<Double>> results = new HashMap<>();
    study.view().trials().forEach(trial -> results.put(trial.number(), trial.state().values()));
    assertThat(study.view().count(TrialState.Kind.PRUNED)).isPositive();
    return results;
  }
}
