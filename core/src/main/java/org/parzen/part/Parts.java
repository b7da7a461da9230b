package org.parzen.part;

import org.parzen.pruner.Pruner;
import org.parzen.sampler.Sampler;

/// What studies can be made of: what comes with Parzen, and what plugins add. Immutable.
public record Parts(Objectives objectives, Registry<Sampler> samplers, Registry<Pruner> pruners) {

  /// These objectives, and the samplers and pruners that come with Parzen.
  public static Parts of(Objectives objectives) {
    return new Parts(objectives, Samplers.ALL, Pruners.ALL);
  }

  /// All that comes with Parzen.
  public static Parts installed() {
    return of(Objectives.installed());
  }
}
