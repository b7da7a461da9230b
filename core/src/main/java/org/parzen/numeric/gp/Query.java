package org.parzen.numeric.gp;

import java.util.Arrays;

/// Mean and variance of a posterior at one place after the other, and their derivatives. Not for
/// several threads at once.
public final class Query {

  private final Posterior posterior;
  private final double[] kernel;
  private final double[] slopes;
  private final double[] solved;
  private double[] place = new double[0];
  private double mean;
  private double variance;

  Query(Posterior posterior) {
    this.posterior = posterior;
    this.kernel = new double[posterior.size()];
    this.slopes = new double[posterior.size()];
    this.solved = new double[posterior.size()];
  }

  /// Looks at a place.
  public void at(double[] place) {
    int n = posterior.size();
    posterior.squaredDistances(place, kernel, n);
    Matern.values(kernel, n, posterior.parameters().scale());
    mean = Dot.of(kernel, posterior.alpha(), posterior.observed());
    double left = posterior.parameters().scale();
    for (int i = 0; i < n; i++) {
      double part = Dot.of(posterior.factor().row(i), kernel, i + 1);
      left -= part * part;
    }
    variance = Math.max(0, left);
  }

  /// Looks at a place of which derivatives are wanted too.
  public void withGradientAt(double[] place) {
    int n = posterior.size();
    this.place = place;
    posterior.squaredDistances(place, kernel, n);
    Matern.values(kernel, slopes, n, posterior.parameters().scale());
    mean = Dot.of(kernel, posterior.alpha(), posterior.observed());
    double left = posterior.parameters().scale();
    Arrays.fill(solved, 0);
    for (int i = 0; i < n; i++) {
      double[] row = posterior.factor().row(i);
      double part = Dot.of(row, kernel, i + 1);
      left -= part * part;
      add(solved, row, part, i + 1);
    }
    variance = Math.max(0, left);
  }

  private static void add(double[] to, double[] row, double weight, int count) {
    for (int i = 0; i < count; i++) {
      to[i] += weight * row[i];
    }
  }

  public double mean() {
    return mean;
  }

  /// At least 0.
  public double variance() {
    return variance;
  }

  /// After [#withGradientAt]: adds `byMean` times the derivatives of the mean and `byVariance`
  /// times those of the variance by the coordinates; categorical ones have none.
  public void addGradient(double byMean, double byVariance, double[] gradient) {
    double[] alpha = posterior.alpha();
    int n = posterior.size();
    for (int i = 0; i < n; i++) {
      double weight = -2 * byVariance * solved[i];
      weight += i < alpha.length ? byMean * alpha[i] : 0;
      solved[i] = 2 * weight * slopes[i];
    }
    for (int d = 0; d < gradient.length; d++) {
      if (!posterior.isCategorical(d)) {
        double unit = posterior.unit(d);
        gradient[d] += unit * differences(solved, posterior.scaled(d), place[d] * unit, n);
      }
    }
  }

  private static double differences(double[] weights, double[] column, double at, int count) {
    double even = 0;
    double odd = 0;
    int i = 0;
    for (; i < count - 1; i += 2) {
      even += weights[i] * (at - column[i]);
      odd += weights[i + 1] * (at - column[i + 1]);
    }
    return i < count ? even + odd + weights[i] * (at - column[i]) : even + odd;
  }
}
