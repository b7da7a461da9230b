package org.parzen.numeric.gp;

import java.util.Arrays;
import java.util.List;

/// Mean and variance of a posterior at many places at once, a block of places a pass: several times
/// faster than a [Query] of each.
public final class Screening {

  /// How many places are worked on together: a multiple of what processors do in one instruction.
  private static final int BLOCK = 64;

  private final Posterior posterior;
  private final double[] means;
  private final double[] variances;
  private final double[] block;
  private final double[] upper = new double[BLOCK];
  private final double[] lower = new double[BLOCK];

  public Screening(Posterior posterior, List<double[]> places) {
    int n = posterior.size();
    this.posterior = posterior;
    this.means = new double[places.size()];
    this.variances = new double[places.size()];
    this.block = new double[n * BLOCK];
    double[] kernel = new double[n];
    for (int from = 0; from < means.length; from += BLOCK) {
      int to = Math.min(means.length, from + BLOCK);
      for (int i = from; i < to; i++) {
        load(places.get(i), i, i - from, kernel);
      }
      findVariances(from, to);
    }
  }

  public double mean(int place) {
    return means[place];
  }

  /// At least 0.
  public double variance(int place) {
    return Math.max(0, variances[place]);
  }

  private void load(double[] place, int index, int column, double[] kernel) {
    posterior.squaredDistances(place, kernel, kernel.length);
    Matern.values(kernel, kernel.length, posterior.parameters().scale());
    means[index] = Dot.of(kernel, posterior.alpha(), posterior.observed());
    for (int i = 0; i < kernel.length; i++) {
      block[i * BLOCK + column] = kernel[i];
    }
  }

  private void findVariances(int from, int to) {
    int n = posterior.size();
    InverseFactor factor = posterior.factor();
    Arrays.fill(variances, from, to, posterior.parameters().scale());
    for (int i = 0; i < n; i += 2) {
      boolean two = i + 1 < n;
      product(factor.row(i), factor.row(two ? i + 1 : i), i + 1);
      if (two) {
        last(factor.row(i + 1)[i + 1], (i + 1) * BLOCK);
      }
      for (int c = from; c < to; c++) {
        double a = upper[c - from];
        double b = two ? lower[c - from] : 0;
        variances[c] -= a * a + b * b;
      }
    }
  }

  /// Two rows times the block, four columns at a time: what is loaded serves several products.
  private void product(double[] first, double[] second, int count) {
    Arrays.fill(upper, 0);
    Arrays.fill(lower, 0);
    int j = 0;
    for (; j < count - 3; j += 4) {
      four(first, second, j);
    }
    for (; j < count; j++) {
      one(first[j], second[j], j * BLOCK);
    }
  }

  private void four(double[] first, double[] second, int j) {
    double[] upper = this.upper;
    double[] lower = this.lower;
    double[] block = this.block;
    double a0 = first[j];
    double a1 = first[j + 1];
    double a2 = first[j + 2];
    double a3 = first[j + 3];
    double b0 = second[j];
    double b1 = second[j + 1];
    double b2 = second[j + 2];
    double b3 = second[j + 3];
    int from = j * BLOCK;
    for (int c = 0; c < BLOCK; c++) {
      double x0 = block[from + c];
      double x1 = block[from + BLOCK + c];
      double x2 = block[from + 2 * BLOCK + c];
      double x3 = block[from + 3 * BLOCK + c];
      upper[c] += a0 * x0 + a1 * x1 + a2 * x2 + a3 * x3;
      lower[c] += b0 * x0 + b1 * x1 + b2 * x2 + b3 * x3;
    }
  }

  private void one(double a, double b, int from) {
    for (int c = 0; c < BLOCK; c++) {
      upper[c] += a * block[from + c];
      lower[c] += b * block[from + c];
    }
  }

  private void last(double weight, int from) {
    for (int c = 0; c < BLOCK; c++) {
      lower[c] += weight * block[from + c];
    }
  }
}
