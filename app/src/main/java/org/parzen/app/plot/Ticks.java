package org.parzen.app.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where an axis has labelled ticks, and the values between them that only get a fine line.
public record Ticks(List<Tick> major, List<Double> minor) {

  static final Ticks NONE = new Ticks(List.of(), List.of());

  private static final double[] NICE_SECONDS = {
    1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 21_600, 43_200, 86_400
  };

  /// Brings a round step to the next smaller one.
  private static final double FINER = 0.4;

  /// A tick with its label.
  public record Tick(double value, String label) {}

  public Ticks {
    major = List.copyOf(major);
    minor = List.copyOf(minor);
  }

  /// Gives at most about `most` round values within `range`, two where there are so many; whole
  /// numbers only where `whole`.
  static Ticks linear(Range range, int most, boolean whole) {
    double least = whole ? 1 : 0;
    double step = Math.max(least, niceStep(range.span() / most));
    if (within(range, step) < 2) {
      // One label alone tells no scale.
      step = Math.max(least, niceStep(step * FINER));
    }
    List<Tick> major = new ArrayList<>();
    long first = (long) Math.ceil(range.low() / step - 1e-9);
    long last = (long) Math.floor(range.high() / step + 1e-9);
    double largest = Math.max(Math.abs(first * step), Math.abs(last * step));
    for (long i = first; i <= last && major.size() <= most * 3; i++) {
      major.add(new Tick(i * step, label(i, step, largest, whole ? 1e7 : 1e6)));
    }
    return new Ticks(major, List.of());
  }

  private static long within(Range range, double step) {
    return (long) Math.floor(range.high() / step + 1e-9)
        - (long) Math.ceil(range.low() / step - 1e-9)
        + 1;
  }

  /// Gives ticks for a logarithmic axis: powers of ten, with 2 and 5 between them where there is
  /// room, or round values where the range is within one power of ten.
  static Ticks log(Range range, int most) {
    double low = Math.log10(range.low());
    double high = Math.log10(range.high());
    int first = (int) Math.ceil(low - 1e-9);
    int last = (int) Math.floor(high + 1e-9);
    if (last - first < 1 && high - low < 1.3) {
      Ticks linear = linear(range, most, false);
      return new Ticks(linear.major().stream().filter(t -> t.value() > 0).toList(), List.of());
    }
    int every = Math.max(1, (int) Math.ceil((last - first + 1) / (double) most));
    boolean detailed = (high - low) * 3 <= most;
    List<Tick> major = new ArrayList<>();
    List<Double> minor = new ArrayList<>();
    for (int exponent = first - 1; exponent <= last; exponent++) {
      for (int digit = 1; digit <= 9; digit++) {
        double value = new BigDecimal(digit).scaleByPowerOfTen(exponent).doubleValue();
        if (!range.contains(value)) {
          continue;
        }
        boolean decade = digit == 1 && Math.floorMod(exponent, every) == 0;
        if (decade || (detailed && (digit == 2 || digit == 5))) {
          major.add(new Tick(value, Numbers.shortest(value)));
        } else if (every == 1) {
          minor.add(value);
        }
      }
    }
    return new Ticks(major, minor);
  }

  /// Gives the names whose places are within `range`, every second or third one where they are too
  /// many.
  ///
  /// @param fromLast whether then the last name is kept, and not the first
  static Ticks names(Range range, int most, List<String> names, boolean fromLast) {
    int first = (int) Math.max(0, Math.ceil(range.low()));
    int last = (int) Math.min(names.size() - 1, Math.floor(range.high()));
    int every = Math.max(1, Math.ceilDiv(last - first + 1, most));
    int start = fromLast ? first + Math.floorMod(last - first, every) : first;
    List<Tick> major = new ArrayList<>();
    for (int i = start; i <= last; i += every) {
      major.add(new Tick(i, names.get(i)));
    }
    return new Ticks(major, List.of());
  }

  /// Gives lengths of time that are round as such.
  static Ticks seconds(Range range, int most) {
    double rough = range.span() / most;
    double nice =
        Arrays.stream(NICE_SECONDS)
            .filter(step -> step >= rough)
            .findFirst()
            .orElseGet(() -> 86_400 * niceStep(rough / 86_400));
    double step = rough < 1 ? niceStep(rough) : nice;
    List<Tick> major = new ArrayList<>();
    for (long i = (long) Math.ceil(range.low() / step - 1e-9); i * step <= range.high(); i++) {
      major.add(new Tick(i * step, Numbers.duration(i * step, step)));
    }
    return new Ticks(major, List.of());
  }

  /// Gives the smallest of 1, 2, 5 times a power of ten that is not below `rough`.
  static double niceStep(double rough) {
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double share = rough / power;
    double digit = share <= 1.0000001 ? 1 : share <= 2.0000001 ? 2 : share <= 5.0000001 ? 5 : 10;
    return new BigDecimal(digit * power).round(new java.math.MathContext(3)).doubleValue();
  }

  private static String label(long index, double step, double largest, double tooLarge) {
    BigDecimal value = BigDecimal.valueOf(step).multiply(BigDecimal.valueOf(index));
    int decimals = Math.max(0, -exponent(step));
    if (value.signum() == 0) {
      return largest < tooLarge && largest >= 1e-4
          ? value.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString()
          : "0";
    }
    if (largest >= tooLarge || largest < 1e-4 || decimals > 8) {
      return Numbers.exponential(value.stripTrailingZeros());
    }
    return value.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static int exponent(double value) {
    return (int) Math.floor(Math.log10(value) + 1e-9);
  }
}
