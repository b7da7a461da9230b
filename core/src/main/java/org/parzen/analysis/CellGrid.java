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

  /// Brings all numbers within a span.
  void within(ValueSpan span) {
    for (int i = 0; i < cell.length; i++) {
      cell[i] = span.within(cell[i]);
    }
  }

  public boolean isEmpty() {
    return cell.length == 0;
  }

  /// Gives the number of a cell.
  public double at(int column, int row) {
    return cell[row * columns + column];
  }

  /// Gives the number of the cell that a place lies in, where this grid covers two axes from end to
  /// end.
  public double under(ParameterAxis x, double atX, ParameterAxis y, double atY) {
    return at(place(x, atX, columns), place(y, atY, rows));
  }

  /// Gives the cell of a position among those that an axis is cut into.
  static int place(ParameterAxis axis, double position, int cells) {
    double start = axis.forward(axis.start());
    double share = (axis.forward(position) - start) / (axis.forward(axis.end()) - start);
    return Math.clamp((long) (share * cells), 0, cells - 1);
  }
}
