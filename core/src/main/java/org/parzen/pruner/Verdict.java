package org.parzen.pruner;

import org.parzen.trial.Attributes;

/// What a pruner says of a running trial. Immutable.
public sealed interface Verdict {

  Verdict KEEP = new Keep();

  /// What the pruner keeps on the trial: set as its system attributes before the verdict is acted
  /// on, so that later judgements see it in this and other trials. Names that begin with the
  /// pruner's own keep out of others' way.
  Attributes attributes();

  /// Let it go on.
  record Keep(Attributes attributes) implements Verdict {

    /// With nothing to keep: the form of plugins of API 1.1.
    public Keep() {
      this(Attributes.NONE);
    }
  }

  /// End it, and why in words: `step 12: 0.83, median of 14 trials 0.61`.
  record Prune(String reason, Attributes attributes) implements Verdict {

    /// With nothing to keep: the form of plugins of API 1.1.
    public Prune(String reason) {
      this(reason, Attributes.NONE);
    }
  }

  static Verdict prune(String reason) {
    return new Prune(reason);
  }
}
