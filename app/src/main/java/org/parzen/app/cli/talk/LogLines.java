package org.parzen.app.cli.talk;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/// Writes log records as Optuna does: `[I 2026-08-21 17:05:33,123] message`, in the user's zone.
final class LogLines extends Handler {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss,SSS", Locale.ROOT);

  private final Consumer<String> lines;
  private final boolean traces;

  /// @param traces whether what was thrown is shown with all that it knows
  LogLines(Consumer<String> lines, boolean traces) {
    this.lines = lines;
    this.traces = traces;
  }

  @Override
  public void publish(LogRecord record) {
    if (isLoggable(record)) {
      lines.accept(text(record));
    }
  }

  private String text(LogRecord record) {
    String time = TIME.format(record.getInstant().atZone(ZoneId.systemDefault()));
    String line = "[%s %s] %s".formatted(letter(record.getLevel()), time, message(record));
    return traces && record.getThrown() != null ? line + "\n" + trace(record.getThrown()) : line;
  }

  private static String letter(Level level) {
    if (level.intValue() >= Level.SEVERE.intValue()) {
      return "E";
    } else if (level.intValue() >= Level.WARNING.intValue()) {
      return "W";
    }
    return level.intValue() >= Level.INFO.intValue() ? "I" : "D";
  }

  private static String message(LogRecord record) {
    Object[] values = record.getParameters();
    return values == null || values.length == 0
        ? record.getMessage()
        : Messages.fill(record.getMessage(), values);
  }

  private static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString().stripTrailing();
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
