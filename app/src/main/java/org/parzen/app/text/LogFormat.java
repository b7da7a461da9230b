package org.parzen.app.text;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/// Log records as Optuna writes them: `[I 2026-08-21 17:05:33,123] message`, in the user's zone.
/// Safe for use by several threads.
public final class LogFormat extends Formatter {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss,SSS", Locale.ROOT);

  private final boolean traces;

  /// @param traces whether what was thrown is shown with all that it knows
  public LogFormat(boolean traces) {
    this.traces = traces;
  }

  /// A line; with what was thrown, several. Ends without a line break.
  public String line(LogRecord record) {
    String time = TIME.format(record.getInstant().atZone(ZoneId.systemDefault()));
    String line = "[%s %s] %s".formatted(letter(record.getLevel()), time, message(record));
    return traces && record.getThrown() != null ? line + "\n" + trace(record.getThrown()) : line;
  }

  @Override
  public String format(LogRecord record) {
    return line(record) + System.lineSeparator();
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
        : Texts.fill(record.getMessage(), values);
  }

  private static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString().stripTrailing();
  }
}
