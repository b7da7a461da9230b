package org.parzen.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.DoubleNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.sampler.random.RandomSampler;
import org.parzen.storage.StorageOptions;
import org.parzen.storage.StudyStore;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.storage.sql.SqliteStore;
import org.parzen.study.Direction;
import org.parzen.study.FailureSettings;
import org.parzen.study.FailureSettings.Treatment;
import org.parzen.study.History;
import org.parzen.study.StudySpec;
import org.parzen.trial.Attributes;
import org.parzen.trial.Constraints;
import org.parzen.trial.FailureKind;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Reports;
import org.parzen.trial.Trial;
import org.parzen.trial.TrialState;

@Timeout(60)
class FailureTreatmentTest {

  private static Study study(FailureSettings failures, Direction... directions) {
    return Study.create(
        new InMemoryStore(), new StudySpec("s", directions), options().withFailures(failures));
  }

  private static StudyOptions options() {
    return StudyOptions.of(new RandomSampler()).withSeed(3).withoutPruning();
  }

  private static FailureSettings all(Treatment treatment) {
    return new FailureSettings(treatment, treatment, Map.of());
  }

  private static FrozenTrial tell(Study study, Outcome outcome) {
    return study.tell(study.ask().number(), outcome);
  }

  @ParameterizedTest
  @EnumSource
  void asInOptunaAFailureIsAFailedTrialThatKnowsItsKind(FailureKind kind) {
    Study study = study(FailureSettings.DEFAULT, Direction.MINIMIZE);
    FrozenTrial failed = tell(study, Outcome.failed("why", kind));
    assertThat(failed.kind()).isEqualTo(TrialState.Kind.FAIL);
    assertThat(failed.system().get(FailureKind.KEY)).contains(kind);
    assertThat(failed.system().get("parzen:failure").orElseThrow().asText()).isEqualTo(kind.word());
    assertThat(failed.system().get(Study.FAILED)).isEmpty();
    assertThat(failed.isFailure()).isTrue();
  }

  @Test
  void aResultThatIsNoNumberIsAKindOfItsOwn() {
    Study study = study(FailureSettings.DEFAULT, Direction.MINIMIZE);
    assertThat(tell(study, Outcome.of(Double.NaN)).system().get(FailureKind.KEY))
        .contains(FailureKind.NAN);
    assertThat(tell(study, Outcome.of(1, 2)).system().get(FailureKind.KEY))
        .contains(FailureKind.NAN);
    FailureSettings onlyNan = new FailureSettings(Treatment.FAILED, Treatment.WORST, Map.of());
    Study other = study(onlyNan, Direction.MINIMIZE);
    assertThat(tell(other, Outcome.of(Double.NaN)).kind()).isEqualTo(TrialState.Kind.COMPLETE);
    assertThat(tell(other, Outcome.failed("no")).kind()).isEqualTo(TrialState.Kind.FAIL);
  }

