package org.parzen.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.sampler.Proposal;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.TrialContext;
import org.parzen.sampler.grid.GridSampler;
import org.parzen.sampler.random.RandomSampler;
import org.parzen.sampler.repeat.ReuseSampler;
import org.parzen.space.Choice;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.AmendmentChange;
import org.parzen.study.Direction;
import org.parzen.study.History;
import org.parzen.study.StudyDefinition.OnError;
import org.parzen.study.StudyException;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Trial;
import org.parzen.trial.TrialState;

class StudyAmendmentsTest {

  private final Study study = study(Direction.MINIMIZE);
  private final StudyAmendments amendments = study.amendments();

  private static Study study(Direction... directions) {
    return Study.create(
        new InMemoryStore(),
        new StudySpec("s", directions),
        StudyOptions.of(new RandomSampler()).withSeed(3));
  }

  /// Trials 0, 1, … with these values; not-a-number fails.
  private void tell(double... values) {
    for (double value : values) {
      Trial trial = study.ask();
      trial.suggestFloat("x", 0, 1);
      study.tell(trial, value);
    }
  }

  private List<Double> counting() {
    History history = study.view().finished();
    return history.rowsByNumber(_ -> true).mapToObj(row -> history.value(row, 0)).toList();
  }

  @Test
  void anExcludedTrialCountsForNothingAndIsStillThere() {
    tell(3, 1, 2);
    StudyView before = study.view();

    assertThat(amendments.exclude(List.of(1), "the power failed")).containsExactly(1);

    StudyView view = study.view();
    assertThat(counting()).containsExactly(3.0, 2.0);
    assertThat(view.best().orElseThrow().number()).isEqualTo(2);
    assertThat(view.trials()).isEqualTo(before.trials());
    assertThat(view.trial(1)).isEqualTo(before.trial(1));
    assertThat(view.recorded().size()).isEqualTo(3);
    assertThat(view.excluded()).isEqualTo(1);
    assertThat(view.done()).as("it has used the budget").isEqualTo(3);
    assertThat(view.count(TrialState.Kind.COMPLETE)).isEqualTo(2);
    assertThat(before.best().orElseThrow().number()).as("a view never changes").isEqualTo(1);
  }

  @Test
  void itCountsAgainWhenItIsIncluded() {
    tell(3, 1);
    amendments.exclude(List.of(1), "");
    tell(2);
    assertThat(amendments.include(List.of(0, 1), "it was right")).containsExactly(1);
    assertThat(counting()).containsExactly(3.0, 1.0, 2.0);
    assertThat(study.view().finished()).isSameAs(study.view().recorded());
    assertThat(amendments.include(List.of(1), "")).as("nothing to do").isEmpty();
    assertThat(study.view().amendments().of(1).changes()).hasSize(2);
  }

  @Test
  void aCorrectedValueStandsInForTheRecordedOne() {
    tell(3, 1);
    amendments.correct(1, List.of(7.5), "wrong unit");
    assertThat(counting()).containsExactly(3.0, 7.5);
    assertThat(study.view().best().orElseThrow().number()).isZero();
    assertThat(study.view().trial(1).orElseThrow().state().values()).containsExactly(7.5);
    assertThat(study.view().recorded().value(1, 0)).isEqualTo(1);
    amendments.restore(List.of(0, 1), "");
    assertThat(counting()).containsExactly(3.0, 1.0);
  }

  @Test
  void aFailedTrialIsCompleteOnceItHasAValue() {
    tell(Double.NaN, 1);
    assertThat(study.view().finished().failures()).isEqualTo(1);
    amendments.correct(0, List.of(Double.NEGATIVE_INFINITY), "");
    History history = study.view().finished();
    assertThat(history.failures()).isZero();
    assertThat(history.count(TrialState.Kind.COMPLETE)).isEqualTo(2);
    assertThat(study.view().trial(0).orElseThrow().isFailure()).isFalse();
    assertThat(study.view().best().orElseThrow().number()).isZero();
  }

  @Test
  void aCompleteTrialMayCountAsFailed() {
    tell(3, 1);
    assertThat(amendments.fail(List.of(1), "")).containsExactly(1);
    assertThat(study.view().finished().isFailure(1)).isTrue();
    assertThat(study.view().best().orElseThrow().number()).isZero();
    assertThat(study.view().trial(1).orElseThrow().kind()).isEqualTo(TrialState.Kind.FAIL);
    assertThat(amendments.fail(List.of(1), "")).isEmpty();
  }

