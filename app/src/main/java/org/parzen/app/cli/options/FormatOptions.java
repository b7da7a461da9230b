package org.parzen.app.cli.options;

import org.jspecify.annotations.Nullable;
import org.parzen.app.cli.format.OutputFormat;
import picocli.CommandLine.Option;

/// How a command prints its table.
public final class FormatOptions {
  @Option(
      names = {"-f", "--format"},
      paramLabel = "value|json|table|yaml")
  private @Nullable String format;

  /// The format that was named.
  ///
  /// @param fallback the format where none is named
  /// @throws IllegalArgumentException where the format is unknown
  public OutputFormat or(OutputFormat fallback) {
    return format == null ? fallback : Words.parse(OutputFormat.class, "--format", format);
  }
}
