package org.parzen.pruner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parzen.run.Study;
import org.parzen.trial.Trial;

class WilcoxonPrunerTest {

  private static final double[] ZEROS = new double[10];

  /// The numbers of Optuna's own tests.
  @ParameterizedTest
  @CsvSource({"0.2, F F F T T T T T", "0.15, F F F F T T T F"})
  void decidesAsThePeer(double threshold, String expected) {
    Study study = Curves.study(new WilcoxonPruner(threshold, 0));
    Curves.complete(study, ZEROS);
    double[] values = {-1, 1, 2, 3, 4, 5, -2, -3};
    Trial trial = study.ask();
    List<String> decisions = new ArrayList<>();
    for (int step = 0; step < values.length; step++) {
      trial.report(values[step], step);
      decisions.add(trial.shouldPrune() ? "T" : "F");
    }
    assertThat(String.join(" ", decisions)).isEqualTo(expected);
  }

  @Test
  void saysWhyInWords() {
    WilcoxonPruner pruner = new WilcoxonPruner(0.2, 2);
    Study study = Curves.study(pruner);
    Curves.complete(study, ZEROS);
    Trial trial = study.ask();
    for (int step = 0; step < 4; step++) {
      trial.report(step + 1, step);
    }
    assertThat(Curves.verdict(study, pruner, trial))
        .isEqualTo(
            Verdict.prune(
                "step 3: mean 2.5, worse than the best trial (0, mean 0) on 4 common steps, p = 0.0625"));
  }

  @Test
  void comparesOnlyWhatBothHave() {
    WilcoxonPruner pruner = new WilcoxonPruner(0.3, 2);
    Study study = Curves.study(pruner);
    Curves.complete(study, 0, 0, 0);
    Trial elsewhere = study.ask();
    for (int step = 3; step < 9; step++) {
      elsewhere.report(5, step);
    }
    assertThat(Curves.verdict(study, pruner, elsewhere)).isEqualTo(Verdict.KEEP);
    elsewhere.report(1, 0);
    elsewhere.report(2, 1);
    assertThat(Curves.verdict(study, pruner, elsewhere)).isInstanceOf(Verdict.Prune.class);
  }

  @Test
  void keepsWhereNothingCanBeCompared() {
    WilcoxonPruner pruner = new WilcoxonPruner(1, 0);
    Study silent = Curves.study(pruner);
    silent.tell(silent.ask(), -1);
    assertKept(silent, pruner, 1, 2, 3);
    Study infinite = Curves.study(pruner);
    Curves.complete(infinite, Double.POSITIVE_INFINITY, 0, 0);
    assertKept(infinite, pruner, 1, 2, 3);
    Study usual = Curves.study(pruner);
    Curves.complete(usual, 0, 0, 0);
    assertKept(usual, pruner, 1, 2, Double.NaN);
    assertKept(usual, pruner, 1);
    assertKept(Curves.study(pruner), pruner, 1, 2, 3);
  }

  private static void assertKept(Study study, Pruner pruner, double... values) {
    Trial trial = study.ask();
    for (int step = 0; step < values.length; step++) {
      trial.report(values[step], step);
    }
    assertThat(Curves.verdict(study, pruner, trial)).isEqualTo(Verdict.KEEP);
  }

  @Test
  void refusesWhatCanNotBe() {
    assertThatThrownBy(() -> new WilcoxonPruner(1.5, 0))
        .hasMessage("p_threshold must lie between 0 and 1, not 1.5.");
    assertThatThrownBy(() -> new WilcoxonPruner(0.1, -1))
        .hasMessage("n_startup_steps must be 0 or more, not -1.");
  }
}
