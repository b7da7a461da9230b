package org.parzen.plugins.command.metric;

import java.util.Optional;
import java.util.regex.Pattern;
import org.parzen.plugins.program.process.Measure;

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

  /// The seconds that the program and all that it started computed.
  record Cpu() implements MetricSource {}

  /// The bytes that they held together at the worst moment that was seen.
  record Memory() implements MetricSource {}

  /// The exit code; other than with the other sources, none of them is a failure.
  record Exit() implements MetricSource {}

  /// The size of a file in bytes.
  record Size(String name) implements MetricSource {}

  /// What has to be measured while the program runs.
  default Optional<Measure> measure() {
    return switch (this) {
      case Cpu _ -> Optional.of(Measure.CPU);
      case Memory _ -> Optional.of(Measure.MEMORY);
      case Auto _, Last _, Match _, Json _, Csv _, Wall _, Exit _, Size _ -> Optional.empty();
    };
  }

  /// The name of the file that it needs, if it needs one.
  default Optional<String> named() {
    return switch (this) {
      case Size(String name) -> Optional.of(name);
      case Json(Optional<String> file, _) -> file;
      case Csv(Optional<String> file, _) -> file;
      case Auto _, Last _, Match _, Wall _, Cpu _, Memory _, Exit _ -> Optional.empty();
    };
  }
}
