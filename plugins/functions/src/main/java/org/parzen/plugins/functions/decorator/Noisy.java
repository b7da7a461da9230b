package org.parzen.plugins.functions.decorator;

import java.util.random.RandomGenerator;
import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.trial.ForwardingTrial;
import org.parzen.trial.Trial;

/// An objective whose values and reports are measured with normally distributed errors; the same
/// trial is always measured alike. Immutable.
///
/// @param deviation standard deviation of the errors
public record Noisy(Objective objective, double deviation) implements Objective {

  @Override
  public Outcome evaluate(Trial trial) throws Exception {
    RandomGenerator random = Chance.NOISE.of(trial);
    Outcome outcome = objective.evaluate(new NoisyTrial(trial, random));
    return outcome instanceof Outcome.Values(var values)
        ? new Outcome.Values(
            values.stream().map(value -> value + deviation * random.nextGaussian()).toList())
        : outcome;
  }

  @Override
  public void close() {
    objective.close();
  }

  private final class NoisyTrial extends ForwardingTrial {
    private final RandomGenerator random;

    private NoisyTrial(Trial trial, RandomGenerator random) {
      super(trial);
      this.random = random;
    }

    @Override
    public void report(double value, long step) {
      super.report(value + deviation * random.nextGaussian(), step);
    }
  }
}
