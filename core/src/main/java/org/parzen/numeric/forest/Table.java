package org.parzen.numeric.forest;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// What a forest learns from: rows of numbers with a value each, and the order of the rows in each
/// column, which all trees share. Nobody may change the arrays.
///
/// @param columns a column each, as many numbers as there are rows, none of them not-a-number
/// @param values a finite value a row
/// @param order for each column the rows, sorted by its numbers
@SuppressWarnings("ArrayRecordComponent") // large, and never compared
public record Table(double[][] columns, double[] values, int[][] order) {

  public static Table of(double[][] columns, double[] values) {
    int[][] order =
        Arrays.stream(columns)
            .map(
                column ->
                    IntStream.range(0, values.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(row -> column[row]))
                        .mapToInt(row -> row)
                        .toArray())
            .toArray(int[][]::new);
    return new Table(columns, values, order);
  }

  int rows() {
    return values.length;
  }

  int width() {
    return columns.length;
  }
}
