package org.parzen.sampler;

import java.util.Map;
import java.util.Optional;
import org.parzen.trial.Attributes;

/// The values that a sampler chose together for one trial, in internal form, and what it wants to
/// be kept with the trial under names of its own. Immutable.
///
/// @param published how the values are kept too, where other processes take part, so that they know
///   where the trial will be before it has asked for its parameters
public record Proposal(
    Map<String, Double> values, Attributes attributes, Optional<Published> published) {

  public static final Proposal NONE = new Proposal(Map.of(), Attributes.NONE);

  public Proposal {
    values = Map.copyOf(values);
  }

  /// One that other processes need not know of.
  public Proposal(Map<String, Double> values, Attributes attributes) {
    this(values, attributes, Optional.empty());
  }
}
