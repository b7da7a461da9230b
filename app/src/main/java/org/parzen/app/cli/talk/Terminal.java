package org.parzen.app.cli.talk;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Standard error: lines, and below them, where a person watches, one line of status that is drawn
/// anew in place. Safe for use by several threads.
public final class Terminal {
  private static final String ERASE = "\r\u001b[K";

  private final PrintStream stream;
  private final boolean live;
  private String status = "";

  /// Writes to a stream.
  ///
  /// @param live whether a person watches, so that the status is shown
  public Terminal(PrintStream stream, boolean live) {
    this.stream = stream;
    this.live = live;
  }

  /// Whether this process's standard error is a terminal.
  ///
  /// Java's own answer is about standard input and output, and counts only where the system does
  /// not tell what standard error is.
  public static boolean isTerminal() {
    Path descriptor = Path.of("/proc/self/fd/2");
    if (Files.isSymbolicLink(descriptor)) {
      try {
        String target = Files.readSymbolicLink(descriptor).toString();
        return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
      } catch (IOException unreadable) {
        return false;
      }
    }
    return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  }

  public boolean isLive() {
    return live;
  }

  /// Prints a line above the status.
  public synchronized void line(String text) {
    if (!status.isEmpty()) {
      stream.print(ERASE);
    }
    stream.println(text);
    stream.print(status);
    stream.flush();
  }

  /// Shows another status; an empty one removes it.
  public synchronized void status(String text) {
    if (live && !text.equals(status)) {
      stream.print(ERASE + text);
      stream.flush();
      status = text;
    }
  }
}
