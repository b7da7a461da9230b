package org.parzen.app.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parzen.study.Direction;

/// How values become shares of the palette's ramp, the best of them the strongest. Values far worse
/// than the others share the last colour, so that a few do not take the colours from all.
///
/// @param low the value at the foot of the colour bar
/// @param high the value at its head
/// @param cut whether there are values beyond the worse end
record ValueRamp(double low, double high, boolean cut, Direction direction) {
  private static final double FAR = 3;
  private static final int TICKS = 6;
  private static final double NEAR = 0.07;

  /// Gives the ramp of finite values.
  static ValueRamp of(double[] values, Direction direction) {
    double[] sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    if (sorted.length == 0) {
      return new ValueRamp(0, 0, false, direction);
    }
    double low = sorted[0];
    double high = sorted[sorted.length - 1];
    double q1 = sorted[sorted.length / 4];
    double q3 = sorted[(int) (sorted.length * 3L / 4)];
    double reach = FAR * (q3 - q1);
    boolean enough = reach > 0;
    boolean least = direction == Direction.MINIMIZE;
    boolean cut = enough && (least ? high > q3 + reach : low < q1 - reach);
    return new ValueRamp(
        cut && !least ? q1 - reach : low, cut && least ? q3 + reach : high, cut, direction);
  }

  /// Gives how strong the colour of a value is, from 0 to 1.
  double strength(double value) {
    double share = share(value);
    return reversed() ? 1 - share : share;
  }

  private double share(double value) {
    return low == high ? 0.5 : Math.clamp((value - low) / (high - low), 0, 1);
  }

  private boolean reversed() {
    return direction == Direction.MINIMIZE;
  }

  ColorBar bar(String title) {
    return bar(title, false);
  }

  /// Gives the bar of whole numbers, such as ranks.
  ColorBar wholeBar(String title) {
    return bar(title, true);
  }

  private ColorBar bar(String title, boolean whole) {
    List<Ticks.Tick> ticks = new ArrayList<>();
    if (low == high) {
      ticks.add(new Ticks.Tick(0.5, Numbers.shortest(low)));
      return new ColorBar(title, ticks, reversed());
    }
    double end = reversed() ? 1 : 0;
    for (Ticks.Tick tick : Ticks.linear(new Range(low, high), TICKS, whole).major()) {
      double share = share(tick.value());
      if (!cut || Math.abs(share - end) > NEAR) {
        ticks.add(new Ticks.Tick(share, tick.label()));
      }
    }
    if (cut) {
      String beyond = reversed() ? "ramp.above" : "ramp.below";
      ticks.add(
          new Ticks.Tick(end, PlotText.of(beyond, Numbers.rounded(reversed() ? high : low, 3))));
    }
    return new ColorBar(title, ticks, reversed());
  }
}
