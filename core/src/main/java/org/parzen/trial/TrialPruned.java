package org.parzen.trial;

/// Thrown by an objective to end its trial as pruned. It carries no stack trace, because it is
/// ordinary control flow.
public final class TrialPruned extends RuntimeException {

  public TrialPruned(String message) {
    super(message, null, false, false);
  }

  public TrialPruned() {
    this("");
  }
}
