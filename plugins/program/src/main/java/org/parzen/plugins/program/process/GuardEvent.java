package org.parzen.plugins.program.process;

import org.parzen.plugins.program.process.OutputLine.Source;

/// What the thread that waits for a program is woken by.
sealed interface GuardEvent {

  /// Some of an output. Its bytes belong to whoever takes the event.
  final class Chunk implements GuardEvent {
    private final Source source;
    private final byte[] bytes;

    Chunk(Source source, byte[] bytes) {
      this.source = source;
      this.bytes = bytes;
    }

    Source source() {
      return source;
    }

    byte[] bytes() {
      return bytes;
    }
  }

  record EndOfOutput(Source source) implements GuardEvent {}

  /// The program itself has ended; its outputs may still be held open by others.
  record Exited() implements GuardEvent {}
}
