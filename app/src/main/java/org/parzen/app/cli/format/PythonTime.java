package org.parzen.app.cli.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// Times and durations as Optuna's command line prints them; a missing one is null.
final class PythonTime {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final int NANOS_PER_MICRO = 1_000;
  private static final long SECONDS_PER_DAY = 86_400;

  private PythonTime() {}

  static JsonNode cell(Optional<LocalDateTime> time) {
    return node(time.map(SECONDS::format));
  }

  static JsonNode between(Optional<LocalDateTime> start, Optional<LocalDateTime> end) {
    return node(start.flatMap(from -> end.map(to -> text(Duration.between(from, to)))));
  }

  /// Writes a duration as Python's `timedelta`: `0:00:00.141323`, `1 day, 2:03:04`, `-1 day,
  /// 23:59:59`.
  static String text(Duration duration) {
    long seconds = duration.getSeconds();
    int fraction = duration.getNano() / NANOS_PER_MICRO;
    long days = Math.floorDiv(seconds, SECONDS_PER_DAY);
    long rest = Math.floorMod(seconds, SECONDS_PER_DAY);
    String date = days == 0 ? "" : days + (Math.abs(days) == 1 ? " day, " : " days, ");
    String clock =
        String.format(Locale.ROOT, "%d:%02d:%02d", rest / 3600, rest / 60 % 60, rest % 60);
    return date + clock + (fraction == 0 ? "" : String.format(Locale.ROOT, ".%06d", fraction));
  }

  private static JsonNode node(Optional<String> text) {
    return text.<JsonNode>map(JsonNodeFactory.instance::textNode)
        .orElseGet(JsonNodeFactory.instance::nullNode);
  }
}
