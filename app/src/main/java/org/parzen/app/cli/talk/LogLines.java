package org.parzen.app.cli.talk;

import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.parzen.app.text.LogFormat;

/// Hands log records on as lines.
final class LogLines extends Handler {
  private final Consumer<String> lines;
  private final LogFormat format;

  LogLines(Consumer<String> lines, LogFormat format) {
    this.lines = lines;
    this.format = format;
  }

  @Override
  public void publish(LogRecord record) {
    if (isLoggable(record)) {
      lines.accept(format.line(record));
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
