package org.parzen.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.sampler.Runs;
import org.parzen.sampler.random.RandomSampler;
import org.parzen.space.Choice;
import org.parzen.storage.StorageOptions;
import org.parzen.storage.StudyStore;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.storage.sql.SqliteStore;
import org.parzen.study.Direction;
import org.parzen.study.FailureSettings;
import org.parzen.study.FailureSettings.Treatment;
import org.parzen.study.StudyDefinition.OnError;
import org.parzen.study.StudySpec;
import org.parzen.trial.FailureKind;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.RetryHistory;
import org.parzen.trial.TrialState;

@Timeout(60)
class RetriesTest {

  private static final FailureSettings CRASH_TWICE =
      new FailureSettings(Treatment.WORST, Treatment.FAILED, Map.of(FailureKind.CRASH, 2));

  private static StudyOptions options() {
    return StudyOptions.of(new RandomSampler())
        .withSeed(3)
        .withoutPruning()
        .withFailures(CRASH_TWICE);
  }

  private static Study study(StudyStore store) {
    return Study.create(store, new StudySpec("s", Direction.MINIMIZE), options());
  }

  /// Crashes below a half, whenever it is asked.
  private static final Objective LOW_CRASHES =
      trial -> {
        double x = trial.suggestFloat("x", 0, 1);
        return x < 0.5 ? Outcome.failed("core dumped", FailureKind.CRASH) : Outcome.of(x);
      };

  @Test
  void aCrashIsTriedAgainTwiceWithTheSameParametersAndThenCounts() throws InterruptedException {
    Study study = study(new InMemoryStore());
    study.enqueue(Map.of("x", Choice.of(0.75)));
    study.enqueue(Map.of("x", Choice.of(0.25)));
    StudyRunner.run(study, LOW_CRASHES, new StopRule.Additional(4));
    List<FrozenTrial> trials = study.view().trials();
    assertThat(trials)
        .extracting(FrozenTrial::kind)
        .containsExactly(
            TrialState.Kind.COMPLETE,
            TrialState.Kind.FAIL,
            TrialState.Kind.FAIL,
            TrialState.Kind.COMPLETE);
    assertThat(trials.get(3).state().values()).containsExactly(Double.POSITIVE_INFINITY);
    assertThat(trials.get(3).externalValues()).isEqualTo(trials.get(1).externalValues());
    assertThat(trials.get(2).system().get("retry_history").orElseThrow()).hasToString("[1]");
    assertThat(trials.get(3).system().get("retry_history").orElseThrow()).hasToString("[1,2]");
    assertThat(trials.get(3).system().get("failed_trial").orElseThrow()).hasToString("1");
    assertThat(study.view().waiting()).isEmpty();
  }

  @Test
  void otherKindsAreNotTriedAgain() {
    Study study = study(new InMemoryStore());
    study.tell(study.ask().number(), Outcome.failed("slow", FailureKind.LIMIT));
    assertThat(study.view().waiting()).isEmpty();
    study.tell(study.ask().number(), Outcome.failed("dumped", FailureKind.CRASH));
    assertThat(study.view().waiting()).hasSize(1);
  }

  @Test
  void whatIsTriedAgainDoesNotEndTheRunAtOnce() throws InterruptedException {
    Study study = study(new InMemoryStore());
    study.enqueue(Map.of("x", Choice.of(0.25)));
    Objective atSecond =
        trial ->
            RetryHistory.of(study.view().trial(trial.number()).orElseThrow().system()).isEmpty()
                ? Outcome.failed("dumped", FailureKind.CRASH)
                : Outcome.of(trial.suggestFloat("x", 0, 1));
    RunPlan plan = new RunPlan(1, List.of(new StopRule.Additional(2)), OnError.STOP, false);
    RunHandle run = Runs.run(study, atSecond, plan);
    assertThat(run.failed()).isFalse();
    assertThat(study.best().orElseThrow().number()).isOne();
  }

  private static Outcome crash(String why) {
    return Outcome.failed(why, FailureKind.CRASH);
  }

  @Test
  void attemptsThatAreTriedAgainAreNoFailuresOfTheRun() throws InterruptedException {
    Study study = study(new InMemoryStore());
    // Each trial works at its third attempt.
    Objective third = trial -> trial.number() % 3 == 2 ? Outcome.of(1) : crash("dumped");
    RunPlan plan =
        new RunPlan(
            1,
            List.of(new StopRule.Additional(9), new StopRule.Failures(0)),
            OnError.CONTINUE,
            false);
    RunHandle run = Runs.run(study, third, plan);
    assertThat(run.reason()).contains("9 more trials");
    assertThat(run.failed()).isFalse();
    assertThat(run.state().failures()).isZero();
    assertThat(study.view().count(TrialState.Kind.FAIL)).isEqualTo(6);
  }

