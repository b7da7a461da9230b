package org.parzen.plugins.command.detect;

import java.util.OptionalDouble;

/// A range as a text states it; a bound that is not there, or that is only the largest number of a
/// machine, is absent. Immutable.
///
/// @param low included, whatever the text says
/// @param high included, whatever the text says
public record Span(OptionalDouble low, OptionalDouble high) {
  /// A text that states nothing.
  public static final Span OPEN = new Span(OptionalDouble.empty(), OptionalDouble.empty());

  /// From here on a number only says that there is no bound: 2^31 - 1 and its kin.
  private static final double NO_BOUND = 2_147_483_646.0;

  static Span of(double low, double high) {
    return new Span(bound(low), bound(high));
  }

  private static OptionalDouble bound(double value) {
    return isBound(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  /// Whether a number says more than "as large as can be".
  static boolean isBound(double value) {
    return Math.abs(value) < NO_BOUND;
  }

  /// Whether both bounds are there.
  public boolean isClosed() {
    return low.isPresent() && high.isPresent();
  }

  boolean isOpen() {
    return low.isEmpty() && high.isEmpty();
  }

  /// The same range where it has an order, else none.
  Span checked() {
    return isClosed() && low.getAsDouble() >= high.getAsDouble() ? OPEN : this;
  }

  boolean contains(double value) {
    return low.orElse(value) <= value && value <= high.orElse(value);
  }
}
