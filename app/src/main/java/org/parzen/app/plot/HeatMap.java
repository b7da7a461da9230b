package org.parzen.app.plot;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.parzen.analysis.CellGrid;
import org.parzen.analysis.ParameterAxis;
import org.parzen.analysis.ValueSpan;

/// Paints a grid of values as colours: interpolated between cells along axes of numbers, with edges
/// between names.
final class HeatMap {
  private static final int COLORS = 256;
  private static final double FINEST = 2;
  private static final double DRAFT = 0.5;

  private final CellGrid grid;
  private final ParameterAxis x;
  private final ParameterAxis y;
  private final ValueSpan span;

  HeatMap(CellGrid grid, ParameterAxis x, ParameterAxis y, ValueSpan span) {
    this.grid = grid;
    this.x = x;
    this.y = y;
    this.span = span;
  }

  void paint(PlotArea area) {
    Rectangle2D b = area.frame().bounds();
    double scale =
        area.detail() == Detail.DRAFT
            ? DRAFT
            : Math.clamp(area.graphics().getTransform().getScaleX(), 1, FINEST);
    int width = (int) Math.ceil(b.getWidth() * scale);
    int height = (int) Math.ceil(b.getHeight() * scale);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Steps across = steps(x, grid.columns(), area.frame().x(), b.getMinX(), scale, width);
    Steps up = steps(y, grid.rows(), area.frame().y(), b.getMinY(), scale, height);
    fill(PixelGrid.memory(image), across, up, colors(area.theme().palette()));
    AffineTransform place = AffineTransform.getTranslateInstance(b.getX(), b.getY());
    place.scale(1 / scale, 1 / scale);
    area.graphics().drawImage(image, place, null);
  }

  /// Between which cells each pixel of an axis lies: `first[i]` is -1 outside the grid.
  @SuppressWarnings("ArrayRecordComponent") // used and forgotten
  private record Steps(int[] first, int[] second, float[] share) {
    int size() {
      return first.length;
    }
  }

  private static Steps steps(
      ParameterAxis axis, int cells, Axis pixels, double origin, double scale, int size) {
    int[] first = new int[size];
    int[] second = new int[size];
    float[] share = new float[size];
    double start = axis.forward(axis.start());
    double length = axis.forward(axis.end()) - start;
    for (int i = 0; i < size; i++) {
      double at = axis.forward(pixels.value(origin + (i + 0.5) / scale));
      double cell = (at - start) / length * cells;
      if (!(cell >= 0 && cell <= cells)) {
        first[i] = -1;
      } else if (axis.isCategorical()) {
        first[i] = (int) Math.min(cells - 1.0, cell);
        second[i] = first[i];
      } else {
        double middle = Math.clamp(cell - 0.5, 0, cells - 1.0);
        first[i] = (int) middle;
        second[i] = Math.min(cells - 1, first[i] + 1);
        share[i] = (float) (middle - first[i]);
      }
    }
    return new Steps(first, second, share);
  }

  private int[] colors(Palette palette) {
    int[] colors = new int[COLORS];
    Arrays.setAll(colors, i -> palette.ramp(i / (COLORS - 1.0)).getRGB());
    return colors;
  }

  private void fill(int[] pixels, Steps across, Steps up, int[] colors) {
    for (int py = 0; py < up.size(); py++) {
      if (up.first[py] < 0) {
        continue;
      }
      int low = up.first[py] * grid.columns();
      int high = up.second[py] * grid.columns();
      double shareY = up.share[py];
      for (int px = 0; px < across.size(); px++) {
        int left = across.first[px];
        if (left < 0) {
          continue;
        }
        int right = across.second[px];
        double shareX = across.share[px];
        double foot = mixed(grid.cell()[low + left], grid.cell()[low + right], shareX);
        double head = mixed(grid.cell()[high + left], grid.cell()[high + right], shareX);
        double value = mixed(foot, head, shareY);
        if (!Double.isNaN(value)) {
          int color = (int) Math.round(span.merit(value) * (COLORS - 1));
          pixels[py * across.size() + px] = colors[color];
        }
      }
    }
  }

  private static double mixed(double a, double b, double share) {
    return a + (b - a) * share;
  }
}
