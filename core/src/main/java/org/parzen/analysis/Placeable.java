package org.parzen.analysis;

/// Which values have a place in a chart. Programs give the greatest number there is where they mean
/// that something went wrong, and an axis up to there would have no length that can be computed.
public final class Placeable {
  private static final double MOST = 1e300;

  private Placeable() {}

  /// Whether a value is a number from -1e300 to 1e300.
  public static boolean is(double value) {
    return Math.abs(value) <= MOST;
  }
}
