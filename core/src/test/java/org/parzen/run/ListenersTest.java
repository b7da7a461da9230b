package org.parzen.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.sampler.Runs;
import org.parzen.sampler.random.RandomSampler;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;

@Timeout(60)
class ListenersTest {

  @Test
  void severalHearInOrderAndOneEndsTheRun() throws InterruptedException {
    Study study = Runs.study(new RandomSampler());
    List<String> heard = new ArrayList<>();
    RunListener writes =
        new RunListener() {
          @Override
          public void began(int number) {
            heard.add("began " + number);
          }

          @Override
          public void ended(FrozenTrial trial, StudyView view) {
            heard.add("ended " + trial.number() + " of " + view.size());
          }
        };
    RunListener ends =
        new RunListener() {
          @Override
          public void ended(FrozenTrial trial, StudyView view) {
            heard.add("looked at " + trial.number());
            if (trial.number() == 1) {
              study.stop();
            }
          }
        };
    Objective half = Objective.of(trial -> trial.suggestFloat("x", 0, 1));
    RunHandle run =
        StudyRunner.start(study, half, RunPlan.of(), RunListener.all(List.of(writes, ends)));
    run.await();
    assertThat(heard)
        .containsExactly(
            "began 0", "ended 0 of 1", "looked at 0", "began 1", "ended 1 of 2", "looked at 1");
    assertThat(run.reason()).contains("a trial or a listener asked to stop");
    assertThat(run.failed()).isFalse();
  }

  /// As one that begins a trial in a file that another program has locked.
  @Test
  void whoeverAwaitsARunIsNotHeldUpByALane() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    RunListener waits =
        new RunListener() {
          @Override
          public void began(int number) {
            begun.countDown();
            try {
              goOn.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
        };
    Objective half = Objective.of(trial -> trial.suggestFloat("x", 0, 1));
    Study study = Runs.study(new RandomSampler());
    RunHandle run = StudyRunner.start(study, half, RunPlan.of(new StopRule.Total(1)), waits);
    begun.await();
    assertThat(run.await(Duration.ofMillis(1))).isFalse();
    goOn.countDown();
    run.await();
    assertThat(study.view().size()).isEqualTo(1);
  }

  @Test
  void whoHearsOfAFailureFindsItCounted() throws InterruptedException {
    Study study = Runs.study(new RandomSampler());
    CompletableFuture<RunHandle> run = new CompletableFuture<>();
    List<Integer> counted = new ArrayList<>();
    RunListener asks =
        new RunListener() {
          @Override
          public void ended(FrozenTrial trial, StudyView view) {
            counted.add(run.join().state().failures());
          }
        };
    Objective everySecond = trial -> trial.number() % 2 == 0 ? Outcome.failed("no") : Outcome.of(1);
    RunPlan plan = RunPlan.of(new StopRule.Additional(4));
    run.complete(StudyRunner.start(study, everySecond, plan, asks));
    run.join().await();
    assertThat(counted).containsExactly(1, 1, 2, 2);
  }

  @Test
  void whoLooksAtARunDoesNotWaitForALaneThatBeginsATrial() throws InterruptedException {
    Study study = Runs.study(new RandomSampler());
    CountDownLatch began = new CountDownLatch(1);
    CompletableFuture<Boolean> goOn = new CompletableFuture<>();
    RunListener slow =
        new RunListener() {
          @Override
          public void began(int number) {
            began.countDown();
            boolean _ = goOn.join();
          }
        };
    RunPlan plan = RunPlan.of(new StopRule.Additional(1));
    RunHandle run = StudyRunner.start(study, _ -> Outcome.of(1), plan, slow);
    began.await();
    assertThat(run.state().ended()).isZero();
    assertThat(run.phase()).isEqualTo(RunHandle.Phase.RUNNING);
    assertThat(run.lanes()).isOne();
    assertThat(run.reason()).isEmpty();
    assertThat(run.failed()).isFalse();
    goOn.complete(true);
    run.await();
    assertThat(run.state().ended()).isOne();
  }

  @Test
  void oneThatThrowsEndsTheRunWithItsWords() throws InterruptedException {
    Study study = Runs.study(new RandomSampler());
    RunListener broken =
        new RunListener() {
          @Override
          public void ended(FrozenTrial trial, StudyView view) {
            throw new IllegalStateException("The disk for the pictures is full.");
          }
        };
    Objective half = Objective.of(trial -> trial.suggestFloat("x", 0, 1));
    RunHandle run = StudyRunner.start(study, half, RunPlan.of(), broken);
    run.await();
    assertThat(run.failed()).isTrue();
    assertThat(run.reason()).contains("The disk for the pictures is full.");
    assertThat(study.best()).isPresent();
  }
}
