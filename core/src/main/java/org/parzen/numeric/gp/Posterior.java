package org.parzen.numeric.gp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a Gaussian process with mean 0 says about a function after observations. Immutable; a
/// [Query] of it asks.
///
/// Source: Rasmussen and Williams (2006), equations 2.25 and 2.26. The variance is that of the
/// function, without the noise.
public final class Posterior {

  private final Points points;
  private final KernelParameters parameters;
  private final InverseFactor factor;
  private final double[] alpha;

  /// By dimension: coordinates in units of the length; a categorical one as it is.
  private final double[][] scaled;

  private Posterior(
      Points points, KernelParameters parameters, InverseFactor start, double[] alpha) {
    this.points = points;
    this.parameters = parameters;
    this.scaled = new double[points.dimensions()][];
    for (int d = 0; d < scaled.length; d++) {
      double unit = unit(d);
      scaled[d] = points.column(d).clone();
      for (int i = 0; i < scaled[d].length; i++) {
        scaled[d][i] *= unit;
      }
    }
    this.factor = grown(start);
    this.alpha = alpha;
  }

  private InverseFactor grown(InverseFactor start) {
    return start.grow(
        points.size(),
        parameters.scale() + parameters.noise(),
        parameters.noise(),
        (m, kernel) -> {
          squaredDistances(points.place(m), kernel, m);
          Matern.values(kernel, m, parameters.scale());
        });
  }

  /// @param y one observation a place, with mean 0 and variance 1
  public static Posterior of(Points points, double[] y, KernelParameters parameters) {
    return of(points, y, new Posterior(points, parameters, InverseFactor.EMPTY, y));
  }

  /// The same from an earlier posterior with the same parameters whose first `same` places are the
  /// first of these: bit for bit what [#of(Points, double[], KernelParameters)] gives, in n² steps
  /// for each further place.
  public static Posterior of(Points points, double[] y, Posterior earlier, int same) {
    return of(points, y, new Posterior(points, earlier.parameters, earlier.factor.first(same), y));
  }

  private static Posterior of(Points points, double[] y, Posterior factorised) {
    double[] alpha = factorised.factor.solve(y, points.size());
    return new Posterior(points, factorised.parameters, factorised.factor, alpha);
  }

  /// What is said where these places have been observed too, each with the value that was expected
  /// there: that leaves the mean as it is everywhere and takes away variance.
  ///
  /// Source: the kriging believer of Ginsbourger, Le Riche and Carraro, “Kriging is Well-Suited to
  /// Parallelize Optimization” (2010).
  public Posterior believing(List<double[]> places) {
    if (places.isEmpty()) {
      return this;
    }
    List<double[]> all = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      all.add(points.place(i));
    }
    all.addAll(places);
    boolean[] categorical = new boolean[points.dimensions()];
    for (int d = 0; d < categorical.length; d++) {
      categorical[d] = points.isCategorical(d);
    }
    return new Posterior(Points.of(all, categorical), parameters, factor, alpha);
  }

  public KernelParameters parameters() {
    return parameters;
  }

  public int dimensions() {
    return points.dimensions();
  }

  /// Asks about one place after the other; not for several threads at once.
  public Query query() {
    return new Query(this);
  }

  int size() {
    return points.size();
  }

  /// How many of the places have a part in the mean: the first ones.
  int observed() {
    return alpha.length;
  }

  double[] alpha() {
    return alpha;
  }

  InverseFactor factor() {
    return factor;
  }

  boolean isCategorical(int dimension) {
    return points.isCategorical(dimension);
  }

  double[] scaled(int dimension) {
    return scaled[dimension];
  }

  /// What a coordinate is multiplied by to be scaled.
  public double unit(int dimension) {
    return points.isCategorical(dimension)
        ? 1
        : Math.sqrt(parameters.inverseSquaredLength(dimension));
  }

  /// Writes the squared scaled distances from a place to the first `count` places.
  void squaredDistances(double[] place, double[] distances, int count) {
    Arrays.fill(distances, 0, count, 0);
    for (int d = 0; d < scaled.length; d++) {
      double at = place[d] * unit(d);
      if (points.isCategorical(d)) {
        addMismatch(distances, scaled[d], at, parameters.inverseSquaredLength(d), count);
      } else {
        addSquares(distances, scaled[d], at, count);
      }
    }
  }

  private static void addSquares(double[] distances, double[] column, double at, int count) {
    for (int i = 0; i < count; i++) {
      double difference = column[i] - at;
      distances[i] += difference * difference;
    }
  }

  private static void addMismatch(
      double[] distances, double[] column, double at, double weight, int count) {
    for (int i = 0; i < count; i++) {
      distances[i] += column[i] == at ? 0 : weight;
    }
  }
}
