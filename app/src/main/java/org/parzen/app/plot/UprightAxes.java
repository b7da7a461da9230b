package org.parzen.app.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.parzen.analysis.ParameterColumn;

/// Paints the axes of parallel coordinates: a line each, its ticks at its left, its name above;
/// names that do not fit beside each other stand in up to three rows.
final class UprightAxes {
  private static final double NAME_ROW = 16;
  private static final double TICK_ROOM = 22;
  private static final double GAP = 6;
  private static final int MOST_ROWS = 3;

  /// Axes closer to each other than this have ticks at their ends only.
  private static final double CLOSE = 56;

  private final List<UprightAxis> axes;
  private final PlotArea area;
  private final PlotFrame frame;
  private final Palette palette;
  private final FontMetrics metrics;
  private final int rows;

  UprightAxes(List<ParameterColumn> columns, PlotArea area) {
    axes = columns.stream().map(UprightAxis::new).toList();
    this.area = area;
    frame = area.frame();
    palette = area.theme().palette();
    metrics = area.graphics().getFontMetrics(area.theme().label("x"));
    rows = rows();
  }

  private double spacing() {
    return axes.size() < 2
        ? frame.bounds().getWidth() / 2
        : frame.x().pixel(1) - frame.x().pixel(0);
  }

  /// Gives the least number of rows in which all names have room, as far as there is height.
  private int rows() {
    int room = (int) Math.max(1, (frame.y().pixel(1) - frame.bounds().getMinY()) / NAME_ROW);
    int most = Math.min(MOST_ROWS, room);
    return IntStream.range(1, most).filter(this::fit).findFirst().orElse(most);
  }

  private boolean fit(int inRows) {
    return IntStream.range(0, axes.size())
        .allMatch(i -> metrics.stringWidth(axes.get(i).name()) <= nameRoom(i, inRows));
  }

  /// Gives how wide a name may be: half the way to its neighbours in the same row, at the edge of
  /// the frame no further than that.
  private double nameRoom(int axis, int inRows) {
    double side = (spacing() * inRows - GAP) / 2;
    double x = frame.x().pixel(axis);
    Rectangle2D b = frame.bounds();
    return side + Math.clamp(Math.min(x - b.getMinX(), b.getMaxX() - x), 0, side);
  }

  void paintLines() {
    Graphics2D g = area.graphics();
    for (int i = 0; i < axes.size(); i++) {
      double x = Math.round(frame.x().pixel(i)) + 0.5;
      double foot = frame.y().pixel(axes.get(i).hasMissing() ? ParameterColumn.NONE_BELOW : 0);
      g.setColor(palette.muted());
      g.setStroke(new BasicStroke(1f));
      g.draw(new Line2D.Double(x, foot, x, frame.y().pixel(1)));
      g.setColor(Palette.faded(palette.grid(), 0.8));
      if (rows > 1) {
        g.draw(new Line2D.Double(x, frame.y().pixel(1), x, nameBase(i) + 3));
      }
      g.setStroke(
          new BasicStroke(
              1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {2, 3}, 0));
      g.draw(new Line2D.Double(x, foot, x, frame.y().pixel(0)));
    }
  }

  /// Gives the line that an axis' name stands on.
  private double nameBase(int axis) {
    return frame.y().pixel(1) - 9 - (axis % rows) * NAME_ROW;
  }

  void paintTexts() {
    for (int i = 0; i < axes.size(); i++) {
      paintTicks(axes.get(i), frame.x().pixel(i));
      paintName(i);
    }
  }

  private void paintName(int i) {
    Graphics2D g = area.graphics();
    Rectangle2D b = frame.bounds();
    double room = nameRoom(i, rows);
    String whole = TextLines.shortenMiddle(axes.get(i).name(), metrics, room);
    String name = TextLines.shorten(whole, metrics, room);
    double width = metrics.stringWidth(name);
    double middle = frame.x().pixel(i) - width / 2;
    if (frame.x().pixel(i) < b.getMinX() || frame.x().pixel(i) > b.getMaxX()) {
      return;
    }
    double x = Math.clamp(middle, b.getMinX(), Math.max(b.getMinX(), b.getMaxX() - width));
    g.setFont(area.theme().label(name));
    ground(g, new Rectangle2D.Double(x, nameBase(i) - metrics.getAscent(), width, NAME_ROW));
    g.setColor(palette.text());
    g.drawString(name, (float) x, (float) nameBase(i));
  }

  private void paintTicks(UprightAxis axis, double x) {
    Graphics2D g = area.graphics();
    double length = Math.abs(frame.y().pixel(1) - frame.y().pixel(0));
    double room = Math.max(14, Math.min(spacing() - 4, x - frame.bounds().getMinX()) - GAP);
    List<Double> taken = new ArrayList<>();
    List<Ticks.Tick> ticks =
        spacing() < CLOSE && axis.isNumeric()
            ? axis.ends()
            : axis.ticks((int) Math.max(2, length / TICK_ROOM));
    for (Ticks.Tick tick : ticks) {
      double y = frame.y().pixel(tick.value());
      if (taken.stream().anyMatch(other -> Math.abs(other - y) < metrics.getAscent())) {
        continue;
      }
      taken.add(y);
      String label = TextLines.shortenMiddle(tick.label(), metrics, room);
      if (axis.isNumeric() && !label.equals(tick.label())) {
        continue;
      }
      double width = metrics.stringWidth(label);
      double start = x - GAP - width;
      double base = y + metrics.getAscent() * 0.36;
      g.setFont(area.theme().label(label));
      ground(
          g,
          new Rectangle2D.Double(
              start - 1, base - metrics.getAscent() * 0.86, width + 2, metrics.getAscent()));
      g.setColor(palette.muted());
      g.setStroke(new BasicStroke(1f));
      g.draw(new Line2D.Double(x - 4, y, x, y));
      g.drawString(label, (float) start, (float) base);
    }
  }

  /// Sets a text off from the lines behind it.
  private void ground(Graphics2D g, Rectangle2D r) {
    Color color = Palette.faded(palette.background(), 0.88);
    g.setColor(color);
    g.fill(new RoundRectangle2D.Double(r.getX(), r.getY(), r.getWidth(), r.getHeight(), 4, 4));
  }
}
