package org.parzen.plugins.functions.decorator;

import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.space.Choice;
import org.parzen.space.Distribution;
import org.parzen.space.FloatDistribution;
import org.parzen.trial.ForwardingTrial;
import org.parzen.trial.Trial;

/// An objective whose best values lie elsewhere: a sampler that is good only because the optimum is
/// in the middle of its range is found out. Immutable.
///
/// Each float parameter on a continuous range is moved, on a logarithmic range by the same part of
/// its orders of magnitude; whole numbers and choices stay. The objective sees values outside of
/// the ranges that it asked for.
///
/// @param part how far, as part of the range: 0.1 moves the optimum up by a tenth
public record Shifted(Objective objective, double part) implements Objective {

  @Override
  public Outcome evaluate(Trial trial) throws Exception {
    return objective.evaluate(new ShiftedTrial(trial));
  }

  @Override
  public void close() {
    objective.close();
  }

  private double seen(FloatDistribution range, double value) {
    if (range.isLog()) {
      return value / Math.pow(range.high() / range.low(), part);
    }
    return range.step().isPresent() ? value : value - part * (range.high() - range.low());
  }

  private final class ShiftedTrial extends ForwardingTrial {
    private ShiftedTrial(Trial trial) {
      super(trial);
    }

    @Override
    public Choice suggest(String name, Distribution distribution) {
      Choice value = super.suggest(name, distribution);
      return distribution instanceof FloatDistribution range
          ? Choice.of(seen(range, range.internal(value)))
          : value;
    }
  }
}
