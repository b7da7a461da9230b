package org.parzen.plugins.program.process;

import java.io.IOException;

/// Starts processes one after the other.
///
/// A process that Java is about to become another program holds a copy of every pipe that Parzen
/// has at that moment, and waits at one of them for what to do. Two at once hold each other's: were
/// Parzen killed then, each would wait for the other for ever, and with them the watchdog, which
/// sees Parzen's end by its pipe. One alone sees the end and goes. It costs some 0.6 ms a start
/// where eight lanes do nothing but start programs.
public final class ProcessStart {
  private ProcessStart() {}

  /// Starts what `builder` describes, once no other start is under way.
  ///
  /// @throws IOException where it cannot be started
  public static synchronized Process of(ProcessBuilder builder) throws IOException {
    return builder.start();
  }
}
