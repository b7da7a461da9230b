package org.parzen.app.plot;

import java.awt.BasicStroke;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/// Paints the bar that says what colours mean, at the right of the data: below its title, with its
/// ticks beside it.
final class ColorBarPainter {
  private static final double BAR = 12;
  private static final double GAP = 14;
  private static final double TICK_GAP = 6;
  private static final double TITLE = 21;

  /// A title may make the bar's column so wide; a longer one is shortened.
  private static final double WIDEST = 90;

  private static final int BANDS = 64;

  private final ColorBar bar;
  private final PlotTheme theme;

  ColorBarPainter(ColorBar bar, PlotTheme theme) {
    this.bar = bar;
    this.theme = theme;
  }

  /// Gives how much room the bar takes at the right.
  double width(Graphics2D g) {
    FontMetrics metrics = g.getFontMetrics(theme.label(bar.title()));
    double labels =
        bar.ticks().stream().mapToDouble(t -> metrics.stringWidth(t.label())).max().orElse(0);
    return GAP
        + Math.max(BAR + TICK_GAP + labels, Math.min(metrics.stringWidth(bar.title()), WIDEST));
  }

  void paint(Graphics2D g, Rectangle2D data) {
    double x = data.getMaxX() + GAP;
    double height = (data.getHeight() - TITLE) / BANDS;
    for (int band = 0; band < BANDS; band++) {
      g.setColor(bar.color(theme.palette(), (band + 0.5) / BANDS));
      double y = data.getMaxY() - (band + 1) * height;
      g.fill(new Rectangle2D.Double(x, y, BAR, height + 0.6));
    }
    g.setFont(theme.label(bar.title()));
    g.setStroke(new BasicStroke(1f));
    FontMetrics metrics = g.getFontMetrics();
    for (Ticks.Tick tick : bar.ticks()) {
      double y = data.getMaxY() - tick.value() * height * BANDS;
      g.setColor(theme.palette().muted());
      g.draw(new Line2D.Double(x + BAR, y, x + BAR + 3, y));
      g.drawString(
          tick.label(), (float) (x + BAR + TICK_GAP), (float) (y + metrics.getAscent() * 0.36));
    }
    g.setColor(theme.palette().muted());
    String title = TextLines.shorten(bar.title(), metrics, width(g) - GAP);
    g.drawString(title, (float) x, (float) (data.getMinY() + metrics.getAscent() * 0.8));
  }
}
