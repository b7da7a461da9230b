package org.parzen.app.cli.measure;

import java.util.List;
import java.util.OptionalDouble;

/// What Optuna 5 takes to ask for a trial of ten real numbers, on one slow core; but for `tpe` and
/// `gp`, telling its value, too.
///
/// @param sampler with its settings, as [ComponentLine.write] writes it
/// @param trials how long the history is
record PeerCost(String sampler, int trials, double milliseconds) {
  private static final List<PeerCost> KNOWN =
      List.of(
          new PeerCost("tpe", 100, 3.5),
          new PeerCost("tpe", 1_000, 15),
          new PeerCost("tpe", 10_000, 133),
          new PeerCost("gp", 100, 66),
          new PeerCost("gp", 300, 239),
          new PeerCost("gp", 1_000, 6_700),
          new PeerCost("random", 100, 0.3),
          new PeerCost("random", 1_000, 0.41),
          new PeerCost("random", 10_000, 0.28),
          new PeerCost("cmaes", 100, 0.7),
          new PeerCost("cmaes", 1_000, 0.94),
          new PeerCost("cmaes", 10_000, 4.7),
          new PeerCost("nsgaii", 100, 0.47),
          new PeerCost("nsgaii", 1_000, 0.88),
          new PeerCost("nsgaii", 10_000, 6.4),
          new PeerCost("qmc", 100, 0.37),
          new PeerCost("qmc", 1_000, 0.5),
          new PeerCost("qmc", 10_000, 2));

  /// The figure of Optuna's sampler of the same name and settings, if it was measured.
  static OptionalDouble of(String sampler, BenchSpace space, int params, int trials) {
    return KNOWN.stream()
        .filter(cost -> space == BenchSpace.FLOAT && params == 10)
        .filter(cost -> cost.sampler().equals(sampler) && cost.trials() == trials)
        .mapToDouble(PeerCost::milliseconds)
        .findFirst();
  }
}
