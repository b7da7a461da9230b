package org.parzen.plugins.command.metric;

import java.util.regex.Pattern;

/// Where a number comes from. Immutable.
public sealed interface MetricSource {

  /// The last number in the output.
  record Last() implements MetricSource {}

  /// The first group of a pattern's last match, searched line by line in both outputs.
  record Match(Pattern pattern) implements MetricSource {}

  /// The wall time in seconds.
  record Wall() implements MetricSource {}

  /// The exit code; other than with the other sources, none of them is a failure.
  record Exit() implements MetricSource {}

  /// The size of a file in bytes.
  ///
  /// @param file may hold placeholders; a relative one is looked for in the trial's folder, then in
  ///   the folder of the study
  record Size(String file) implements MetricSource {}
}