  @Test
  void undoGoesBackStepByStepAndTheHistoryTellsAll() {
    tell(3, 1);
    amendments.correct(1, List.of(5.0), "first");
    amendments.exclude(List.of(1), "second");
    amendments.undo(List.of(1));
    assertThat(counting()).containsExactly(3.0, 5.0);
    amendments.undo(List.of(1));
    assertThat(counting()).containsExactly(3.0, 1.0);
    assertThatThrownBy(() -> amendments.undo(List.of(1)))
        .hasMessage("There is no change of trial 1 to take back.");

    List<AmendmentChange> changes = study.view().amendments().of(1).changes();
    assertThat(changes)
        .extracting(change -> change.action().word())
        .containsExactly("correct", "exclude", "undo", "undo");
    assertThat(changes).extracting(AmendmentChange::why).startsWith("first", "second");
    assertThat(changes.getFirst().who()).isEqualTo(System.getProperty("user.name"));
  }

  @Test
  void trialsThatFinishLaterExtendWhatCounts() {
    tell(3, 1);
    amendments.exclude(List.of(1), "");
    History before = study.view().finished();
    tell(2);
    amendments.annotate(0, "a note changes nothing that samplers see");
    History after = study.view().finished();
    assertThat(after.continues(before)).isTrue();
    assertThat(counting()).containsExactly(3.0, 2.0);
    amendments.exclude(List.of(0), "");
    assertThat(study.view().finished().continues(after)).isFalse();
  }

  @Test
  void reportsConstraintsAndStateOfTheOthersAreAsRecorded() {
    Trial trial = study.ask();
    trial.suggestFloat("x", 0, 1);
    trial.report(0.5, 3);
    trial.setConstraint("c", 1);
    study.tell(trial.number(), new Outcome.Pruned("bad"));
    tell(1, 2);
    amendments.exclude(List.of(1), "");
    amendments.correct(0, List.of(0.25), "");
    History history = study.view().finished();
    assertThat(history.kind(0)).isEqualTo(TrialState.Kind.COMPLETE);
    assertThat(history.isFeasible(0)).isFalse();
    assertThat(history.constraint(0, "c")).isEqualTo(1);
    assertThat(history.reportStep(0, 0)).isEqualTo(3);
    assertThat(history.number(1)).isEqualTo(2);
    assertThat(history.row(1)).isEmpty();
    assertThat(history.parameter(1, "x")).isEqualTo(study.view().recorded().parameter(2, "x"));
  }

  @Test
  void aNoteIsWhereTheDashboardHasItAndCanBeTakenBack() {
    tell(3);
    String text = "läuft, aber: ".repeat(400);
    amendments.annotate(0, "short");
    amendments.annotate(0, text);
    assertThat(amendments.note(0)).isEqualTo(text);
    assertThat(study.view().system().get("dashboard:0:note_ver").orElseThrow().intValue())
        .isEqualTo(2);
    amendments.undo(List.of(0));
    assertThat(amendments.note(0)).isEqualTo("short");
    assertThat(study.view().system().get("dashboard:0:note_str:1")).contains(TextNode.valueOf(""));

    study.setSystemAttribute("dashboard:0:note_str:0", TextNode.valueOf("by somebody else"));
    assertThatThrownBy(() -> amendments.undo(List.of(0)))
        .hasMessageContaining("The note of trial 0 was changed since");
    assertThat(amendments.note(0)).isEqualTo("by somebody else");
    amendments.annotate("of the study");
    assertThat(amendments.note()).isEqualTo("of the study");
  }

  @Test
  void whatCanNotBeIsRefusedAndNothingIsWritten() {
    tell(3);
    Trial running = study.ask();
    assertThatThrownBy(() -> amendments.exclude(List.of(0, 7), ""))
        .isInstanceOf(StudyException.NoSuchTrial.class)
        .hasMessageContaining("no trial 7");
    assertThatThrownBy(() -> amendments.exclude(List.of(0, running.number()), ""))
        .hasMessage("Trial 1 is RUNNING: only what has finished can be excluded or corrected.");
    assertThatThrownBy(() -> amendments.correct(0, List.of(1.0, 2.0), ""))
        .hasMessageContaining("values 2 did not match the number of the objectives 1");
    assertThatThrownBy(() -> amendments.correct(0, List.of(Double.NaN), ""))
        .hasMessageContaining("NaN");
    assertThat(study.view().amendments().all()).isEmpty();
    assertThat(counting()).containsExactly(3.0);
  }

