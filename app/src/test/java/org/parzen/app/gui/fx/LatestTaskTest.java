package org.parzen.app.gui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class LatestTaskTest {
  private final Queue<Runnable> worker = new ArrayDeque<>();
  private final Queue<Runnable> home = new ArrayDeque<>();
  private final List<String> computed = new ArrayList<>();
  private final List<String> applied = new ArrayList<>();
  private final List<Throwable> failures = new ArrayList<>();
  private final LatestTask<String, String> task = task(worker::add);

  @Test
  void aResultIsAppliedAtHome() {
    task.submit("a");
    runWorker();
    assertThat(applied).isEmpty();
    runHome();

    assertThat(applied).containsExactly("A");
    assertThat(task.busy()).isFalse();
  }

  @Test
  void onlyTheNewestWaitingInputIsComputed() {
    task.submit("a");
    task.submit("b");
    task.submit("c");
    assertThat(worker).hasSize(1);
    runAll();

    assertThat(computed).containsExactly("a", "c");
    assertThat(applied).containsExactly("C");
  }

  @Test
  void aRefreshLetsWhatIsBeingComputedBeShown() {
    task.refresh("a");
    task.refresh("b");
    task.refresh("c");
    runAll();

    assertThat(computed).containsExactly("a", "c");
    assertThat(applied).containsExactly("A", "C");
  }

  @Test
  void anotherQuestionDropsAResultThatIsReadyButNotYetApplied() {
    task.refresh("a");
    runWorker();
    task.submit("b");
    runAll();

    assertThat(applied).containsExactly("B");
  }

  @Test
  void afterCancelNothingIsAppliedUntilTheNextInput() {
    task.submit("a");
    task.refresh("b");
    task.cancel();
    assertThat(task.busy()).isFalse();
    runAll();
    assertThat(applied).isEmpty();

    task.submit("c");
    runAll();
    assertThat(applied).containsExactly("C");
  }

  @Test
  void aFailureGoesToItsHandlerAndTheNextInputIsComputed() {
    task.refresh("fails");
    task.refresh("b");
    runAll();

    assertThat(failures).singleElement().isInstanceOf(StackOverflowError.class);
    assertThat(applied).containsExactly("B");
  }

  @Test
  void theFailureOfAnUnwantedInputIsDropped() {
    task.submit("fails");
    task.submit("b");
    runAll();

    assertThat(failures).isEmpty();
    assertThat(applied).containsExactly("B");
  }

  @Test
  void aWorkerThatTakesNoMoreWorkIsAFailure() {
    LatestTask<String, String> rejected =
        task(
            _ -> {
              throw new RejectedExecutionException("ended");
            });

    rejected.submit("a");

    assertThat(failures).singleElement().isInstanceOf(RejectedExecutionException.class);
    assertThat(rejected.busy()).isFalse();
  }

  @Test
  void applyingMaySubmitAgain() {
    List<LatestTask<Integer, Integer>> self = new ArrayList<>();
    List<Integer> seen = new ArrayList<>();
    LatestTask<Integer, Integer> counting =
        new LatestTask<>(
            n -> n + 1,
            n -> {
              seen.add(n);
              if (n < 3) {
                self.getFirst().submit(n);
              }
            },
            failures::add,
            Runnable::run,
            Runnable::run);
    self.add(counting);

    counting.submit(0);

    assertThat(seen).containsExactly(1, 2, 3);
  }

  private LatestTask<String, String> task(Executor on) {
    return new LatestTask<>(
        input -> {
          computed.add(input);
          if (input.equals("fails")) {
            throw new StackOverflowError();
          }
          return input.toUpperCase(java.util.Locale.ROOT);
        },
        applied::add,
        failures::add,
        on,
        home::add);
  }

  private void runWorker() {
    run(worker);
  }

  private void runHome() {
    run(home);
  }

  private void runAll() {
    while (!worker.isEmpty() || !home.isEmpty()) {
      runWorker();
      runHome();
    }
  }

  private static void run(Queue<Runnable> queue) {
    for (Runnable next = queue.poll(); next != null; next = queue.poll()) {
      next.run();
    }
  }
}
