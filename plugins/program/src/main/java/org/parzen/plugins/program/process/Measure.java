package org.parzen.plugins.program.process;

/// What can be measured of a program, at a small price, so that it has to be asked for.
public enum Measure {
  /// The time that all its processes computed.
  CPU,
  /// The memory that all its processes held together at the worst moment.
  MEMORY
}
