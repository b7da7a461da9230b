package org.parzen.plugins.program.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A small shell beside Parzen that holds a pipe from it. When the pipe closes, because Parzen has
/// ended or was killed, it ends every program that carries Parzen's token.
///
/// It also ends what a program left behind in its process group: one line through the pipe costs
/// far less than a look at every process. Linux only. Safe for several threads.
final class Watchdog {
  private static final Logger LOG = System.getLogger(Watchdog.class.getName());

  private final String setsid;
  private final String token;
  private @Nullable Process shell;

  /// @param setsid gives the shell a session of its own
  Watchdog(String setsid, String token) {
    this.setsid = setsid;
    this.token = token;
  }

  /// Makes sure that the watchdog runs.
  synchronized void watch() {
    if (shell != null && shell.isAlive()) {
      return;
    }
    ProcessBuilder builder =
        new ProcessBuilder(setsid, "/bin/sh", "-c", script(), "parzen-watchdog", token);
    // A Parzen that runs inside another one: the outer's sweep must not end this shell first.
    builder.environment().remove(ProcessGuard.TOKEN_VARIABLE);
    try {
      shell = builder.redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start();
    } catch (IOException e) {
      shell = null;
      LOG.log(Level.WARNING, "Programs may go on running if Parzen is killed: {0}", e.getMessage());
    }
  }

  /// Ends what is left of a process group.
  synchronized void endGroup(long group) {
    if (shell == null) {
      return;
    }
    try {
      OutputStream pipe = shell.getOutputStream();
      pipe.write((group + "\n").getBytes(StandardCharsets.US_ASCII));
      pipe.flush();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "The watchdog has ended", e);
    }
  }

  private static String script() {
    try (InputStream script = Watchdog.class.getResourceAsStream("watchdog.sh")) {
      if (script == null) {
        throw new IllegalStateException("The script of the watchdog is missing.");
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
