package org.parzen.plugins.program.feed;

import java.time.Duration;

/// How long a program may go on after the run.
///
/// @param silent without taking a line or printing one
/// @param printing without taking a line, whatever it prints: a program that never looks at its
///   input, or not at its end, would go on for ever
record Patience(Duration silent, Duration printing) {

  /// What has been written to a pipe may be some hundred lines that the program has yet to read: it
  /// gets a second or two for each.
  static final Patience USUAL = new Patience(Duration.ofSeconds(5), Duration.ofMinutes(5));
}
