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

class PercentilePrunerTest {

  private static final int STEPS = 30;

  @Test
  void saysWhyInWords() {
    PercentilePruner pruner = new PercentilePruner(50, 2, 0, 1, 1);
    Study study = Curves.study(pruner);
    Curves.complete(study, 9, 9, 9, 0.5);
    Curves.complete(study, 9, 9, 9, 0.7);
    Trial bad = study.ask();
    bad.report(0.9, 3);
    assertThat(Curves.verdict(study, pruner, bad))
        .isEqualTo(Verdict.prune("step 3: 0.9, median of 2 trials 0.6"));
  }

  /// The numbers of Optuna's own tests: all others reported 0, the trial 2 at every r-th step, and
  /// it is asked at each step.
  @ParameterizedTest
  @CsvSource({
    "0, 1, 1, 0 1 2 3 4 5",
    "1, 2, 1, 1 3 5",
    "0, 3, 10, 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28",
    "0, 10, 3, 0 1 2 12 13 14 21 22 23",
    "2, 10, 3, 3 4 5 12 13 14 24 25 26",
  })
  void judgesOnceAnInterval(long warmup, long interval, int every, String pruned) {
    Study study = Curves.study(new PercentilePruner(50, 0, warmup, interval, 1));
    Curves.complete(study, new double[STEPS]);
    Trial trial = study.ask();
    List<String> steps = new ArrayList<>();
    int last = Integer.parseInt(pruned.substring(pruned.lastIndexOf(' ') + 1));
    for (int step = 0; step <= last; step++) {
      if (step % every == 0) {
        trial.report(2, step);
      }
      if (trial.shouldPrune()) {
        steps.add(Integer.toString(step));
      }
    }
    assertThat(String.join(" ", steps)).isEqualTo(pruned);
  }

  @Test
  void refusesWhatCanNotBe() {
    assertThatThrownBy(() -> new PercentilePruner(101, 0, 0, 1, 1))
        .hasMessage("The percentile must lie between 0 and 100, not 101.0.");
    assertThatThrownBy(() -> new PercentilePruner(50, -1, 0, 1, 1))
        .hasMessage("n_startup_trials must be 0 or more, not -1.");
    assertThatThrownBy(() -> new PercentilePruner(50, 0, -1, 1, 1))
        .hasMessage("n_warmup_steps must be 0 or more, not -1.");
    assertThatThrownBy(() -> new PercentilePruner(50, 0, 0, 0, 1))
        .hasMessage("interval_steps must be 1 or more, not 0.");
    assertThatThrownBy(() -> new PercentilePruner(50, 0, 0, 1, 0))
        .hasMessage("n_min_trials must be 1 or more, not 0.");
  }
}
