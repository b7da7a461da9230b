package org.parzen.plugins.program.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A small shell beside Parzen that holds a pipe from it. When the pipe closes, because Parzen has
/// ended or was killed, it ends every program that carries Parzen's token, and all that is in the
/// session of one that runs or descends from it.
///
/// It also ends what a program left behind in its process group: one line through the pipe costs
/// far less than a look at every process. Linux only. Safe for several threads.
final class Watchdog {
  private static final Logger LOG = System.getLogger(Watchdog.class.getName());

  private final String setsid;
  private final String token;
  private final Set<Long> sessions = new HashSet<>();
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
      shell =
          ProcessStart.of(builder.redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD));
      sessions.forEach(session -> say("+ " + session + "\n"));
    } catch (IOException e) {
      shell = null;
      LOG.log(Level.WARNING, "Programs may go on running if Parzen is killed: {0}", e.getMessage());
    }
  }

  /// Says that a program leads a session of its own, whose end with Parzen matters.
  synchronized void started(long session) {
    sessions.add(session);
    say("+ " + session + "\n");
  }

  /// Says that a program has ended: what is left of its process group ends, too. Once is enough.
  synchronized void ended(long session) {
    if (sessions.remove(session)) {
      say("- " + session + "\n");
    }
  }

  private void say(String line) {
    if (shell == null) {
      return;
    }
    try {
      OutputStream pipe = shell.getOutputStream();
      pipe.write(line.getBytes(StandardCharsets.US_ASCII));
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
