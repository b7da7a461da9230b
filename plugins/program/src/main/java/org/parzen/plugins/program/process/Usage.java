package org.parzen.plugins.program.process;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/// What a program and all that it started took, as far as that was measured. Immutable.
///
/// @param cpu time that its processes have computed
/// @param peakMemory bytes that its processes held together at the worst moment that was seen
public record Usage(Optional<Duration> cpu, OptionalLong peakMemory) {

  /// Nothing was measured.
  public static final Usage NONE = new Usage(Optional.empty(), OptionalLong.empty());
}
