package org.parzen.numeric.gp;

import java.util.List;

/// Places in a space of several dimensions, as columns. In an ordinary dimension the distance of
/// two places is their difference; in a categorical one it is 0 for equal coordinates and 1 for
/// others. Immutable.
public final class Points {

  private final int size;
  private final boolean[] categorical;
  private final double[][] columns;

  private Points(int size, boolean[] categorical, double[][] columns) {
    this.size = size;
    this.categorical = categorical;
    this.columns = columns;
  }

  /// @param places one array of coordinates each
  /// @param categorical by dimension
  public static Points of(List<double[]> places, boolean[] categorical) {
    double[][] columns = new double[categorical.length][places.size()];
    for (int i = 0; i < places.size(); i++) {
      double[] place = places.get(i);
      for (int d = 0; d < columns.length; d++) {
        columns[d][i] = place[d];
      }
    }
    return new Points(places.size(), categorical.clone(), columns);
  }

  public int size() {
    return size;
  }

  public int dimensions() {
    return categorical.length;
  }

  public boolean isCategorical(int dimension) {
    return categorical[dimension];
  }

  /// The coordinates of one place.
  public double[] place(int index) {
    double[] place = new double[columns.length];
    for (int d = 0; d < place.length; d++) {
      place[d] = columns[d][index];
    }
    return place;
  }

  /// Some of the places, in this order.
  public Points some(int[] indices) {
    double[][] some = new double[columns.length][indices.length];
    for (int d = 0; d < some.length; d++) {
      for (int i = 0; i < indices.length; i++) {
        some[d][i] = columns[d][indices[i]];
      }
    }
    return new Points(indices.length, categorical, some);
  }

  /// A column that the caller must not change.
  double[] column(int dimension) {
    return columns[dimension];
  }
}
