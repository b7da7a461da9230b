package org.parzen.space;

/// How the values of a numeric distribution lie between its bounds: evenly, evenly in their
/// logarithm, or on a grid.
public sealed interface Spacing {

  /// Every value counts the same.
  Spacing LINEAR = new Linear();

  /// Every order of magnitude counts the same.
  Spacing LOG = new Log();

  /// Every value counts the same; integers have a step of one.
  record Linear() implements Spacing {}

  /// Every order of magnitude counts the same; the lower bound must be positive.
  record Log() implements Spacing {}

  /// Only `low + k * step` counts.
  record Stepped(double step) implements Spacing {}

  static Spacing step(double step) {
    return new Stepped(step);
  }
}
