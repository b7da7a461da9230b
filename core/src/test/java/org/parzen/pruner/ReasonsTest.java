package org.parzen.pruner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parzen.run.Study;
import org.parzen.study.Direction;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Trial;

/// Bounds and patience, and how reasons are worded.
class ReasonsTest {

  private static String reason(Pruner pruner, Direction direction, double... values) {
    Study study = Curves.study(pruner, direction);
    Trial trial = study.ask();
    for (int step = 0; step < values.length; step++) {
      trial.report(values[step], step);
    }
    return Curves.verdict(study, pruner, trial) instanceof Verdict.Prune prune
        ? prune.reason()
        : "";
  }

  @Test
  void boundsAreNamed() {
    Pruner pruner = new ThresholdPruner(-1, 2, 0, 1);
    assertThat(reason(pruner, Direction.MINIMIZE, 0, 2.5))
        .isEqualTo("step 1: 2.5, more than the bound 2");
    assertThat(reason(pruner, Direction.MINIMIZE, -1.25))
        .isEqualTo("step 0: -1.25, less than the bound -1");
    assertThat(reason(pruner, Direction.MINIMIZE, Double.NaN))
        .isEqualTo("step 0: the value is not a number");
    assertThat(reason(pruner, Direction.MINIMIZE, 2)).isEmpty();
  }

  @Test
  void patienceIsNamed() {
    Pruner pruner = new PatientPruner(Optional.empty(), 1, 0);
    assertThat(reason(pruner, Direction.MINIMIZE, 1, 2, 3))
        .isEqualTo("step 2: 2 is the best of the last 2 reports, 1 of those before");
    assertThat(reason(pruner, Direction.MAXIMIZE, 3, 1, 2))
        .isEqualTo("step 2: 2 is the best of the last 2 reports, 3 of those before");
    assertThat(reason(pruner, Direction.MINIMIZE, 1, 2)).isEmpty();
    assertThat(reason(pruner, Direction.MINIMIZE, 1, 2, 1)).isEmpty();
    assertThat(reason(pruner, Direction.MINIMIZE, 1, Double.NaN, Double.NaN)).isEmpty();
  }

  @Test
  void patienceAsksTheOtherPruner() {
    Pruner wrapped = new ThresholdPruner(Double.NEGATIVE_INFINITY, 2.5, 0, 1);
    Pruner pruner = new PatientPruner(Optional.of(wrapped), 1, 0);
    assertThat(reason(pruner, Direction.MINIMIZE, 1, 2, 3)).contains("more than the bound 2.5");
    assertThat(reason(pruner, Direction.MINIMIZE, 1, 2, 2.25)).isEmpty();
    assertThat(reason(pruner, Direction.MINIMIZE, 1, 3)).isEmpty();
  }

  @Test
  void patienceLooksAtStepsInTheirOrder() {
    Pruner pruner = new PatientPruner(Optional.empty(), 1, 0);
    Study study = Curves.study(pruner);
    Trial trial = study.ask();
    trial.report(3, 9);
    trial.report(1, 0);
    trial.report(2, 5);
    FrozenTrial running = study.view().trial(trial.number()).orElseThrow();
    assertThat(pruner.judge(study.view(), running)).isInstanceOf(Verdict.Prune.class);
  }

  @Test
  void whatCanNotBeIsRefused() {
    assertThatThrownBy(() -> new ThresholdPruner(3, 2, 0, 1))
        .hasMessage("lower must not be greater than upper: 3 is greater than 2.");
    assertThatThrownBy(
            () -> new ThresholdPruner(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0, 1))
        .hasMessage("Give 'lower', 'upper' or both.");
    assertThatThrownBy(() -> new ThresholdPruner(0, 1, 0, 0))
        .hasMessageContaining("interval_steps");
    assertThatThrownBy(() -> new PatientPruner(Optional.empty(), -1, 0))
        .hasMessage("patience must be 0 or more, not -1.");
    assertThatThrownBy(() -> new PatientPruner(Optional.empty(), 0, -0.5))
        .hasMessage("min_delta must be 0 or more, not -0.5.");
  }

  @ParameterizedTest
  @CsvSource({
    "0.83, 0.83",
    "0.1234567, 0.123457",
    "1e-7, 1e-7",
    "-1.23456789e12, -1.23457e12",
    "1200, 1200",
    "0, 0",
    "-0.0, 0",
    "Infinity, infinity",
    "-Infinity, -infinity",
    "NaN, not a number",
  })
  void numbersAreShort(double value, String words) {
    assertThat(Wording.number(value)).isEqualTo(words);
  }
}
