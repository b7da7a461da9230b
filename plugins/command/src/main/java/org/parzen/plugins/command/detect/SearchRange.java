package org.parzen.plugins.command.detect;

import java.util.Optional;
import org.parzen.plugins.command.detect.ValueDomain.Numeric;
import org.parzen.space.Distribution;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.space.Spacing;

/// The range in which to search a number.
///
/// Where a text states both bounds, they are it. Where it states a default d above 0 and not both
/// bounds, the range is a guess by this rule: a whole number from d/4 (at least 1) to 4 d; another
/// one from 0 to 1 where 0.1 <= d < 1 (d itself belongs to the upper half of the scale), from d/10
/// to 10 d, logarithmic, where d is smaller, and from d/4 to 4 d where it is larger; each cut to
/// the bound that is stated. Otherwise there is none, and a person must say it. A range above 0
/// that spans three orders of magnitude is logarithmic.
final class SearchRange {
  private static final double WIDE = 1000;
  private static final double SMALL = 0.1;

  private SearchRange() {}

  static Optional<Distribution> of(Numeric number) {
    Span stated = number.stated();
    if (stated.isClosed()) {
      return Optional.of(
          range(number.whole(), stated.low().getAsDouble(), stated.high().getAsDouble(), false));
    }
    double usual = number.usual().orElse(0);
    if (usual <= 0 || !Span.isBound(usual) || !stated.contains(usual)) {
      return Optional.empty();
    }
    Span guess = number.whole() ? whole(usual) : real(usual);
    double low = Math.max(guess.low().orElseThrow(), stated.low().orElse(-Double.MAX_VALUE));
    double high = Math.min(guess.high().orElseThrow(), stated.high().orElse(Double.MAX_VALUE));
    return low < high
        ? Optional.of(range(number.whole(), low, high, !number.whole() && usual < SMALL))
        : Optional.empty();
  }

  private static Span whole(double usual) {
    return Span.of(Math.max(1, Math.floor(usual / 4)), Math.min(usual * 4, Integer.MAX_VALUE - 2));
  }

  private static Span real(double usual) {
    if (usual < SMALL) {
      return Span.of(usual / 10, usual * 10);
    }
    return usual < 1
        ? Span.of(0, 1)
        : Span.of(usual / 4, Math.min(usual * 4, Integer.MAX_VALUE - 2));
  }

  private static Distribution range(boolean whole, double low, double high, boolean log) {
    boolean wide = low > 0 && high / low >= WIDE;
    Spacing spacing = log || wide ? Spacing.LOG : Spacing.LINEAR;
    return whole
        ? new IntDistribution((long) Math.ceil(low), (long) Math.floor(high), spacing)
        : new FloatDistribution(low, high, spacing);
  }
}
