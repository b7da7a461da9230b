package org.parzen.app.cli.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.parzen.text.PythonNumber;
import org.parzen.text.PythonText;

/// A column of a table of trials, which writes its cells as pandas does: one type decides for all
/// of them.
sealed interface FrameColumn {

  /// For CSV; empty where there is none.
  List<String> texts();

  /// For JSON; null where there is none.
  List<JsonNode> cells();

  /// Values of any kind.
  record Cells(List<JsonNode> cells) implements FrameColumn {

    public Cells {
      cells =
          cells.stream()
              .map(cell -> cell.isMissingNode() ? JsonNodeFactory.instance.nullNode() : cell)
              .toList();
    }

    /// Whole numbers beside fractions or gaps are written as fractions.
    @Override
    public List<String> texts() {
      boolean floats =
          cells.stream().allMatch(cell -> cell.isNumber() || cell.isNull())
              && cells.stream()
                  .allMatch(cell -> !cell.isIntegralNumber() || cell.canConvertToLong())
              && cells.stream().anyMatch(cell -> !cell.isIntegralNumber());
      return cells.stream().map(cell -> text(cell, floats)).toList();
    }

    private static String text(JsonNode cell, boolean floats) {
      if (cell.isNull() || (cell.isNumber() && Double.isNaN(cell.doubleValue()))) {
        return "";
      }
      return floats ? PythonNumber.repr(cell.doubleValue()) : PythonText.str(cell);
    }
  }

  /// Moments, with as many digits as the finest of them needs.
  record Times(List<Optional<LocalDateTime>> times) implements FrameColumn {
    private static final DateTimeFormatter DAY = formatter("uuuu-MM-dd");
    private static final DateTimeFormatter SECONDS = formatter("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter MILLIS = formatter("uuuu-MM-dd HH:mm:ss.SSS");
    private static final DateTimeFormatter MICROS = formatter("uuuu-MM-dd HH:mm:ss.SSSSSS");

    /// In UTC, as files hold them.
    static Times of(Stream<Optional<Instant>> instants) {
      return new Times(
          instants.map(at -> at.map(t -> LocalDateTime.ofInstant(t, ZoneOffset.UTC))).toList());
    }

    private static DateTimeFormatter formatter(String pattern) {
      return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }

    @Override
    public List<String> texts() {
      DateTimeFormatter format = format();
      return times.stream().map(time -> time.map(format::format).orElse("")).toList();
    }

    private DateTimeFormatter format() {
      if (all(t -> t.toLocalTime().equals(LocalTime.MIDNIGHT))) {
        return DAY;
      } else if (all(t -> t.truncatedTo(ChronoUnit.SECONDS).equals(t))) {
        return SECONDS;
      }
      return all(t -> t.truncatedTo(ChronoUnit.MILLIS).equals(t)) ? MILLIS : MICROS;
    }

    private boolean all(Predicate<LocalDateTime> test) {
      return times.stream().flatMap(Optional::stream).allMatch(test);
    }

    @Override
    public List<JsonNode> cells() {
      return times.stream().map(time -> node(time.map(MICROS::format))).toList();
    }
  }

  /// Spans of time: `0 days 00:00:01.500000`; `0 days` where all are whole days.
  record Durations(List<Optional<Duration>> durations) implements FrameColumn {
    private static final long DAY = 86_400;

    @Override
    public List<String> texts() {
      boolean days =
          durations.stream()
              .flatMap(Optional::stream)
              .allMatch(d -> d.getSeconds() % DAY == 0 && d.getNano() == 0);
      return durations.stream().map(d -> d.map(span -> text(span, days)).orElse("")).toList();
    }

    @Override
    public List<JsonNode> cells() {
      return durations.stream().map(d -> node(d.map(span -> text(span, false)))).toList();
    }

    private static String text(Duration span, boolean daysOnly) {
      long days = Math.floorDiv(span.getSeconds(), DAY);
      long rest = Math.floorMod(span.getSeconds(), DAY);
      int micros = span.getNano() / 1_000;
      if (daysOnly) {
        return days + " days";
      }
      return String.format(
          Locale.ROOT,
          "%d days %s%02d:%02d:%02d%s",
          days,
          days < 0 ? "+" : "",
          rest / 3600,
          rest / 60 % 60,
          rest % 60,
          micros == 0 ? "" : String.format(Locale.ROOT, ".%06d", micros));
    }
  }

  private static JsonNode node(Optional<String> text) {
    return text.<JsonNode>map(JsonNodeFactory.instance::textNode)
        .orElseGet(JsonNodeFactory.instance::nullNode);
  }
}
