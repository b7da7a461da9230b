package org.parzen.sampler.cmaes;

import java.util.Map;

/// A trial of another study on a similar problem. Immutable.
///
/// @param values in internal form, by parameter
/// @param loss less is better
public record SourcePoint(Map<String, Double> values, double loss) {

  public SourcePoint {
    values = Map.copyOf(values);
  }
}
