package org.parzen.plugins.program.process;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.parzen.plugins.program.process.OutputLine.Source;

/// Moves what arrives in a pipe to the thread that waits for the program.
///
/// It never holds up that thread: a pipe that a surviving grandchild keeps open is read on, into
/// nothing, by a daemon thread.
final class OutputReader implements Runnable {
  private static final int CHUNK = 1 << 15;

  private final InputStream pipe;
  private final Source source;
  private final GuardEvents events;

  OutputReader(InputStream pipe, Source source, GuardEvents events) {
    this.pipe = pipe;
    this.source = source;
    this.events = events;
  }

  void start() {
    Thread.ofPlatform().daemon().name("parzen-" + source.fileName()).start(this);
  }

  @Override
  public void run() {
    byte[] buffer = new byte[CHUNK];
    try (pipe) {
      int length = pipe.read(buffer);
      while (length >= 0) {
        events.chunk(source, Arrays.copyOf(buffer, length));
        length = pipe.read(buffer);
      }
    } catch (IOException closed) {
      // The program has ended and its pipe was closed under the read: the end of this output.
    } finally {
      events.add(new GuardEvent.EndOfOutput(source));
    }
  }
}
