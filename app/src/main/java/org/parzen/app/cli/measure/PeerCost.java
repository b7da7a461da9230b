package org.parzen.app.cli.measure;

import java.util.List;
import java.util.OptionalDouble;

/// What Optuna 5 takes to ask for a trial of ten real numbers, on one slow core.
///
/// @param trials how long the history is
record PeerCost(String sampler, int trials, double milliseconds) {
  private static final List<PeerCost> KNOWN =
      List.of(
          new PeerCost("tpe", 100, 3.5),
          new PeerCost("tpe", 1_000, 15),
          new PeerCost("tpe", 10_000, 133),
          new PeerCost("gp", 100, 66),
          new PeerCost("gp", 300, 239),
          new PeerCost("gp", 1_000, 6_700));

  /// The figure of Optuna's sampler of the same name, if it was measured.
  static OptionalDouble of(String sampler, BenchSpace space, int params, int trials) {
    return KNOWN.stream()
        .filter(cost -> space == BenchSpace.FLOAT && params == 10)
        .filter(cost -> cost.sampler().equals(sampler) && cost.trials() == trials)
        .mapToDouble(PeerCost::milliseconds)
        .findFirst();
  }
}
