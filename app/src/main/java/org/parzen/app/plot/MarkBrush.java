package org.parzen.app.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;

/// Paints marks of one kind as shapes, the smaller the more there are. Where the view clips
/// outliers, those above or below the frame become small arrows at its edge.
final class MarkBrush {
  private static final double ARROW = 4;
  private final PlotArea area;
  private final Mark mark;
  private final Color color;
  private final double radius;
  private final boolean outlined;

  MarkBrush(PlotArea area, Mark mark, Color color, int visible) {
    this.area = area;
    this.mark = mark;
    this.color = color;
    radius =
        visible <= 100
            ? 4.2
            : visible <= 500 ? 3.6 : visible <= 3000 ? 3 : visible <= 15_000 ? 2.2 : 1.6;
    outlined = visible <= 3000;
  }

  void at(double x, double y) {
    at(x, y, color);
  }

  /// Paints a mark in a colour of its own.
  void at(double x, double y, Color color) {
    Rectangle2D frame = area.frame().bounds();
    if (x < frame.getMinX() - radius || x > frame.getMaxX() + radius || Double.isNaN(y)) {
      return;
    }
    if (y < frame.getMinY() - radius || y > frame.getMaxY() + radius) {
      if (area.view().clip()) {
        arrow(x, y < frame.getMinY(), frame, color);
      }
      return;
    }
    Graphics2D g = area.graphics();
    Shape shape = mark.shape(x, y, radius);
    if (mark.filled()) {
      g.setColor(Palette.faded(color, outlined ? 0.9 : 0.7));
      g.fill(shape);
      if (outlined) {
        g.setColor(area.theme().palette().background());
        g.setStroke(new BasicStroke(0.7f));
        g.draw(shape);
      }
    } else {
      g.setColor(color);
      g.setStroke(new BasicStroke(radius > 2 ? 1.5f : 1f));
      g.draw(shape);
    }
  }

  private void arrow(double x, boolean up, Rectangle2D frame, Color color) {
    Graphics2D g = area.graphics();
    double y = up ? frame.getMinY() + ARROW + 1 : frame.getMaxY() - ARROW - 1;
    Shape shape = Mark.TRIANGLE.shape(x, 0, ARROW);
    java.awt.geom.AffineTransform place = java.awt.geom.AffineTransform.getTranslateInstance(0, y);
    place.scale(1, up ? -1 : 1);
    g.setColor(color);
    g.fill(place.createTransformedShape(shape));
  }
}
