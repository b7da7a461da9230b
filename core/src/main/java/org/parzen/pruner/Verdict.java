package org.parzen.pruner;

/// What a pruner says of a running trial. Immutable.
public sealed interface Verdict {

  Verdict KEEP = new Keep();

  /// Let it go on.
  record Keep() implements Verdict {}

  /// End it, and why in words: `step 12: 0.83, median of 14 trials 0.61`.
  record Prune(String reason) implements Verdict {}

  static Verdict prune(String reason) {
    return new Prune(reason);
  }
}
