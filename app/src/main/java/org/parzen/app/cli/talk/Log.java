package org.parzen.app.cli.talk;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parzen.app.text.LogFormat;

/// Sends what the program logs to the terminal, and to a file where one is wanted, until closed.
public final class Log implements AutoCloseable {
  private static final Logger ROOT = Logger.getLogger("");

  /// Held here, because the logging system forgets loggers that nobody holds, with their levels.
  private static final Logger PARZEN = Logger.getLogger("org.parzen");

  private final Handler handler;
  private final Optional<PrintWriter> file;

  private Log(Handler handler, Optional<PrintWriter> file) {
    this.handler = handler;
    this.file = file;
  }

  /// How much is said.
  public enum Verbosity {
    QUIET,
    NORMAL,
    VERBOSE
  }

  /// Begins to show what is logged.
  ///
  /// @param traces whether failures are shown with all that is known of them
  /// @throws IllegalArgumentException where the file can not be written
  public static Log start(
      Terminal terminal, Verbosity verbosity, Optional<Path> file, boolean traces) {
    Optional<PrintWriter> writer = file.map(Log::append);
    Consumer<String> lines =
        line -> {
          terminal.line(line);
          writer.ifPresent(w -> w.println(line));
        };
    Handler handler = new LogLines(lines, new LogFormat(traces));
    for (Handler other : ROOT.getHandlers()) {
      ROOT.removeHandler(other);
    }
    ROOT.addHandler(handler);
    ROOT.setLevel(Level.WARNING);
    PARZEN.setLevel(level(verbosity));
    handler.setLevel(Level.ALL);
    return new Log(handler, writer);
  }

  private static Level level(Verbosity verbosity) {
    return switch (verbosity) {
      case QUIET -> Level.WARNING;
      case NORMAL -> Level.INFO;
      case VERBOSE -> Level.FINE;
    };
  }

  private static PrintWriter append(Path file) {
    try {
      return new PrintWriter(
          Files.newBufferedWriter(
              file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
          true);
    } catch (IOException e) {
      throw new IllegalArgumentException(Messages.get("log.unwritable", file), e);
    }
  }

  @Override
  public void close() {
    ROOT.removeHandler(handler);
    file.ifPresent(PrintWriter::close);
  }
}
