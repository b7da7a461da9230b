package org.parzen.app.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Optional;

/// How one of several lines looks: a colour of its own, and a dashed line where there are more
/// lines than colours.
record SeriesStyle(int index) {
  static final float WIDTH = 1.8f;
  private static final float[] DASHES = {5, 4};

  Color color(Palette palette) {
    return palette.series().get(index % palette.series().size());
  }

  BasicStroke stroke(Palette palette) {
    return dashed(palette)
        ? dashes(WIDTH)
        : new BasicStroke(WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
  }

  static BasicStroke dashes(float width) {
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0);
  }

  private boolean dashed(Palette palette) {
    return index >= palette.series().size();
  }

  LegendEntry entry(String text) {
    return new LegendEntry(text, this::color, Optional.empty(), true, dashed(Palette.light()));
  }
}
