package org.parzen.plugins.command.process;

import org.parzen.plugins.command.process.OutputLine.Source;

/// What the thread that waits for a program is woken by.
sealed interface GuardEvent {

  record Chunk(Source source, byte[] bytes) implements GuardEvent {}

  record EndOfOutput(Source source) implements GuardEvent {}

  /// The program itself has ended; its outputs may still be held open by others.
  record Exited() implements GuardEvent {}
}
