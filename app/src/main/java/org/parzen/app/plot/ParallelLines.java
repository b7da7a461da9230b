package org.parzen.app.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Optional;
import java.util.function.IntFunction;

/// Paints the lines of parallel coordinates: few as vectors, many as pixels.
final class ParallelLines {
  /// From how many segments on lines are pixels, where the picture has some.
  private static final int MANY = 1_500;

  /// A segment takes as long as so many marks.
  private static final int MARKS = 10;

  private static final float WIDTH = 1.3f;
  private static final float[] DOTS = {1.5f, 3.5f};

  /// A dot of a vector has round ends, one of pixels has not.
  private static final float DOT = 2.5f;

  private final PlotArea area;
  private final float[][] heights;
  private final float[] xs;
  private final float[] ys;

  /// @param heights of all trials, for each axis
  ParallelLines(PlotArea area, float[][] heights) {
    this.area = area;
    this.heights = heights;
    xs = new float[heights.length];
    ys = new float[heights.length];
    for (int axis = 0; axis < xs.length; axis++) {
      xs[axis] = (float) area.frame().x().pixel(axis);
    }
  }

  /// How the line of a trial looks.
  record Look(Color color, boolean dotted) {}

  /// Paints the lines of trials in an order, some of them where a draft will do.
  void all(int[] order, IntFunction<Look> look) {
    int segments = order.length * (heights.length - 1);
    boolean masses = segments > (area.pixels().isPresent() ? MANY : PlotArea.MASSES);
    int stride = area.detail().stride(segments * MARKS);
    if (masses) {
      area.masses(grid -> all(order, stride, look, Optional.of(grid)));
    } else {
      all(order, stride, look, Optional.empty());
    }
  }

  private void all(int[] order, int stride, IntFunction<Look> look, Optional<PixelGrid> grid) {
    for (int i = 0; i < order.length; i += stride) {
      Look of = look.apply(order[i]);
      place(order[i]);
      if (grid.isPresent()) {
        if (of.dotted()) {
          dots(grid.get(), of.color());
        } else {
          grid.get().polyline(xs, ys, xs.length, WIDTH, of.color());
        }
      } else {
        draw(of.color(), of.dotted() ? dotted() : solid(WIDTH));
      }
    }
  }

  private void dots(PixelGrid grid, Color color) {
    float[] px = new float[2];
    float[] py = new float[2];
    float period = DOTS[0] + DOTS[1];
    for (int axis = 1; axis < xs.length; axis++) {
      float dx = xs[axis] - xs[axis - 1];
      float dy = ys[axis] - ys[axis - 1];
      float length = (float) Math.hypot(dx, dy);
      for (float at = 0; at < length; at += period) {
        px[0] = xs[axis - 1] + dx * at / length;
        py[0] = ys[axis - 1] + dy * at / length;
        px[1] = px[0] + dx * DOT / length;
        py[1] = py[0] + dy * DOT / length;
        grid.polyline(px, py, 2, WIDTH, color);
      }
    }
  }

  /// Paints one line so that it stands out among all.
  void strong(int row, Color color, float width) {
    place(row);
    draw(Palette.faded(area.theme().palette().background(), 0.75), solid(width + 2.4f));
    draw(color, solid(width));
    Graphics2D g = area.graphics();
    for (int axis = 0; axis < xs.length; axis++) {
      g.fill(Mark.DISC.shape(xs[axis], ys[axis], width + 0.6));
    }
  }

  private void place(int row) {
    for (int axis = 0; axis < ys.length; axis++) {
      ys[axis] = (float) area.frame().y().pixel(heights[axis][row]);
    }
  }

  private void draw(Color color, BasicStroke stroke) {
    Path2D path = new Path2D.Float();
    path.moveTo(xs[0], ys[0]);
    for (int axis = 1; axis < xs.length; axis++) {
      path.lineTo(xs[axis], ys[axis]);
    }
    Graphics2D g = area.graphics();
    g.setColor(color);
    g.setStroke(stroke);
    g.draw(path);
  }

  private static BasicStroke solid(float width) {
    return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  private static BasicStroke dotted() {
    return new BasicStroke(WIDTH, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, DOTS, 0);
  }
}
