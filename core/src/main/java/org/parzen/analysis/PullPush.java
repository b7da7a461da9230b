package org.parzen.analysis;

import java.util.ArrayList;
import java.util.List;

/// Fills the empty cells of a grid smoothly from the others: the grid is averaged into coarser and
/// coarser ones until no cell is empty (pull), then each coarser grid fills the gaps of the finer
/// one below it, interpolated (push). Cells that have a number keep it.
///
/// Only axes of numbers are averaged along; between names nothing lies, so that a name without any
/// trial stays empty.
///
/// Source: Gortler, Grzeszczuk, Szeliski and Cohen, The Lumigraph, SIGGRAPH 1996, §3.4; weights are
/// 0 and 1 here.
///
/// @param alongX whether gaps are filled along the horizontal axis
/// @param alongY whether gaps are filled along the vertical axis
record PullPush(boolean alongX, boolean alongY) {

  CellGrid filled(CellGrid grid) {
    List<CellGrid> levels = new ArrayList<>();
    levels.add(new CellGrid(grid.columns(), grid.rows(), grid.cell().clone()));
    while ((alongX && levels.getLast().columns() > 1) || (alongY && levels.getLast().rows() > 1)) {
      levels.add(coarser(levels.getLast()));
    }
    for (int level = levels.size() - 1; level > 0; level--) {
      fill(levels.get(level - 1), levels.get(level));
    }
    return levels.getFirst();
  }

  /// Gives the grid whose cells are the means of up to four cells of the finer one.
  private CellGrid coarser(CellGrid fine) {
    int stepX = alongX ? 2 : 1;
    int stepY = alongY ? 2 : 1;
    int columns = Math.ceilDiv(fine.columns(), stepX);
    int rows = Math.ceilDiv(fine.rows(), stepY);
    double[] cell = new double[columns * rows];
    for (int row = 0; row < rows; row++) {
      int endY = Math.min(fine.rows(), (row + 1) * stepY);
      for (int column = 0; column < columns; column++) {
        int endX = Math.min(fine.columns(), (column + 1) * stepX);
        double sum = 0;
        int count = 0;
        for (int y = row * stepY; y < endY; y++) {
          for (int x = column * stepX; x < endX; x++) {
            double value = fine.cell()[y * fine.columns() + x];
            if (!Double.isNaN(value)) {
              sum += value;
              count++;
            }
          }
        }
        cell[row * columns + column] = count == 0 ? Double.NaN : sum / count;
      }
    }
    return new CellGrid(columns, rows, cell);
  }

  private void fill(CellGrid fine, CellGrid coarse) {
    for (int y = 0; y < fine.rows(); y++) {
      int nearY = alongY ? y / 2 : y;
      int farY = alongY ? Math.clamp(nearY + (y % 2 == 0 ? -1 : 1), 0, coarse.rows() - 1) : y;
      for (int x = 0; x < fine.columns(); x++) {
        int index = y * fine.columns() + x;
        if (!Double.isNaN(fine.cell()[index])) {
          continue;
        }
        int nearX = alongX ? x / 2 : x;
        int farX = alongX ? Math.clamp(nearX + (x % 2 == 0 ? -1 : 1), 0, coarse.columns() - 1) : x;
        double near = 0.75 * coarse.at(nearX, nearY) + 0.25 * coarse.at(farX, nearY);
        double far = 0.75 * coarse.at(nearX, farY) + 0.25 * coarse.at(farX, farY);
        fine.cell()[index] = 0.75 * near + 0.25 * far;
      }
    }
  }
}
