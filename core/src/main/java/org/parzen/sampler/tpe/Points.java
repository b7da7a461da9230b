package org.parzen.sampler.tpe;

import org.parzen.numeric.normal.StandardNormal;

/// Some points of a space, as mixtures look at them, with what is the same for all mixtures. Used
/// by one thread at a time.
final class Points {

  /// What a normal distribution as wide as its interval holds of it, around the middle.
  private static final double WITHIN_ONE = StandardNormal.logMass(-0.5, 0.5);

  private final Axis[] axes;
  private final double[] heights;
  private final double[][] begins;
  private final double[][] ends;
  private final double[] priors;

  Points(Axis[] axes, int size) {
    this.axes = axes;
    this.heights = new double[axes.length];
    this.begins = new double[size][axes.length];
    this.ends = new double[size][axes.length];
    this.priors = new double[size];
    for (int axis = 0; axis < axes.length; axis++) {
      heights[axis] =
          switch (axes[axis]) {
            case Axis.Line line ->
                -StandardNormal.LOG_ROOT_TWO_PI - Math.log(line.length()) - WITHIN_ONE;
            case Axis.Grid _ -> -WITHIN_ONE;
            case Axis.Choices choices -> -Math.log(choices.count());
          };
    }
  }

  int size() {
    return priors.length;
  }

  /// By axis: where the point is; for a grid, where its share of the line begins.
  double[] begins(int point) {
    return begins[point];
  }

  /// By axis: where its share of the line ends, for a grid.
  double[] ends(int point) {
    return ends[point];
  }

  /// The logarithm of the prior's density at the point.
  double prior(int point) {
    return priors[point];
  }

  /// Moves a point.
  ///
  /// @param internal one value an axis
  void set(int point, double[] internal) {
    double sum = 0;
    for (int axis = 0; axis < axes.length; axis++) {
      sum += heights[axis];
      switch (axes[axis]) {
        case Axis.Line line -> {
          double place = line.transform().encode(internal[axis]);
          begins[point][axis] = place;
          double z = (place - line.middle()) / line.length();
          sum -= z * z / 2;
        }
        case Axis.Grid grid -> {
          double begin = grid.begin(internal[axis]);
          double end = grid.end(internal[axis]);
          begins[point][axis] = begin;
          ends[point][axis] = end;
          sum +=
              StandardNormal.logMass(
                  (begin - grid.middle()) / grid.length(), (end - grid.middle()) / grid.length());
        }
        case Axis.Choices _ -> begins[point][axis] = internal[axis];
      }
    }
    priors[point] = sum;
  }
}