  @Test
  void theWorstIsInfinitelyBadAndNeverTheBest() {
    Study study = study(all(Treatment.WORST), Direction.MINIMIZE, Direction.MAXIMIZE);
    FrozenTrial failed = tell(study, Outcome.failed("gone", FailureKind.CRASH));
    assertThat(failed.state().values())
        .containsExactly(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    assertThat(failed.system().get(Study.REASON)).contains("gone");
    assertThat(failed.system().get(Study.FAILED)).contains("worst");
    assertThat(failed.constraints().isEmpty()).isTrue();
    assertThat(study.bestTrials()).isEmpty();
    Study single = study(all(Treatment.WORST), Direction.MAXIMIZE);
    assertThat(tell(single, Outcome.failed("gone")).state().values())
        .containsExactly(Double.NEGATIVE_INFINITY);
    assertThat(single.best()).isEmpty();
    tell(single, Outcome.of(-1e300));
    assertThat(single.best().orElseThrow().number()).isOne();
  }

  @Test
  void aFileKeepsThatItFailed(@TempDir Path folder) {
    Path file = folder.resolve("s.db");
    try (StudyStore store = SqliteStore.open(file, StorageOptions.DEFAULT)) {
      StudySpec spec = new StudySpec("s", Direction.MINIMIZE);
      Study study = Study.create(store, spec, options().withFailures(all(Treatment.WORST)));
      tell(study, Outcome.failed("gone"));
      tell(study, Outcome.pruned(""));
    }
    try (StudyStore store = SqliteStore.open(file, StorageOptions.DEFAULT)) {
      Study study = Study.open(store, "s", options());
      History history = study.view().finished();
      assertThat(history.isFailure(history.row(0).orElseThrow())).isTrue();
      assertThat(history.isFailure(history.row(1).orElseThrow())).isFalse();
      assertThat(study.best()).isEmpty();
      assertThat(study.view().trial(0).orElseThrow().system().get(FailureKind.KEY))
          .contains(FailureKind.ERROR);
    }
  }

  @Test
  void infeasibleIsABrokenConstraintThatOthersHold() {
    Study study = study(all(Treatment.INFEASIBLE), Direction.MINIMIZE);
    FrozenTrial failed = tell(study, Outcome.failed("gone"));
    FrozenTrial worked = tell(study, Outcome.of(1));
    FrozenTrial pruned = tell(study, Outcome.pruned("early"));
    assertThat(failed.constraints().values()).isEqualTo(Map.of("parzen:failed", 1.0));
    assertThat(worked.constraints().values()).isEqualTo(Map.of("parzen:failed", -1.0));
    assertThat(pruned.constraints().values()).isEqualTo(Map.of("parzen:failed", -1.0));
    assertThat(failed.state().values()).containsExactly(Double.POSITIVE_INFINITY);
    assertThat(study.best()).map(FrozenTrial::number).contains(worked.number());
  }

  @Test
  void aConstraintOfTheUsersOwnIsKeptBesideIt() {
    Study study = study(all(Treatment.INFEASIBLE), Direction.MINIMIZE);
    for (Outcome outcome : List.of(Outcome.of(1), Outcome.failed("gone"), Outcome.of(2))) {
      Trial trial = study.ask();
      trial.setConstraint("failed", 0.5);
      FrozenTrial ended = study.tell(trial.number(), outcome);
      assertThat(ended.constraints().values())
          .containsOnly(
              Map.entry("failed", 0.5),
              Map.entry("parzen:failed", outcome instanceof Outcome.Failed ? 1.0 : -1.0));
    }
  }

  /// As it was written before the constraint got a name of its own.
  private static FrozenTrial markedByTheOldName(Instant time) {
    return new FrozenTrial(
        0,
        new TrialState.Complete(time, time, List.of(Double.POSITIVE_INFINITY)),
        Map.of(),
        Reports.NONE,
        Attributes.NONE,
        Attributes.NONE
            .with(FailureKind.KEY, FailureKind.ERROR)
            .with(Study.FAILED, Treatment.INFEASIBLE.word())
            .with(Constraints.PREFIX + "failed", DoubleNode.valueOf(1)));
  }

  @Test
  void aStudyThatCallsItFailedGoesOnWithThatName() {
    Study study = study(all(Treatment.INFEASIBLE), Direction.MINIMIZE);
    int _ = study.add(markedByTheOldName(Instant.parse("2026-11-22T06:00:00Z")));
    assertThat(tell(study, Outcome.of(1)).constraints().values()).isEqualTo(Map.of("failed", -1.0));
  }

  @Test
  void aConstraintOfTheUsersOwnIsNotTakenForTheOldName() {
    StudyStore store = new InMemoryStore();
    StudySpec spec = new StudySpec("s", Direction.MINIMIZE);
    Study study = Study.create(store, spec, options().withFailures(all(Treatment.WORST)));
    Trial broken = study.ask();
    broken.setConstraint("failed", 1);
    FrozenTrial _ = study.tell(broken.number(), Outcome.failed("gone"));
    Study later = Study.open(store, "s", options().withFailures(all(Treatment.INFEASIBLE)));
    Trial next = later.ask();
    next.setConstraint("failed", 0.5);
    assertThat(later.tell(next, 1).constraints().values())
        .isEqualTo(Map.of("failed", 0.5, "parzen:failed", -1.0));
  }

  @Test
  void aListHoldsAllConstraintsInTheirOrderAndTheFailureFirst() {
    Study study =
        Study.create(
            new InMemoryStore(),
            new StudySpec("s", Direction.MINIMIZE),
            options()
                .withFailures(all(Treatment.INFEASIBLE))
                .withConstraints(Constraints.Form.LIST));
    Trial first = study.ask();
    first.setConstraint("size", 2);
    first.setConstraint("age", -1);
    first.setConstraint("size", 7); // Twice: the first one counts.
    FrozenTrial worked = study.tell(first, 1);
    assertThat(worked.system().get("constraints").orElseThrow()).hasToString("[-1.0,2.0,-1.0]");
    assertThat(worked.system().values().keySet()).noneMatch(key -> key.startsWith("constraints:"));
    assertThat(study.best()).isEmpty();
    FrozenTrial failed = tell(study, Outcome.failed("gone"));
    assertThat(failed.system().get("constraints").orElseThrow()).hasToString("[1.0,0.0,0.0]");
  }

  @Test
  void aRunInWhichNothingWorksEndsWhateverItIsRecordedAs() throws InterruptedException {
    for (Treatment treatment : Treatment.values()) {
      Study study = study(all(treatment), Direction.MINIMIZE);
      RunHandle run =
          StudyRunner.run(study, _ -> Outcome.failed("no number found"), new StopRule.Total(60));
      assertThat(study.view().size()).isEqualTo(3);
      assertThat(run.failed()).isTrue();
      assertThat(run.reason().orElseThrow()).contains("first three", "no number found");
      assertThat(run.state().failures()).isEqualTo(3);
    }
  }

  @Test
  void totalsCountWhatIsRecordedAsAResult() throws InterruptedException {
    Objective everyThird = t -> t.number() % 3 == 2 ? Outcome.failed("no") : Outcome.of(1);
    Study failed = study(all(Treatment.FAILED), Direction.MINIMIZE);
    StudyRunner.run(failed, everyThird, new StopRule.Total(8));
    assertThat(failed.view().size()).isEqualTo(11);
    Study worst = study(all(Treatment.WORST), Direction.MINIMIZE);
    StudyRunner.run(worst, everyThird, new StopRule.Total(8));
    assertThat(worst.view().size()).isEqualTo(8);
    assertThat(worst.view().finished().isFailure(2)).isTrue();
    assertThat(List.of(worst.view().finished().isFailure(1))).containsExactly(false);
  }
}
