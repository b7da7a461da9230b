package org.parzen.sampler;

import java.util.Map;
import org.parzen.trial.Attributes;

/// The values that a sampler chose together for one trial, in internal form, and what it wants to
/// be kept with the trial under names of its own. Immutable.
public record Proposal(Map<String, Double> values, Attributes attributes) {

  public static final Proposal NONE = new Proposal(Map.of(), Attributes.NONE);

  public Proposal {
    values = Map.copyOf(values);
  }
}
