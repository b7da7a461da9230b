package org.parzen.app.plot;

import java.awt.BasicStroke;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;

/// The lines above the data: the heading, then the name of the value axis at the left and the
/// legend at the right; the legend has lines of its own where both do not fit beside each other.
final class PlotHeader {
  private static final double PAD = 14;
  private static final double SYMBOL = 20;
  private static final double GAP = 16;
  private static final double LINE = 20;
  private static final int FEW = 4;

  /// How wide the text of one among many entries may be.
  private static final double LONGEST = 190;

  private final Plot plot;
  private final PlotTheme theme;
  private final PlotSize size;

  PlotHeader(Plot plot, PlotTheme theme, PlotSize size) {
    this.plot = plot;
    this.theme = theme;
    this.size = size;
  }

  /// Paints the heading and gives where it ends.
  double paintTitle(Graphics2D g) {
    if (plot.title().isEmpty()) {
      return size.reserved() > 0 ? 36 : PAD;
    }
    g.setFont(theme.title(plot.title()));
    g.setColor(theme.palette().text());
    FontMetrics metrics = g.getFontMetrics();
    double room = size.width() - 2 * PAD - size.reserved();
    g.drawString(TextLines.shorten(plot.title(), metrics, room), (float) PAD, 25);
    return 38;
  }

  /// Paints all lines and gives where the data may begin.
  double paint(Graphics2D g) {
    double y = paintTitle(g);
    g.setFont(theme.label(plot.yTitle()));
    FontMetrics metrics = g.getFontMetrics();
    List<LegendEntry> entries = fitting(plot.legend(), metrics);
    double legend = entries.stream().mapToDouble(e -> width(e, metrics)).sum() - GAP;
    double room = size.width() - 2 * PAD;
    double name = metrics.stringWidth(plot.yTitle());
    boolean beside = Math.min(name, 160) + 2 * GAP + legend <= room;
    if (beside) {
      paintLegend(g, entries, size.width() - PAD - legend, y);
      room -= legend + 2 * GAP;
    } else {
      y = paintLegend(g, entries, PAD, y) + LINE + 2;
    }
    g.setColor(theme.palette().muted());
    g.drawString(
        TextLines.shorten(plot.yTitle(), metrics, room),
        (float) PAD,
        (float) (y + metrics.getAscent()));
    return y + LINE + 6;
  }

  /// Where there are many entries each gets its share of the width, and the legend a third of the
  /// height: what does not fit is counted.
  private List<LegendEntry> fitting(List<LegendEntry> entries, FontMetrics metrics) {
    if (entries.size() <= FEW) {
      return entries;
    }
    List<LegendEntry> fitting = new ArrayList<>();
    double line = size.width() - 2 * PAD;
    double x = 0;
    int lines = 1;
    for (LegendEntry entry : entries) {
      LegendEntry shorter = entry.withText(TextLines.shortenMiddle(entry.text(), metrics, LONGEST));
      double width = width(shorter, metrics);
      if (x > 0 && x + width - GAP > line) {
        x = 0;
        lines++;
      }
      if (lines > Math.max(1, size.height() / 3 / LINE)) {
        int rest = entries.size() - fitting.size() + 1;
        fitting.set(fitting.size() - 1, LegendEntry.note(PlotText.of("legend.more", "" + rest)));
        return fitting;
      }
      fitting.add(shorter);
      x += width;
    }
    return fitting;
  }

  private double paintLegend(Graphics2D g, List<LegendEntry> entries, double start, double top) {
    FontMetrics metrics = g.getFontMetrics();
    double x = start;
    double y = top;
    for (LegendEntry entry : entries) {
      double width = width(entry, metrics);
      if (x > start && x + width - GAP > size.width() - PAD) {
        x = start;
        y += LINE;
      }
      paintSymbol(g, entry, x, y + metrics.getAscent() * 0.62);
      g.setColor(entry.hasSymbol() ? theme.palette().text() : theme.palette().muted());
      double room = size.width() - PAD - x - symbolWidth(entry) + 4;
      String text = TextLines.shorten(entry.text(), metrics, room);
      g.drawString(text, (float) (x + symbolWidth(entry)), (float) (y + metrics.getAscent()));
      x += width;
    }
    return y;
  }

  private void paintSymbol(Graphics2D g, LegendEntry entry, double x, double y) {
    g.setColor(entry.color().apply(theme.palette()));
    g.setStroke(entry.dashed() ? SeriesStyle.dashes(1.8f) : new BasicStroke(1.8f));
    if (entry.line()) {
      g.draw(new Line2D.Double(x, y, x + SYMBOL - 6, y));
    }
    double end = entry.line() ? x + SYMBOL - 6 : x + 5;
    entry
        .mark()
        .ifPresent(
            mark -> {
              g.setStroke(new BasicStroke(1.5f));
              if (mark.filled()) {
                g.fill(mark.shape(end, y, 3.8));
              } else {
                g.setColor(theme.palette().background());
                g.fill(mark.shape(end, y, 3.6));
                g.setColor(entry.color().apply(theme.palette()));
                g.draw(mark.shape(end, y, 3.6));
              }
            });
  }

  private static double symbolWidth(LegendEntry entry) {
    return entry.line() ? SYMBOL + 1 : entry.hasSymbol() ? 13 : 0;
  }

  private static double width(LegendEntry entry, FontMetrics metrics) {
    return symbolWidth(entry) + metrics.stringWidth(entry.text()) + GAP;
  }
}
