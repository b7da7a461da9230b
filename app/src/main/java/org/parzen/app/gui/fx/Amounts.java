package org.parzen.app.gui.fx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.parzen.space.Choice;

/// Numbers, durations and lists of them as a person reads them at a glance.
public final class Amounts {

  private Amounts() {}

  /// A number with at most six significant digits: `0.954712`, `1.2e-07`, `300`.
  public static String value(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "–" : value > 0 ? "∞" : "−∞";
    }
    double size = Math.abs(value);
    if (size != 0 && (size < 1e-4 || size >= 1e12)) {
      return String.format(Locale.ROOT, "%.5e", value).replaceAll("\\.?0+e", "e");
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(6));
    String plain = rounded.toPlainString();
    return plain.contains(".") ? plain.replaceAll("\\.?0+$", "") : plain;
  }

  /// The value of a parameter: a number with at most six digits, else the word itself.
  public static String value(Choice value) {
    return value instanceof Choice.Real(double number) ? value(number) : value.text();
  }

  public static String values(List<Double> values) {
    return String.join(", ", values.stream().map(Amounts::value).toList());
  }

  /// A duration in one or two units: `430 ms`, `12.4 s`, `3 m 20 s`, `2 h 5 m`.
  public static String duration(Duration duration) {
    long millis = duration.toMillis();
    if (millis < 1000) {
      return Math.max(0, millis) + " ms";
    } else if (millis < 60_000) {
      return String.format(Locale.ROOT, millis < 10_000 ? "%.1f s" : "%.0f s", millis / 1000.0);
    } else if (millis < 3_600_000) {
      return duration.toMinutes() + " m " + duration.toSecondsPart() + " s";
    }
    return duration.toDays() > 0
        ? duration.toDays() + " d " + duration.toHoursPart() + " h"
        : duration.toHours() + " h " + duration.toMinutesPart() + " m";
  }

  /// A count with its thousands set apart: `12 400`.
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count).replace(',', '\u202f');
  }
}