  @Test
  void aChangeThatThisVersionDoesNotKnowIsLeftAloneAndKept() {
    tell(3, 1);
    study.setSystemAttribute("parzen:amend:1", TextNode.valueOf("{\"do\": \"paint\"}"));
    study.setSystemAttribute("parzen:amend:x", TextNode.valueOf("nonsense"));
    assertThat(counting()).containsExactly(3.0, 1.0);
    amendments.exclude(List.of(1), "");
    assertThat(study.view().system().get("parzen:amend:1.r2")).isPresent();
    assertThat(counting()).containsExactly(3.0);
  }

  @Test
  void aCorrectionOfAnotherStudysShapeIsLeftOut() {
    Study two = study(Direction.MINIMIZE, Direction.MAXIMIZE);
    two.tell(two.ask(), 1, 2);
    two.setSystemAttribute(
        "parzen:amend:0",
        TextNode.valueOf(
            "{\"do\": \"correct\", \"values\": [5.0], \"who\": \"\", \"when\": \"2026-01-01T00:00:00Z\", \"why\": \"\"}"));
    assertThat(two.view().bestTrials().getFirst().state().values()).containsExactly(1.0, 2.0);
    two.amendments().correct(0, List.of(3.0, 4.0), "");
    assertThat(two.view().bestTrials().getFirst().state().values()).containsExactly(3.0, 4.0);
  }

  @Test
  void anExcludedResultIsNotUsedAgain() {
    Study reusing =
        Study.create(
            new InMemoryStore(),
            new StudySpec("r", Direction.MINIMIZE),
            StudyOptions.of(new ReuseSampler(new RandomSampler())).withSeed(1));
    for (int i = 0; i < 3; i++) {
      LiveTrial trial = (LiveTrial) reusing.ask();
      trial.suggestInt("n", 1, 1);
      reusing.tell(trial, i);
    }
    LiveTrial fourth = (LiveTrial) reusing.ask();
    fourth.mayEndEarly();
    reusing.amendments().exclude(List.of(0, 1, 2), "");
    assertThat(fourth.suggestInt("n", 1, 1)).isEqualTo(1);
    assertThat(fourth.reused()).isEmpty();
  }

  @Test
  void aRunSeesItWithItsNextTrialAndDoesNotGoOnForIt() throws InterruptedException {
    List<Integer> seen = new ArrayList<>();
    Sampler looking =
        new Sampler() {
          @Override
          public Proposal propose(StudyView view, TrialContext self, RandomGenerator random) {
            seen.add(view.finished().size());
            return Proposal.NONE;
          }
        };
    Study running =
        Study.create(
            new InMemoryStore(),
            new StudySpec("r", Direction.MINIMIZE),
            StudyOptions.of(looking).withSeed(1));
    Objective objective =
        trial -> {
          double x = trial.suggestFloat("x", 0, 1);
          if (trial.number() == 3) {
            running.amendments().exclude(List.of(0, 2), "while it runs");
          }
          return Outcome.of(x);
        };
    RunPlan plan = new RunPlan(1, List.of(new StopRule.Total(6)), OnError.CONTINUE, false);
    StudyRunner.start(running, objective, plan, RunListener.SILENT).await();

    assertThat(seen).containsExactly(0, 1, 2, 3, 2, 3);
    assertThat(running.view().size()).isEqualTo(6);
  }

  @Test
  void aGridDoesNotTryAnExcludedCombinationAgain() {
    GridSampler grid = new GridSampler(Map.of("n", List.of(Choice.of(1), Choice.of(2))), 0);
    Study study =
        Study.create(
            new InMemoryStore(),
            new StudySpec("g", Direction.MINIMIZE),
            StudyOptions.of(grid).withSeed(1));
    for (int i = 0; i < 2; i++) {
      Trial trial = study.ask();
      study.tell(trial, (double) trial.suggestInt("n", 1, 2));
    }
    study.amendments().exclude(List.of(0, 1), "");
    assertThat(grid.exhausted(study.view())).isTrue();
  }

  @Test
  void amendmentsThatCameWithTheStudyCountFromTheFirstTrialOn() {
    tell(3, 1, 2);
    amendments.exclude(List.of(1), "");
    amendments.correct(2, List.of(9.0), "");
    InMemoryStore other = new InMemoryStore();
    StudyView copy =
        other.create(
            new StudySpec(
                "copy", List.of(Direction.MINIMIZE), study.view().user(), study.view().system()));
    for (FrozenTrial trial : study.view().trials()) {
      other.add(copy.ref(), trial);
    }
    assertThat(other.open("copy").finished().size()).isEqualTo(2);
    assertThat(other.open("copy").best().orElseThrow().number()).isZero();
    assertThat(other.open("copy").amendments().isExcluded(1)).isTrue();
  }
}
