package org.parzen.analysis;

/// Evens out a grid: each cell becomes the mean of itself, twice, and its two neighbours, several
/// times over, which comes near to a bell curve. Only axes of numbers are evened out along, and
/// cells without a number stay so.
///
/// @param alongX whether along the horizontal axis
/// @param alongY whether along the vertical axis
/// @param passes how often; the bell's width grows with the root
record Smoothing(boolean alongX, boolean alongY, int passes) {

  /// Evens out a grid in place.
  void apply(CellGrid grid) {
    for (int pass = 0; pass < passes; pass++) {
      if (alongX) {
        for (int row = 0; row < grid.rows(); row++) {
          line(grid.cell(), row * grid.columns(), 1, grid.columns());
        }
      }
      if (alongY) {
        for (int column = 0; column < grid.columns(); column++) {
          line(grid.cell(), column, grid.columns(), grid.rows());
        }
      }
    }
  }

  private static void line(double[] cell, int first, int step, int count) {
    double before = cell[first];
    for (int i = 0; i < count; i++) {
      int index = first + i * step;
      double here = cell[index];
      double after = i + 1 < count ? cell[index + step] : here;
      cell[index] = (before + 2 * here + after) / 4;
      before = here;
    }
  }
}