  @Test
  void theFirstThreeTrialsAreNotThreeAttemptsAtTheFirst() throws InterruptedException {
    Study study = study(new InMemoryStore());
    RunHandle run = Runs.run(study, _ -> crash("never works"), Runs.atMost(60));
    assertThat(run.reason().orElseThrow()).contains("first three", "never works");
    assertThat(study.view().size()).as("three attempts each").isEqualTo(9);
    assertThat(run.state().failures()).isEqualTo(3);
  }

  @Test
  void trialZeroWithGivenValuesHasFailedAtItsLastAttempt() throws InterruptedException {
    Study study = study(new InMemoryStore());
    study.enqueue(Map.of("x", Choice.of(0.25)));
    RunHandle run = Runs.run(study, LOW_CRASHES, Runs.atMost(60));
    assertThat(run.failed()).isTrue();
    assertThat(run.reason().orElseThrow()).startsWith("Trial 0, with the values that it was given");
    assertThat(study.view().size()).isEqualTo(3);
  }

  @Test
  void aRetryOfTrialZeroWithoutGivenValuesIsOneTrialOfMany() throws InterruptedException {
    Study study = study(new InMemoryStore());
    Objective firstTrial =
        trial -> {
          double x = trial.suggestFloat("x", 0, 1);
          return trial.number() < 3 ? crash("dumped") : Outcome.of(x);
        };
    RunHandle run = Runs.run(study, firstTrial, Runs.atMost(6));
    assertThat(run.reason()).contains("6 more trials");
    assertThat(RetryHistory.of(study.view().trial(2).orElseThrow().system())).hasSize(2);
  }

  @Test
  void anAttemptThatIsInterruptedKeepsItsHistory(@TempDir Path folder) {
    try (StudyStore store = SqliteStore.open(folder.resolve("s.db"), StorageOptions.DEFAULT)) {
      Study study = study(store);
      study.tell(study.ask().number(), Outcome.failed("dumped", FailureKind.CRASH));
      int again = study.ask().number();
      study.requeue(again);
    }
    try (StudyStore store = SqliteStore.open(folder.resolve("s.db"), StorageOptions.DEFAULT)) {
      Study study = Study.open(store, "s", options());
      FrozenTrial waiting = study.view().waiting().iterator().next();
      assertThat(RetryHistory.of(waiting.system())).containsExactly(0);
      assertThat(waiting.system().get(RetryHistory.FIRST)).contains(0);
    }
  }

  @Test
  void theNextRunQueuesWhatADeadProcessLeftOut() throws InterruptedException {
    Study study = study(new InMemoryStore());
    study.end(study.ask().number(), Outcome.failed("dumped", FailureKind.CRASH));
    assertThat(study.view().waiting()).isEmpty();
    Runs.run(study, _ -> Outcome.of(1), Runs.atMost(1));
    assertThat(RetryHistory.of(study.view().trial(1).orElseThrow().system())).containsExactly(0);
    Runs.run(study, _ -> Outcome.of(1), Runs.atMost(1));
    assertThat(RetryHistory.of(study.view().trial(2).orElseThrow().system())).isEmpty();
  }

  @Test
  void inARepeatableRunTimingDecidesNothing() throws InterruptedException {
    Objective unsteady =
        trial -> {
          Thread.sleep(ThreadLocalRandom.current().nextInt(5));
          return LOW_CRASHES.evaluate(trial);
        };
    List<List<String>> runs = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Study study = study(new InMemoryStore());
      Runs.run(study, unsteady, Runs.atMost(40).withLanes(4).repeatably());
      assertThat(study.view().trials())
          .anyMatch(trial -> RetryHistory.of(trial.system()).size() == 2);
      List<String> attempts = new ArrayList<>(Runs.parameters(study));
      study.view().trials().forEach(t -> attempts.add(RetryHistory.of(t.system()).toString()));
      runs.add(attempts);
    }
    assertThat(runs.get(1)).isEqualTo(runs.get(0));
    assertThat(runs.get(2)).isEqualTo(runs.get(0));
  }
}
