package org.parzen.sampler.tpe;

import java.util.Arrays;
import java.util.stream.IntStream;

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

  /// After so many lines it is looked which kernels are still alive; even.
  private static final int FEW = 4;

  /// One in so many is few.
  private static final int SPARSE = 3;

  private final Kernels kernels;
  private final boolean byAge;
  private final Axis[] axes;
  private final GridMass gridMass;
  private final Points points;
  private final int[] lines;
  private final int[] grids;
  private final int[] choices;
  private final double[] hits;
  private final double[] misses;
  private final double[] references;
  private final double[] sums;
  private final int[] left;
  private final double[] exponents = new double[BLOCK];
  private final int[] alive = new int[BLOCK];
  private final double[] cutoffs;
  private final Screen screen;
  private double logTotal;

  // The weights of kernels that are not recent, see Weights.
  private int firstRecent;
  private double oldest;
  private double slope;

  /// @param byAge whether old kernels weigh less
  /// @param points where the density is wanted; seen by the axes of the kernels
  Densities(Kernels kernels, boolean byAge, Points points, GridMass gridMass) {
    this.kernels = kernels;
    this.byAge = byAge;
    this.axes = kernels.axes();
    this.gridMass = gridMass;
    this.points = points;
    this.lines = axes(Axis.Line.class);
    this.grids = axes(Axis.Grid.class);
    this.choices = axes(Axis.Choices.class);
    this.hits = new double[axes.length];
    this.misses = new double[axes.length];
    this.references = new double[points.size()];
    this.sums = new double[points.size()];
    this.left = new int[points.size()];
    this.cutoffs = new double[points.size()];
    this.screen = new Screen(kernels, lines);
  }

  private int[] axes(Class<? extends Axis> kind) {
    return IntStream.range(0, axes.length).filter(i -> kind.isInstance(axes[i])).toArray();
  }

  /// Begins anew, with the prior alone.
  void begin() {
    int n = kernels.size();
    double prior = n == 0 ? 1 : kernels.priorWeight();
    logTotal = Math.log(prior + weights());
    firstRecent = byAge ? Weights.firstRecent(n) : 0;
    oldest = firstRecent > 0 ? Weights.byAge(0, n) : 1;
    slope = Weights.slope(n);
    Arrays.fill(left, n);
    Arrays.fill(sums, prior);
    for (int point = 0; point < left.length; point++) {
      references[point] = points.prior(point);
      cutoffs[point] = cutoff(point);
    }
    screen.begin(points, cutoffs);
    for (int choice : choices) {
      Axis.Choices axis = (Axis.Choices) axes[choice];
      hits[choice] = Math.log(kernels.hit(axis));
      misses[choice] = Math.log(kernels.miss(axis));
    }
  }

  /// Whether old kernels weigh less; otherwise all weigh one.
  boolean isByAge() {
    return byAge;
  }

  /// What all kernels but the prior weigh together.
  double weights() {
    return byAge ? Weights.total(kernels.size()) : kernels.size();
  }

  /// What a kernel weighs.
  double weight(int kernel) {
    return byAge ? Weights.byAge(kernel, kernels.size()) : 1;
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

  /// Sums the next block of kernels at a point, and passes over those before it that say nothing
  /// there.
  void advance(int point) {
    int to = screen.skip(point, left[point]);
    int from = Math.max(0, to - BLOCK);
    left[point] = from;
    double cutoff = cutoff(point);
    int count = lines(points.begins(point), from, to - from, cutoff);
    if (choices.length > 0 || grids.length > 0) {
      count = others(point, from, count, cutoff);
    }
    add(point, from, count);
  }

  private double cutoff(int point) {
    return references[point] + Math.log(sums[point]) + NEGLIGIBLE;
  }

  /// Subtracts from the heights of a block what the lines say, and returns how many kernels are
  /// still alive. Kernels in a row are looked at together, which the virtual machine does with
  /// vectors; once few are left, one by one.
  private int lines(double[] at, int from, int count, double cutoff) {
    System.arraycopy(kernels.heights(), from, exponents, 0, count);
    int next = 0;
    while (next < lines.length) {
      if (next + 1 < lines.length) {
        subtract(lines[next], lines[next + 1], at, from, count);
        next += 2;
      } else {
        subtract(lines[next], at, from, count);
        next++;
      }
      if (next == FEW && lines.length > FEW) {
        int some = alive(count, cutoff);
        if (some * SPARSE < count) {
          return one(at, from, some, cutoff);
        }
      }
    }
    return alive(count, cutoff);
  }

  private int alive(int count, double cutoff) {
    int some = 0;
    for (int i = 0; i < count; i++) {
      alive[some] = i;
      some += exponents[i] > cutoff ? 1 : 0;
    }
    return some;
  }

  /// The rest of the lines for the kernels that are alive.
  private int one(double[] at, int from, int count, double cutoff) {
    int some = 0;
    for (int j = 0; j < count; j++) {
      int i = alive[j];
      double exponent = exponents[i];
      for (int line = FEW; line < lines.length && exponent > cutoff; line++) {
        int axis = lines[line];
        double z = (at[axis] - kernels.places(axis)[from + i]) * kernels.scales(axis)[from + i];
        exponent -= z * z;
      }
      exponents[i] = exponent;
      alive[some] = i;
      some += exponent > cutoff ? 1 : 0;
    }
    return some;
  }

  private void subtract(int axis, double[] at, int from, int count) {
    double[] places = kernels.places(axis);
    double[] scales = kernels.scales(axis);
    double[] to = exponents;
    double x = at[axis];
    for (int i = 0; i < count; i++) {
      double z = (x - places[from + i]) * scales[from + i];
      to[i] -= z * z;
    }
  }

  private void subtract(int axis, int other, double[] at, int from, int count) {
    double[] places = kernels.places(axis);
    double[] scales = kernels.scales(axis);
    double[] otherPlaces = kernels.places(other);
    double[] otherScales = kernels.scales(other);
    double[] to = exponents;
    double x = at[axis];
    double y = at[other];
    for (int i = 0; i < count; i++) {
      double z = (x - places[from + i]) * scales[from + i];
      double w = (y - otherPlaces[from + i]) * otherScales[from + i];
      to[i] = to[i] - z * z - w * w;
    }
  }

  /// Adds what choices and grids say to the exponents of kernels that are alive, and returns how
  /// many still are.
  private int others(int point, int from, int count, double cutoff) {
    int some = 0;
    for (int j = 0; j < count; j++) {
      int i = alive[j];
      double exponent = exponents[i] + choices(point, from + i);
      for (int k = 0; k < grids.length && exponent > cutoff; k++) {
        exponent += share(grids[k], from + i, point);
      }
      exponents[i] = exponent;
      alive[some] = i;
      some += exponent > cutoff ? 1 : 0;
    }
    return some;
  }

  private double choices(int point, int kernel) {
    double sum = 0;
    for (int axis : choices) {
      boolean hit = kernels.place(axis, kernel) == points.begins(point)[axis];
      sum += hit ? hits[axis] : misses[axis];
    }
    return sum;
  }

  private double share(int axis, int kernel, int point) {
    return gridMass.log(
        points.begins(point)[axis],
        points.ends(point)[axis],
        kernels.place(axis, kernel),
        kernels.scales(axis)[kernel]);
  }

  /// Adds the kernels that are alive to a sum.
  private void add(int point, int from, int count) {
    double reference = references[point];
    double sum = sums[point];
    for (int j = count - 1; j >= 0; j--) {
      int kernel = from + alive[j];
      double weight = kernel < firstRecent ? oldest + kernel * slope : 1;
      double exponent = exponents[alive[j]];
      if (exponent > reference) {
        sum = sum * Math.exp(reference - exponent) + weight;
        reference = exponent;
      } else {
        sum += weight * Math.exp(exponent - reference);
      }
    }
    references[point] = reference;
    sums[point] = sum;
  }
}
