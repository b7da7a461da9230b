package org.parzen.plugins.command.metric;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parzen.plugins.command.metric.MetricSource.Auto;
import org.parzen.plugins.command.metric.MetricSource.Cpu;
import org.parzen.plugins.command.metric.MetricSource.Csv;
import org.parzen.plugins.command.metric.MetricSource.Exit;
import org.parzen.plugins.command.metric.MetricSource.Json;
import org.parzen.plugins.command.metric.MetricSource.Last;
import org.parzen.plugins.command.metric.MetricSource.Match;
import org.parzen.plugins.command.metric.MetricSource.Memory;
import org.parzen.plugins.command.metric.MetricSource.Size;
import org.parzen.plugins.command.metric.MetricSource.Wall;

/// A number that is read from each trial, as `last` or `regex:loss=(\S+)`, with a name where it is
/// written `NAME=…`. Immutable.
///
/// @param name the given name, or else the text of the source
public record MetricSpec(String name, MetricSource source) {
  /// The kinds of source as they are written.
  static final String KINDS =
      "auto, last, regex:PATTERN, json:PATH, json:FILE#PATH, csv:COLUMN, csv:FILE#COLUMN, wall, cpu, memory, exit, size:FILE";

  private static final Pattern NAMED =
      Pattern.compile(
          "([A-Za-z_][A-Za-z0-9_]*)=((?:auto|last|wall|cpu|memory|exit|regex:|json:|csv:|size:).*)",
          Pattern.DOTALL);

  /// Reads a metric as it is written.
  ///
  /// @throws IllegalArgumentException where the text is no metric; its message quotes it
  public static MetricSpec parse(String text) {
    Matcher named = NAMED.matcher(text.strip());
    return named.matches()
        ? new MetricSpec(named.group(1), source(named.group(2)))
        : new MetricSpec(text.strip(), source(text.strip()));
  }

  /// The name that a metric is given, where it is written `NAME=…`.
  ///
  /// @throws IllegalArgumentException where the text is no metric; its message quotes it
  public static Optional<String> givenName(String text) {
    String name = parse(text).name();
    return name.equals(text.strip()) ? Optional.empty() : Optional.of(name);
  }

  private static MetricSource source(String text) {
    int colon = text.indexOf(':');
    String kind = colon < 0 ? text : text.substring(0, colon + 1);
    String rest = colon < 0 ? "" : text.substring(colon + 1);
    return switch (kind) {
      case "auto" -> new Auto();
      case "last" -> new Last();
      case "wall" -> new Wall();
      case "cpu" -> new Cpu();
      case "memory" -> new Memory();
      case "exit" -> new Exit();
      case "regex:" -> new Match(Patterns.withGroups(rest, 1));
      case "json:" -> new Json(fileIn(text, rest), JsonPath.parse(afterFile(rest)));
      case "csv:" -> new Csv(fileIn(text, rest), new CsvColumn(afterFile(rest)));
      case "size:" -> new Size(file(text, rest));
      default ->
          throw new IllegalArgumentException(
              "The metric '%s' is not understood. Known are %s, each also as NAME=…"
                  .formatted(text, KINDS));
    };
  }

  /// What stands before the last `#`, if there is one.
  private static Optional<String> fileIn(String text, String rest) {
    int hash = rest.lastIndexOf('#');
    return hash < 0 ? Optional.empty() : Optional.of(file(text, rest.substring(0, hash)));
  }

  private static String afterFile(String rest) {
    return rest.substring(rest.lastIndexOf('#') + 1);
  }

  private static String file(String text, String file) {
    if (file.isBlank()) {
      throw new IllegalArgumentException(
          "The metric '%s' names no file: write for instance size:out.mp4 or json:result.json#loss"
              .formatted(text));
    }
    return file.strip();
  }
}
