package org.parzen.app.plot;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.parzen.analysis.ValueSpan;

/// Colours values by the palette's ramp, the best of them the strongest.
record ValueRamp(ValueSpan span) {
  private static final int TICKS = 6;
  private static final double NEAR = 0.07;

  Color color(Palette palette, double value) {
    return palette.ramp(span.merit(value));
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
    if (!(span.low() < span.high())) {
      ticks.add(new Ticks.Tick(0.5, Numbers.shortest(span.low())));
      return new ColorBar(title, ticks, span.lessIsBetter());
    }
    double end = span.lessIsBetter() ? 1 : 0;
    Range range = new Range(span.low(), span.high());
    for (Ticks.Tick tick : Ticks.linear(range, TICKS, whole).major()) {
      double share = span.share(tick.value());
      if (!span.far() || Math.abs(share - end) > NEAR) {
        ticks.add(new Ticks.Tick(share, tick.label()));
      }
    }
    if (span.far()) {
      ticks.add(new Ticks.Tick(end, beyond()));
    }
    return new ColorBar(title, ticks, span.lessIsBetter());
  }

  private String beyond() {
    return span.lessIsBetter()
        ? PlotText.of("ramp.above", Numbers.rounded(span.high(), 3))
        : PlotText.of("ramp.below", Numbers.rounded(span.low(), 3));
  }
}
