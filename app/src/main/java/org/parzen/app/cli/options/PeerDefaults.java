package org.parzen.app.cli.options;

import org.parzen.study.Component;

/// What Optuna takes where a command of its own does not say it.
public final class PeerDefaults {

  /// The sampler of `ask` and `study optimize`.
  public static final Component SAMPLER = new Component("tpe");

  private PeerDefaults() {}
}
