package org.parzen.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.sampler.Budget;
import org.parzen.sampler.Proposal;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.TrialContext;
import org.parzen.space.Choice;
import org.parzen.space.FloatDistribution;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.trial.Attributes;

/// What samplers are told of the run and of the trials that begin together.
@Timeout(60)
class OutlookTest {

  private static final Objective SQUARE =
      Objective.of(trial -> Math.pow(trial.suggestFloat("x", -1, 1), 2));

  /// What each trial was told, by its number.
  private final Map<Integer, TrialContext> told = new ConcurrentSkipListMap<>();

  private final Map<Integer, Integer> runningThen = new ConcurrentSkipListMap<>();

  private final Sampler listening =
      new Sampler() {
        @Override
        public Proposal propose(StudyView view, TrialContext self, RandomGenerator random) {
          told.put(self.number(), self);
          runningThen.put(self.number(), view.running().size());
          return new Proposal(Map.of("x", self.number() / 100.0), Attributes.NONE);
        }
      };

  private Study study() {
    return Study.create(
        new InMemoryStore(),
        new StudySpec("s", Direction.MINIMIZE),
        StudyOptions.of(listening).withSeed(7).withoutPruning());
  }

  private static void run(Study study, Objective objective, RunPlan plan)
      throws InterruptedException {
    StudyRunner.start(study, objective, plan, RunListener.SILENT).await();
  }

  private TrialContext told(int number) {
    return Objects.requireNonNull(told.get(number));
  }

  private Optional<Budget> budget(int number) {
    return told(number).budget();
  }

  @Test
  void theTotalSaysHowManyTrialsAreLeft() throws InterruptedException {
    Study study = study();
    Objective secondFails =
        trial -> {
          Outcome outcome = SQUARE.evaluate(trial);
          return trial.number() == 1 ? Outcome.failed("no") : outcome;
        };
    run(study, secondFails, RunPlan.of(new StopRule.Total(3)));
    assertThat(List.of(budget(0), budget(1), budget(2), budget(3)))
        .as("a failed trial does not count")
        .containsExactly(left(3, 3), left(3, 2), left(3, 2), left(3, 1));
  }

  private static Optional<Budget> left(int trials, int left) {
    return Optional.of(new Budget(trials, left));
  }

  @Test
  void ofSeveralRulesTheNearestEndCounts() throws InterruptedException {
    Study study = study();
    run(
        study,
        SQUARE,
        RunPlan.of(
            new StopRule.Total(30),
            new StopRule.Additional(4),
            new StopRule.Timeout(Duration.ofHours(1))));
    assertThat(budget(0)).isEqualTo(left(4, 4));
    assertThat(budget(3)).isEqualTo(left(4, 1));
  }

  @Test
  void byTheClockOrOneByOneThereIsNoBudget() throws InterruptedException {
    Study study = study();
    study.tell(study.ask(Map.of("x", new FloatDistribution(0, 1))), 1);
    run(
        study,
        trial -> {
          if (trial.number() == 3) {
            trial.stopStudy();
          }
          return SQUARE.evaluate(trial);
        },
        RunPlan.of(new StopRule.Timeout(Duration.ofHours(1))));
    assertThat(told.values()).hasSize(4).allMatch(context -> context.budget().isEmpty());
  }

  /// They know of each other, as far as that does not depend on which one is quicker.
  @Test
  void trialsOfABatchKnowWhatThoseBeforeThemWereProposed() throws InterruptedException {
    Study study = study();
    study.enqueue(Map.of("x", Choice.of(0.5)));
    run(study, SQUARE, RunPlan.of(new StopRule.Total(8)).withLanes(4).repeatably());
    assertThat(told.keySet()).as("0 was fixed").isEqualTo(Set.of(1, 2, 3, 4, 5, 6, 7));
    assertThat(told(3).proposed()).isEqualTo(Map.of(1, Map.of("x", 0.01), 2, Map.of("x", 0.02)));
    assertThat(told(4).proposed()).isEmpty();
    assertThat(told(6).proposed().keySet()).isEqualTo(Set.of(4, 5));
    assertThat(runningThen).containsEntry(3, 3).containsEntry(4, 0).containsEntry(7, 3);
  }
}
