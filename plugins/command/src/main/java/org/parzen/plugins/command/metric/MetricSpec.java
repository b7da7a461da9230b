package org.parzen.plugins.command.metric;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parzen.plugins.command.metric.MetricSource.Exit;
import org.parzen.plugins.command.metric.MetricSource.Last;
import org.parzen.plugins.command.metric.MetricSource.Match;
import org.parzen.plugins.command.metric.MetricSource.Size;
import org.parzen.plugins.command.metric.MetricSource.Wall;

/// A number that is read from each trial, as `last`, `regex:loss=(\S+)`, `wall`, `exit` or
/// `size:FILE`, each with a name where it is written `NAME=…`. Immutable.
///
/// @param name the given name, or else the text of the source
public record MetricSpec(String name, MetricSource source) {
  /// The kinds of source as they are written.
  static final String KINDS = "last, regex:PATTERN, wall, exit, size:FILE";

  private static final Pattern NAMED =
      Pattern.compile(
          "([A-Za-z_][A-Za-z0-9_]*)=((?:last|wall|exit|regex:|size:).*)", Pattern.DOTALL);

  /// Reads a metric as it is written.
  ///
  /// @throws IllegalArgumentException where the text is no metric; its message quotes it
  public static MetricSpec parse(String text) {
    Matcher named = NAMED.matcher(text.strip());
    return named.matches()
        ? new MetricSpec(named.group(1), source(named.group(2)))
        : new MetricSpec(text.strip(), source(text.strip()));
  }

  private static MetricSource source(String text) {
    int colon = text.indexOf(':');
    String kind = colon < 0 ? text : text.substring(0, colon + 1);
    String rest = colon < 0 ? "" : text.substring(colon + 1);
    return switch (kind) {
      case "last" -> new Last();
      case "wall" -> new Wall();
      case "exit" -> new Exit();
      case "regex:" -> new Match(Patterns.withGroups(rest, 1));
      case "size:" -> new Size(file(text, rest));
      default ->
          throw new IllegalArgumentException(
              "The metric '%s' is not understood. Known are %s, each also as NAME=…"
                  .formatted(text, KINDS));
    };
  }

  private static String file(String text, String file) {
    if (file.isBlank()) {
      throw new IllegalArgumentException(
          "The metric '%s' names no file: write for instance size:out.mp4".formatted(text));
    }
    return file.strip();
  }
}
