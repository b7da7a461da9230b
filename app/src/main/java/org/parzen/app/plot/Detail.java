package org.parzen.app.plot;

/// How much of a mass of data is painted.
public enum Detail {
  /// All of it.
  FULL,
  /// A sample, for pictures that are replaced within the blink of an eye.
  DRAFT;

  private static final int SAMPLE = 200_000;

  /// Gives how many items stand for one that is painted, so that about 200,000 points are.
  int stride(int points) {
    return switch (this) {
      case FULL -> 1;
      case DRAFT -> Math.max(1, points / SAMPLE);
    };
  }
}
