package org.parzen.trial;

import org.parzen.space.Choice;
import org.parzen.space.Distribution;

/// What a trial got for one parameter, and the distribution it came from. Immutable.
///
/// @param internal the value in internal representation, see [Distribution]
public record ParameterValue(Distribution distribution, double internal) {

  /// The value as a person writes it.
  public Choice external() {
    return distribution.external(internal);
  }
}
