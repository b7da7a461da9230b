package org.parzen.plugins.functions.decorator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.space.Choice;
import org.parzen.space.Spacing;
import org.parzen.trial.FixedTrial;
import org.parzen.trial.ForwardingTrial;
import org.parzen.trial.Trial;

class DecoratorTest {
  private static final Objective SUM =
      Objective.of(
          trial ->
              trial.suggestFloat("x", -5, 5)
                  + trial.suggestFloat("rate", 1e-4, 1, Spacing.LOG)
                  + trial.suggestInt("n", 1, 3));

  private static FixedTrial trial(int seed) {
    return new FixedTrial(
        Map.of("x", Choice.of(2.0), "rate", Choice.of(0.1), "n", Choice.of(3)), seed);
  }

  private static double value(Objective objective, Trial trial) throws Exception {
    return ((Outcome.Values) objective.evaluate(trial)).values().getFirst();
  }

  @Test
  void noiseHasTheDeviationThatWasAskedForAndFollowsFromTheSeed() throws Exception {
    Objective noisy = new Noisy(SUM, 0.5);
    List<Double> errors = new ArrayList<>();
    for (int seed = 0; seed < 2000; seed++) {
      double error = value(noisy, trial(seed)) - 5.1;
      assertThat(value(noisy, trial(seed)) - 5.1).isEqualTo(error);
      errors.add(error);
    }
    double mean = errors.stream().mapToDouble(e -> e).average().orElseThrow();
    double square = errors.stream().mapToDouble(e -> e * e).average().orElseThrow();
    assertThat(mean).isCloseTo(0, within(0.05));
    assertThat(Math.sqrt(square)).isCloseTo(0.5, within(0.03));
  }

  @Test
  void reportsAreNoisyToo() throws Exception {
    List<Double> reported = new ArrayList<>();
    Trial trial =
        new ForwardingTrial(trial(7)) {
          @Override
          public void report(double value, long step) {
            reported.add(value);
          }
        };
    Objective curve =
        t -> {
          t.report(1, 0);
          t.report(1, 1);
          return Outcome.of(1);
        };
    new Noisy(curve, 0.1).evaluate(trial);
    assertThat(reported).hasSize(2).doesNotHaveDuplicates();
    assertThat(reported).allSatisfy(value -> assertThat(value).isCloseTo(1, within(0.6)));
  }

  @Test
  void theOptimumMovesByAPartOfEachRange() throws Exception {
    // x is seen a tenth of 10 lower, the rate a tenth of four orders of magnitude.
    double seen = (2.0 - 1) + 0.1 / Math.pow(10, 0.4) + 3;
    FixedTrial trial = trial(0);
    assertThat(value(new Shifted(SUM, 0.1), trial)).isCloseTo(seen, within(1e-12));
    // The study keeps what the sampler proposed.
    assertThat(trial.suggested().values().iterator().next().external()).isEqualTo(Choice.of(2.0));
  }

  @Test
  void asManyTrialsFailAsWasAskedForAndAlwaysTheSame() throws Exception {
    Objective failing = new Failing(SUM, 0.25);
    int failed = 0;
    for (int seed = 0; seed < 2000; seed++) {
      Outcome outcome = failing.evaluate(trial(seed));
      assertThat(failing.evaluate(trial(seed))).isEqualTo(outcome);
      failed += outcome instanceof Outcome.Failed ? 1 : 0;
    }
    assertThat(failed).isBetween(425, 575);
  }

  @Test
  void workThatIsPretendedCanBeInterrupted() {
    Objective slow = new Slow(SUM, Duration.ofHours(1));
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> slow.evaluate(trial(0))).isInstanceOf(InterruptedException.class);
  }

  @Test
  void closingReachesTheObjectiveInside() {
    AtomicBoolean closed = new AtomicBoolean();
    Objective inside =
        new Objective() {
          @Override
          public Outcome evaluate(Trial trial) {
            return Outcome.of(0);
          }

          @Override
          public void close() {
            closed.set(true);
          }
        };
    new Failing(new Noisy(new Shifted(new Slow(inside, Duration.ZERO), 0.1), 1), 0.1).close();
    assertThat(closed).isTrue();
  }
}
