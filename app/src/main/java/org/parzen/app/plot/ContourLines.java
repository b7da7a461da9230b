package org.parzen.app.plot;

import java.awt.geom.Path2D;
import org.parzen.analysis.CellGrid;
import org.parzen.analysis.ParameterAxis;

/// Lines of equal value on a grid over two axes of numbers: marching squares between the middles of
/// cells.
final class ContourLines {
  private final CellGrid grid;
  private final float[] px;
  private final float[] py;

  ContourLines(CellGrid grid, ParameterAxis x, ParameterAxis y, PlotFrame frame) {
    this.grid = grid;
    px = middles(x, grid.columns(), frame.x());
    py = middles(y, grid.rows(), frame.y());
  }

  private static float[] middles(ParameterAxis axis, int cells, Axis pixels) {
    float[] at = new float[cells];
    double start = axis.forward(axis.start());
    double length = axis.forward(axis.end()) - start;
    for (int i = 0; i < cells; i++) {
      at[i] = (float) pixels.pixel(axis.inverse(start + (i + 0.5) / cells * length));
    }
    return at;
  }

  /// Gives the line of one value.
  Path2D at(double level) {
    Path2D path = new Path2D.Float();
    for (int row = 0; row + 1 < grid.rows(); row++) {
      for (int column = 0; column + 1 < grid.columns(); column++) {
        square(path, column, row, level);
      }
    }
    return path;
  }

  /// Adds the pieces of the line within the square between four neighbours; where two corners that
  /// face each other are above, their mean decides which way the pieces go.
  private void square(Path2D path, int column, int row, double level) {
    double sw = grid.at(column, row) - level;
    double se = grid.at(column + 1, row) - level;
    double nw = grid.at(column, row + 1) - level;
    double ne = grid.at(column + 1, row + 1) - level;
    int above = (sw > 0 ? 1 : 0) | (se > 0 ? 2 : 0) | (ne > 0 ? 4 : 0) | (nw > 0 ? 8 : 0);
    if (above == 0 || above == 15) {
      return;
    }
    float[] south = {between(px[column], px[column + 1], sw, se), py[row]};
    float[] north = {between(px[column], px[column + 1], nw, ne), py[row + 1]};
    float[] west = {px[column], between(py[row], py[row + 1], sw, nw)};
    float[] east = {px[column + 1], between(py[row], py[row + 1], se, ne)};
    boolean middle = sw + se + nw + ne > 0;
    switch (above) {
      case 1, 14 -> piece(path, west, south);
      case 2, 13 -> piece(path, south, east);
      case 3, 12 -> piece(path, west, east);
      case 4, 11 -> piece(path, north, east);
      case 6, 9 -> piece(path, south, north);
      case 7, 8 -> piece(path, west, north);
      default -> {
        boolean cutOff = middle == (above == 5);
        piece(path, west, cutOff ? north : south);
        piece(path, east, cutOff ? south : north);
      }
    }
  }

  private static float between(float from, float to, double a, double b) {
    return (float) (from + (to - from) * (a / (a - b)));
  }

  private static void piece(Path2D path, float[] from, float[] to) {
    path.moveTo(from[0], from[1]);
    path.lineTo(to[0], to[1]);
  }
}
