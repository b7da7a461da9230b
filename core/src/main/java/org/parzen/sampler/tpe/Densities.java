package org.parzen.sampler.tpe;

import java.util.Arrays;
import org.parzen.numeric.normal.StandardNormal;

/// The logarithm of a mixture's density at several points, summed block by block, from the most
/// recent kernel to the oldest: what is summed so far is a lower bound. Used by one thread at a
/// time.
///
/// A kernel whose contribution is below exp(−40) of the sum so far is left out, as soon as its
/// height less the parameters looked at so far says so; n kernels change the sum by less than n ·
/// 4.3e-18 of it.
final class Densities {

  /// Kernels that are looked at together.
  static final int BLOCK = 128;

  /// The logarithm of a share that is left out.
  static final double NEGLIGIBLE = -40;

  /// What a normal distribution as wide as its interval holds of it, around the middle.
  private static final double WITHIN_ONE = StandardNormal.logMass(-0.5, 0.5);

  private final Kernels kernels;
  private final boolean byAge;
  private final Axis[] axes;
  private final GridMass gridMass;
  private final double[][] begins;
  private final double[][] ends;
  private final double[] references;
  private final double[] sums;
  private final int[] left;
  private final double[] exponents = new double[BLOCK];
  private double logTotal;

  /// @param byAge whether old kernels weigh less
  /// @param points how many points at most
  Densities(Kernels kernels, boolean byAge, int points, GridMass gridMass) {
    this.kernels = kernels;
    this.byAge = byAge;
    this.axes = kernels.axes();
    this.gridMass = gridMass;
    this.begins = new double[points][axes.length];
    this.ends = new double[points][axes.length];
    this.references = new double[points];
    this.sums = new double[points];
    this.left = new int[points];
  }

  /// Begins anew, with the prior alone.
  ///
  /// @param at by point and axis, in internal form
  void begin(double[][] at) {
    int n = kernels.size();
    double prior = n == 0 ? 1 : kernels.priorWeight();
    logTotal = Math.log(prior + weights());
    Arrays.fill(left, n);
    Arrays.fill(sums, prior);
    for (int point = 0; point < left.length; point++) {
      references[point] = prior(begins[point], ends[point], at[point]);
    }
  }

  /// What all kernels but the prior weigh together.
  double weights() {
    return byAge ? Weights.total(kernels.size()) : kernels.size();
  }

  /// What a kernel weighs.
  double weight(int kernel) {
    return byAge ? Weights.byAge(kernel, kernels.size()) : 1;
  }

  private double prior(double[] begin, double[] end, double[] at) {
    double sum = 0;
    for (int axis = 0; axis < axes.length; axis++) {
      sum +=
          switch (axes[axis]) {
            case Axis.Line line -> {
              begin[axis] = line.transform().encode(at[axis]);
              double z = (begin[axis] - middle(line)) / line.length();
              yield -z * z / 2
                  - StandardNormal.LOG_ROOT_TWO_PI
                  - Math.log(line.length())
                  - WITHIN_ONE;
            }
            case Axis.Grid grid -> {
              begin[axis] = grid.begin(at[axis]);
              end[axis] = grid.end(at[axis]);
              double from = (begin[axis] - middle(grid)) / grid.length();
              double to = (end[axis] - middle(grid)) / grid.length();
              yield StandardNormal.logMass(from, to) - WITHIN_ONE;
            }
            case Axis.Choices choices -> {
              begin[axis] = at[axis];
              yield -Math.log(choices.count());
            }
          };
    }
    return sum;
  }

  private static double middle(Axis.Numeric axis) {
    return axis.low() + axis.length() / 2;
  }

  /// Whether all kernels were summed at a point.
  boolean isComplete(int point) {
    return left[point] == 0;
  }

  /// The logarithm of the density as far as it was summed.
  double log(int point) {
    return references[point] + Math.log(sums[point]) - logTotal;
  }

  /// Sums all kernels at a point.
  void complete(int point) {
    while (!isComplete(point)) {
      advance(point);
    }
  }

  /// Sums the next block of kernels at a point.
  void advance(int point) {
    int to = left[point];
    int from = Math.max(0, to - BLOCK);
    left[point] = from;
    double cutoff = references[point] + Math.log(sums[point]) + NEGLIGIBLE;
    System.arraycopy(kernels.heights(), from, exponents, 0, to - from);
    double[] begin = begins[point];
    for (int axis = 0; axis < axes.length; axis++) {
      if (axes[axis] instanceof Axis.Line) {
        subtract(kernels.places(axis), kernels.scales(axis), from, to - from, begin[axis]);
      } else if (axes[axis] instanceof Axis.Choices choices) {
        choose(kernels.places(axis), from, to - from, begin[axis], choices);
      }
    }
    for (int i = to - from - 1; i >= 0; i--) {
      double exponent = exponents[i];
      for (int axis = 0; axis < axes.length && exponent > cutoff; axis++) {
        if (axes[axis] instanceof Axis.Grid) {
          exponent += share(axis, from + i, begin[axis], ends[point][axis]);
        }
      }
      if (exponent > cutoff) {
        add(point, from + i, exponent);
      }
    }
  }

  private void subtract(double[] places, double[] scales, int from, int count, double at) {
    for (int i = 0; i < count; i++) {
      double z = (at - places[from + i]) * scales[from + i];
      exponents[i] -= z * z;
    }
  }

  private void choose(double[] places, int from, int count, double choice, Axis.Choices choices) {
    double hit = Math.log(kernels.hit(choices));
    double miss = Math.log(kernels.miss(choices));
    for (int i = 0; i < count; i++) {
      exponents[i] += places[from + i] == choice ? hit : miss;
    }
  }

  private double share(int axis, int kernel, double begin, double end) {
    return gridMass.log(begin, end, kernels.places(axis)[kernel], kernels.scales(axis)[kernel]);
  }

  private void add(int point, int kernel, double exponent) {
    double weight = weight(kernel);
    double reference = references[point];
    if (exponent > reference) {
      sums[point] = sums[point] * Math.exp(reference - exponent) + weight;
      references[point] = exponent;
    } else {
      sums[point] += weight * Math.exp(exponent - reference);
    }
  }
}
