package org.parzen.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.run.owner.Worker;
import org.parzen.sampler.random.RandomSampler;
import org.parzen.storage.StorageOptions;
import org.parzen.storage.StudyStore;
import org.parzen.storage.sql.SqliteStore;
import org.parzen.study.Direction;
import org.parzen.study.StudyRef;
import org.parzen.study.StudySpec;
import org.parzen.study.TrialEvent;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;

/// A process that is not heard of for a while, such as a laptop that was closed: others take its
/// trial, and then its result comes all the same.
@Timeout(60)
class LateResultTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @TempDir Path folder = Path.of("");

  private StudyStore open() {
    return SqliteStore.open(folder.resolve("s.db"), StorageOptions.DEFAULT);
  }

  private static StudyOptions options() {
    return StudyOptions.of(new RandomSampler()).withSeed(3).withoutPruning();
  }

  /// What others do with the trial meanwhile.
  private interface Takeover {
    void take(StudyStore store, StudyRef study, int number);
  }

  /// Runs one trial, during which others take it; the trials of the study afterwards.
  private List<FrozenTrial> run(Takeover takeover, Outcome outcome) throws InterruptedException {
    try (StudyStore mine = open();
        StudyStore others = open()) {
      Study study = Study.create(mine, new StudySpec("s", Direction.MINIMIZE), options());
      CountDownLatch taken = new CountDownLatch(1);
      Objective objective =
          trial -> {
            double _ = trial.suggestFloat("x", 0, 1);
            trial.report(1, 0);
            study.flush();
            takeover.take(others, study.ref(), trial.number());
            taken.countDown();
            // Longer than what is known of the trial is taken for sure.
            Thread.sleep(1100);
            trial.report(2, 1);
            double _ = trial.suggestFloat("y", 0, 1);
            trial.setUserAttribute("note", TextNode.valueOf("late"));
            trial.setConstraint("c", -1);
            return outcome;
          };
      RunHandle run = StudyRunner.run(study, objective, new StopRule.Additional(1));
      assertThat(taken.getCount()).isZero();
      assertThat(run.failed()).as(run.reason().orElse("")).isFalse();
      return others.open("s").trials();
    }
  }

  private static void assertLate(FrozenTrial late, double value) {
    assertThat(late.system().get(Study.LATE_OF)).contains(0);
    assertThat(late.state().values()).containsExactly(value);
    assertThat(late.parameters()).containsOnlyKeys("x", "y");
    assertThat(late.reports().size()).isEqualTo(2);
    assertThat(late.user().get("note")).contains(TextNode.valueOf("late"));
    assertThat(late.constraints().values()).isEqualTo(Map.of("c", -1.0));
    assertThat(late.system().get(Worker.OF_TRIAL)).isEmpty();
  }

  @Test
  void theResultOfATrialThatOthersEndedBecomesATrialOfItsOwn() throws InterruptedException {
    List<FrozenTrial> trials =
        run(
            (store, study, number) ->
                store.apply(study, new TrialEvent.Ended(number, new TrialState.Failed(NOW, NOW))),
            Outcome.of(0.25));
    assertThat(trials).hasSize(2);
    assertThat(trials.get(0).kind()).isEqualTo(TrialState.Kind.FAIL);
    assertThat(trials.get(0).reports().size()).isEqualTo(1);
    assertLate(trials.get(1), 0.25);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theResultOfATrialThatOthersRedoDoesNotTouchTheirs(boolean theyWereQuicker)
      throws InterruptedException {
    List<FrozenTrial> trials =
        run(
            (store, study, number) -> {
              store.apply(study, new TrialEvent.Requeued(number));
              assertThat(store.begin(study, NOW, Attributes.NONE).number()).isEqualTo(number);
              store.apply(study, new TrialEvent.Reported(number, 7, 7));
              if (theyWereQuicker) {
                store.apply(
                    study,
                    new TrialEvent.Ended(number, new TrialState.Complete(NOW, NOW, List.of(0.5))));
              }
              store.flush();
            },
            Outcome.of(0.25));
    assertThat(trials).hasSize(2);
    FrozenTrial theirs = trials.getFirst();
    assertThat(theirs.start()).contains(NOW);
    assertThat(theirs.reports().size()).isEqualTo(1);
    assertThat(theirs.reports().step(0)).isEqualTo(7);
    assertThat(theirs.kind())
        .isEqualTo(theyWereQuicker ? TrialState.Kind.COMPLETE : TrialState.Kind.RUNNING);
    assertLate(trials.get(1), 0.25);
  }

  @Test
  void theResultOfATrialThatIsBackInTheQueueLeavesItThere() throws InterruptedException {
    List<FrozenTrial> trials =
        run(
            (store, study, number) -> store.apply(study, new TrialEvent.Requeued(number)),
            Outcome.pruned("too bad"));
    assertThat(trials).hasSize(2);
    assertThat(trials.get(0).kind()).isEqualTo(TrialState.Kind.WAITING);
    assertThat(trials.get(1).kind()).isEqualTo(TrialState.Kind.PRUNED);
    assertLate(trials.get(1), 2);
  }

  @Test
  void aFailureThatComesLateIsNoResult() throws InterruptedException {
    List<FrozenTrial> trials =
        run(
            (store, study, number) -> store.apply(study, new TrialEvent.Requeued(number)),
            Outcome.failed("no disk"));
    assertThat(trials).extracting(FrozenTrial::kind).containsExactly(TrialState.Kind.WAITING);
  }
}
