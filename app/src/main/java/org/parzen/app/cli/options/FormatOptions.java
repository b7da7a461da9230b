package org.parzen.app.cli.options;

import org.jspecify.annotations.Nullable;
import org.parzen.app.cli.format.OutputFormat;
import org.parzen.app.cli.format.Table;
import picocli.CommandLine.Option;

/// How a command prints its table.
public final class FormatOptions {
  @Option(
      names = {"-f", "--format"},
      paramLabel = "value|json|table|yaml")
  private @Nullable String format;

  /// The text of a table.
  ///
  /// @param fallback the format where none is named
  /// @throws IllegalArgumentException where the format is unknown
  public String render(Table table, OutputFormat fallback, boolean flatten) {
    return format(fallback).render(table, flatten);
  }

  private OutputFormat format(OutputFormat fallback) {
    if (format == null) {
      return fallback;
    }
    return Words.parse(OutputFormat.class, "--format", format);
  }
}
