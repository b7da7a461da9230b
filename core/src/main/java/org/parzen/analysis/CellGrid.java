package org.parzen.analysis;

import java.util.Arrays;
import org.parzen.study.Direction;

/// A plane cut into cells with a number each. The array is shared, not copied, so nobody may change
/// it.
///
/// @param columns how many cells lie along the horizontal axis
/// @param rows how many cells lie along the vertical axis
/// @param cell their numbers, row by row from the foot up, not-a-number where there is none
@SuppressWarnings("ArrayRecordComponent") // data for painters: equality is never asked
public record CellGrid(int columns, int rows, double[] cell) {

  static final CellGrid NONE = new CellGrid(0, 0, new double[0]);

  public CellGrid {
    if (cell.length != columns * rows) {
      throw new IllegalArgumentException(
          "A grid of %d columns and %d rows needs as many cells, not %d."
              .formatted(columns, rows, cell.length));
    }
  }

  /// Gives the grid in whose cells the best value of their trials stands.
  static CellGrid best(GridColumn x, GridColumn y, double[] value, Direction direction) {
    double[] cell = new double[x.cells() * y.cells()];
    Arrays.fill(cell, Double.NaN);
    boolean least = direction == Direction.MINIMIZE;
    for (int trial = 0; trial < value.length; trial++) {
      int column = x.at()[trial];
      int row = y.at()[trial];
      if (column >= 0 && row >= 0) {
        int index = row * x.cells() + column;
        double old = cell[index];
        double given = value[trial];
        if (!(least ? old <= given : old >= given)) {
          cell[index] = given;
        }
      }
    }
    return new CellGrid(x.cells(), y.cells(), cell);
  }

  public boolean isEmpty() {
    return cell.length == 0;
  }

  /// Gives the number of a cell.
  public double at(int column, int row) {
    return cell[row * columns + column];
  }
}
