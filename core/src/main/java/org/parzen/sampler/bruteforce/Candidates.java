package org.parzen.sampler.bruteforce;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Choice;
import org.parzen.space.Distribution;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;

/// The values that a parameter can take, in internal form, where they can be counted. Immutable.
///
/// Source: Optuna's `_enumerate_candidates`; steps are added up in decimal numbers as there, so
/// that 0.1, 0.2, 0.3 are what they look like.
record Candidates(Distribution distribution, BigDecimal low, BigDecimal step, int count) {

  /// Going through more than these at every trial takes too long.
  static final int MOST = 1 << 20;

  private static final double SAME = 1e-8;

  /// @throws IllegalArgumentException where there are more than [#MOST]
  static Optional<Candidates> of(Distribution distribution) {
    return switch (distribution) {
      case CategoricalDistribution d ->
          Optional.of(new Candidates(d, BigDecimal.ZERO, BigDecimal.ONE, d.choices().size()));
      case IntDistribution d ->
          Optional.of(
              new Candidates(
                  d,
                  BigDecimal.valueOf(d.low()),
                  BigDecimal.valueOf(d.step()),
                  checked((double) ((d.high() - d.low()) / d.step() + 1))));
      case FloatDistribution d when d.isSingle() ->
          Optional.of(new Candidates(d, BigDecimal.valueOf(d.low()), BigDecimal.ONE, 1));
      case FloatDistribution d when d.step().isPresent() ->
          Optional.of(stepped(d, d.step().getAsDouble()));
      case FloatDistribution _ -> Optional.empty();
    };
  }

  private static Candidates stepped(FloatDistribution d, double by) {
    BigDecimal low = BigDecimal.valueOf(d.low());
    BigDecimal step = BigDecimal.valueOf(by);
    BigDecimal steps =
        BigDecimal.valueOf(d.high()).subtract(low).divide(step, 0, RoundingMode.FLOOR);
    return new Candidates(d, low, step, checked(steps.doubleValue() + 1));
  }

  private static int checked(double count) {
    if (count > MOST) {
      throw new IllegalArgumentException(
          "A parameter with %s values is too much for trying every combination; the most is %d. Give it a larger step, or choose another sampler."
              .formatted(BigDecimal.valueOf(count).toBigInteger(), MOST));
    }
    return (int) count;
  }

  double value(int i) {
    if (!(distribution instanceof FloatDistribution)) {
      return low.doubleValue() + step.doubleValue() * i;
    }
    return low.add(step.multiply(BigDecimal.valueOf(i))).doubleValue();
  }

  /// The candidate that a value is, or the value itself where it is none.
  double canonical(double internal) {
    double by = step.doubleValue();
    double i = Math.rint((internal - low.doubleValue()) / by);
    if (i < 0 || i >= count) {
      return internal;
    }
    double candidate = value((int) i);
    return Math.abs(candidate - internal) <= SAME * by ? candidate : internal;
  }

  /// The candidate, or other internal value, that a value in external form is, if it can be one.
  OptionalDouble valueOf(Choice external) {
    try {
      return OptionalDouble.of(canonical(distribution.internal(external)));
    } catch (IllegalArgumentException e) {
      return OptionalDouble.empty(); // The trial that asks for it will fail.
    }
  }

  /// Whether a canonical value is among them.
  boolean contains(double canonical) {
    double i = Math.rint((canonical - low.doubleValue()) / step.doubleValue());
    return 0 <= i && i < count && value((int) i) == canonical;
  }
}
