package org.parzen.numeric.gp;

import java.util.Arrays;

/// The inverse of the lower Cholesky factor of a kernel's matrix, by rows. Immutable; adding a row
/// shares those before, costs n² and gives the same bits as building all at once.
///
/// With it, both a variance and its gradient are products of a matrix and a vector, without the
/// chain of a triangular solution.
final class InverseFactor {

  static final InverseFactor EMPTY = new InverseFactor(new double[0][]);

  private final double[][] rows;

  private InverseFactor(double[][] rows) {
    this.rows = rows;
  }

  /// The correlations of a place with all before it.
  interface Column {

    /// Writes the kernel between the place `index` and those before into `kernel`.
    void fill(int index, double[] kernel);
  }

  int size() {
    return rows.length;
  }

  /// Row i, of length i + 1, which the caller must not change.
  double[] row(int i) {
    return rows[i];
  }

  /// The first rows.
  InverseFactor first(int count) {
    return count == rows.length ? this : new InverseFactor(Arrays.copyOf(rows, count));
  }

  /// Adds rows until there are `size`.
  ///
  /// @param diagonal the kernel of a place with itself, noise included
  /// @param noise what is left of the diagonal at least, whatever is known of the place; rounding
  ///   may say less
  InverseFactor grow(int size, double diagonal, double noise, Column column) {
    double[][] all = Arrays.copyOf(rows, size);
    double[] kernel = new double[size];
    for (int m = rows.length; m < size; m++) {
      column.fill(m, kernel);
      double[] row = new double[m + 1];
      double left = diagonal;
      for (int i = 0; i < m; i++) {
        double part = Dot.of(all[i], kernel, i + 1);
        left -= part * part;
        subtract(row, all[i], part, i + 1);
      }
      double pivot = 1 / Math.sqrt(Math.max(left, noise));
      for (int i = 0; i < m; i++) {
        row[i] *= pivot;
      }
      row[m] = pivot;
      all[m] = row;
    }
    return new InverseFactor(all);
  }

  private static void subtract(double[] from, double[] row, double weight, int count) {
    for (int i = 0; i < count; i++) {
      from[i] -= weight * row[i];
    }
  }

  /// The solution of the whole matrix for the first `count` rows and a right side.
  double[] solve(double[] right, int count) {
    double[] solution = new double[count];
    for (int i = 0; i < count; i++) {
      subtract(solution, rows[i], -Dot.of(rows[i], right, i + 1), i + 1);
    }
    return solution;
  }
}
