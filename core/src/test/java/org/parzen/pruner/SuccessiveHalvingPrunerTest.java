package org.parzen.pruner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.DoubleNode;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.parzen.objective.Outcome;
import org.parzen.run.Study;
import org.parzen.study.Direction;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.RungMarks;
import org.parzen.trial.Trial;

class SuccessiveHalvingPrunerTest {

  private static SuccessiveHalvingPruner halving(long min, long factor) {
    return new SuccessiveHalvingPruner(OptionalLong.of(min), factor, 0, 0);
  }

  private static int rungs(Study study, Trial trial) {
    FrozenTrial running = study.view().trial(trial.number()).orElseThrow();
    return RungMarks.reached(running.system());
  }

  /// The numbers of Optuna's own tests.
  @Test
  void promotesTheBestHalf() {
    Study study = Curves.study(halving(1, 2));
    for (int i = 0; i < 7; i++) {
      Trial trial = study.ask();
      trial.report(0.1 * (i + 1), 7);
      boolean _ = trial.shouldPrune();
    }
    double[] values = {0.75, 0.25, 0.05};
    for (int last = 0; last < values.length; last++) {
      Trial trial = study.ask();
      trial.report(values[last], 7);
      boolean _ = trial.shouldPrune();
      assertThat(rungs(study, trial)).isEqualTo(last + 1);
    }
  }

  @Test
  void theFirstTrialPassesAllRungs() {
    Study study = Curves.study(halving(1, 2));
    Trial trial = study.ask();
    for (int step = 0; step < 10; step++) {
      trial.report(1, step);
      assertThat(trial.shouldPrune()).isFalse();
    }
    assertThat(rungs(study, trial)).isEqualTo(4);
    FrozenTrial done = study.tell(trial, 1);
    assertThat(done.system().get("completed_rung_3")).contains(DoubleNode.valueOf(1));
    assertThat(study.view().finished().mark(0, 3)).isEqualTo(1);
    assertThat(study.view().finished().mark(0, 4)).isNaN();
  }

  @Test
  void saysWhyInWords() {
    SuccessiveHalvingPruner pruner = halving(4, 4);
    Study study = Curves.study(pruner);
    for (double value : new double[] {0.3, 0.22, 0.1, 0.5, 0.4, 0.9, 0.8}) {
      Trial trial = study.ask();
      trial.report(value, 4);
      boolean _ = trial.shouldPrune();
      study.tell(trial, value);
    }
    Trial trial = study.ask();
    trial.report(0.31, 4);
    assertThat(Curves.verdict(study, pruner, trial))
        .isEqualTo(
            new Verdict.Prune(
                "step 4: 0.31, the best quarter of 8 trials at this rung is 0.22 or less",
                Attributes.NONE.with(RungMarks.key(0), 0.31)));
  }

  @Test
  void aMaximisedStudyIsToldTheOtherWay() {
    SuccessiveHalvingPruner pruner = halving(1, 2);
    Study study = Curves.study(pruner, Direction.MAXIMIZE);
    Trial best = study.ask();
    best.report(3, 1);
    assertThat(best.shouldPrune()).isFalse();
    Trial trial = study.ask();
    trial.report(2, 1);
    assertThat(Curves.verdict(study, pruner, trial))
        .isInstanceOfSatisfying(
            Verdict.Prune.class,
            prune ->
                assertThat(prune.reason())
                    .isEqualTo("step 1: 2, the best half of 2 trials at this rung is 3 or more"));
  }

  @Test
  void soManyTrialsEndFirst() {
    Study study = Curves.study(new SuccessiveHalvingPruner(OptionalLong.of(1), 2, 0, 2));
    assertThat(Curves.report(study, study.ask(), 1, 0.1)).isTrue();
    assertThat(Curves.report(study, study.ask(), 1, 0.05)).isTrue();
    assertThat(Curves.report(study, study.ask(), 1, 0.01)).isFalse();
  }

  @Test
  void withoutANumberTheFirstCompleteTrialTellsHowLongTrialsAre() {
    Study study = Curves.study(new SuccessiveHalvingPruner(OptionalLong.empty(), 2, 0, 0));
    Trial first = study.ask();
    assertThat(Curves.report(study, first, 1, Double.NaN)).isFalse();
    first.report(1, 399);
    study.tell(first, 1);
    Trial second = study.ask();
    assertThat(Curves.report(study, second, 2, Double.NaN)).isFalse();
    assertThat(Curves.report(study, second, 3, Double.NaN)).isTrue();
  }

  @Test
  void aTrialThatIsNotANumberAtARungLeavesNoMark() {
    SuccessiveHalvingPruner pruner = halving(1, 2);
    Study study = Curves.study(pruner);
    Trial trial = study.ask();
    trial.report(Double.NaN, 1);
    assertThat(Curves.verdict(study, pruner, trial))
        .isEqualTo(Verdict.prune("step 1: the value is not a number"));
    study.tell(trial.number(), Outcome.pruned(""));
    assertThat(study.view().finished().rungs()).isEmpty();
  }

  @Test
  void stepsBeyondAllNumbersAreNoRung() {
    Study study = Curves.study(new SuccessiveHalvingPruner(OptionalLong.of(2), 1000, 1_000_000, 0));
    Trial trial = study.ask();
    trial.report(1, Long.MAX_VALUE - 1);
    assertThat(trial.shouldPrune()).isFalse();
    assertThat(rungs(study, trial)).isZero();
  }

  @Test
  void refusesWhatCanNotBe() {
    assertThatThrownBy(() -> halving(0, 2)).hasMessage("min_resource must be 1 or more, not 0.");
    assertThatThrownBy(() -> halving(1, 1))
        .hasMessage("reduction_factor must be 2 or more, not 1.");
    assertThatThrownBy(() -> new SuccessiveHalvingPruner(OptionalLong.of(1), 2, -1, 0))
        .hasMessage("min_early_stopping_rate must be 0 or more, not -1.");
    assertThatThrownBy(() -> new SuccessiveHalvingPruner(OptionalLong.of(1), 2, 0, -1))
        .hasMessage("bootstrap_count must be 0 or more, not -1.");
    assertThatThrownBy(() -> new SuccessiveHalvingPruner(OptionalLong.empty(), 2, 0, 1))
        .hasMessageContaining("bootstrap_count is 1")
        .hasMessageContaining("'auto'");
  }
}
