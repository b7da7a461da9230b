package org.parzen.plugins.command.metric;

import java.util.Optional;
import java.util.regex.Pattern;

/// Where a number comes from. Immutable.
///
/// The name of a file may hold placeholders; a relative one is looked for in the trial's folder,
/// then in the folder of the study.
public sealed interface MetricSource {

  /// Whatever the program's output says by one of the conventions that [AutoReader] knows.
  record Auto() implements MetricSource {}

  /// The last number in the output.
  record Last() implements MetricSource {}

  /// The first group of a pattern's last match, searched line by line in both outputs.
  record Match(Pattern pattern) implements MetricSource {}

  /// A place in a JSON file, or else in the last JSON object that is printed on a line.
  record Json(Optional<String> file, JsonPath path) implements MetricSource {}

  /// A column in the last row of a table in a CSV file, or else of the last one printed.
  record Csv(Optional<String> file, CsvColumn column) implements MetricSource {}

  /// The wall time in seconds.
  record Wall() implements MetricSource {}

  /// The exit code; other than with the other sources, none of them is a failure.
  record Exit() implements MetricSource {}

  /// The size of a file in bytes.
  record Size(String name) implements MetricSource {}

  /// The name of the file that it needs, if it needs one.
  default Optional<String> named() {
    return switch (this) {
      case Size(String name) -> Optional.of(name);
      case Json(Optional<String> file, _) -> file;
      case Csv(Optional<String> file, _) -> file;
      case Auto _, Last _, Match _, Wall _, Exit _ -> Optional.empty();
    };
  }
}
