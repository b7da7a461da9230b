package org.parzen.plugins.command.metric;

/// What came of reading a metric from a trial. Immutable.
public sealed interface Reading {

  /// A number; it may be infinite or not a number, if that is what the program printed.
  record Value(double value) implements Reading {}

  /// No number, and why, in words for the user.
  record Missing(String reason) implements Reading {}
}
