package org.parzen.setting;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Durations as a person types them: `30s`, `10m`, `1h30m`, `250ms`, `2d`; a bare number is
/// seconds.
public final class Durations {

  private static final Pattern WHOLE = Pattern.compile("(\\d+(\\.\\d+)?(ms|s|m|h|d))+");
  private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|s|m|h|d)");

  private Durations() {}

  /// @throws IllegalArgumentException quotes the text
  public static Duration parse(String text) {
    String typed = text.strip().toLowerCase(Locale.ROOT);
    if (typed.matches("\\d+(\\.\\d+)?")) {
      return seconds(Double.parseDouble(typed));
    }
    if (!WHOLE.matcher(typed).matches()) {
      throw new IllegalArgumentException(
          "'%s' is not a duration. Write for instance 30s, 10m or 1h30m.".formatted(text));
    }
    Duration sum = Duration.ZERO;
    Matcher part = PART.matcher(typed);
    while (part.find()) {
      sum = sum.plus(seconds(Double.parseDouble(part.group(1)) * unit(part.group(2))));
    }
    return sum;
  }

  private static double unit(String unit) {
    return switch (unit) {
      case "ms" -> 1e-3;
      case "m" -> 60;
      case "h" -> 3600;
      case "d" -> 86400;
      default -> 1;
    };
  }

  private static Duration seconds(double seconds) {
    return Duration.ofNanos(Math.round(seconds * 1e9));
  }

  /// The shortest text that reads back as the same duration, to the millisecond.
  public static String write(Duration duration) {
    StringBuilder text = new StringBuilder();
    append(text, duration.toDays(), "d");
    append(text, duration.toHoursPart(), "h");
    append(text, duration.toMinutesPart(), "m");
    append(text, duration.toSecondsPart(), "s");
    append(text, duration.toMillisPart(), "ms");
    return text.isEmpty() ? "0s" : text.toString();
  }

  private static void append(StringBuilder text, long amount, String unit) {
    if (amount > 0) {
      text.append(amount).append(unit);
    }
  }
}
