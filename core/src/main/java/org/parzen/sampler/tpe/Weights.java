package org.parzen.sampler.tpe;

/// How many trials count as good, and how much each kernel weighs by its age.
///
/// Source: Bergstra et al., “Making a Science of Model Search”, ICML 2013, with the constants of
/// Optuna 5 (`default_gamma`, `default_weights`). No cap where there are several objectives, as
/// since Optuna 5.
final class Weights {

  /// The most recent trials weigh one each.
  private static final int RECENT = 25;

  /// No more than so many are good where there is one objective.
  static final int MOST_GOOD = 25;

  private Weights() {}

  /// How many of n finished trials are good: a tenth, rounded up.
  static int good(int n, int objectives) {
    int tenth = (n + 9) / 10;
    return objectives == 1 ? Math.min(tenth, MOST_GOOD) : tenth;
  }

  /// The weight of the i-th oldest of n trials.
  static double byAge(int i, int n) {
    int old = n - RECENT;
    return i >= old ? 1 : old == 1 ? 1.0 / n : 1.0 / n + i * slope(n);
  }

  /// How much more the next trial weighs among those that are not recent.
  static double slope(int n) {
    int old = n - RECENT;
    return old <= 1 ? 0 : (1 - 1.0 / n) / (old - 1);
  }

  /// The first trial of n that weighs one whatever its age.
  static int firstRecent(int n) {
    return Math.max(0, n - RECENT);
  }

  /// The sum of all weights of n trials.
  static double total(int n) {
    int old = firstRecent(n);
    double oldest = byAge(0, n);
    double newest = old <= 1 ? oldest : 1;
    return old * (oldest + newest) / 2 + (n - old);
  }
}
