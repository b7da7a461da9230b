package org.parzen.numeric.gp;

import java.util.Arrays;
import java.util.List;

/// Mean and variance of a posterior at many places at once, a block of places a pass.
///
/// Variances start at that of the prior and only fall while the rows of the factor are worked
/// through. So a caller who can tell that a block is not worth more work, because even the variance
/// so far would not save it, may end it early.
public final class Screening {

  /// How many places are worked on together: a multiple of what processors do in one instruction.
  public static final int BLOCK = 64;

  private static final int ROWS_A_LOOK = 64;

  private final Posterior posterior;
  private final double[][] kernels;
  private final double[] means;
  private final double[] variances;
  private final double[] block;
  private final double[] upper = new double[BLOCK];
  private final double[] lower = new double[BLOCK];

  /// Whether places deserve more work.
  public interface Look {

    /// @param indices the places of the block
    /// @param count how many of them
    boolean worth(int[] indices, int count);
  }

  /// Finds the means of all places; all variances are that of the prior.
  public Screening(Posterior posterior, List<double[]> places) {
    int n = posterior.size();
    this.posterior = posterior;
    this.kernels = new double[places.size()][n];
    this.means = new double[places.size()];
    this.variances = new double[places.size()];
    this.block = new double[n * BLOCK];
    Arrays.fill(variances, posterior.parameters().scale());
    for (int c = 0; c < means.length; c++) {
      posterior.squaredDistances(places.get(c), kernels[c], n);
      Matern.values(kernels[c], n, posterior.parameters().scale());
      means[c] = Dot.of(kernels[c], posterior.alpha(), posterior.observed());
    }
  }

  public double mean(int place) {
    return means[place];
  }

  /// An upper bound of the variance, and the variance itself once a block has been finished.
  public double variance(int place) {
    return Math.max(0, variances[place]);
  }

  /// Finds the variances of a block of at most [#BLOCK] places, as long as it is worth it.
  ///
  /// @return whether the variances are final
  public boolean finish(int[] indices, int count, Look look) {
    int n = posterior.size();
    gather(indices, count, n);
    InverseFactor factor = posterior.factor();
    for (int i = 0; i < n; i += 2) {
      if (i > 0 && i % ROWS_A_LOOK == 0 && !look.worth(indices, count)) {
        return false;
      }
      boolean two = i + 1 < n;
      product(factor.row(i), two ? factor.row(i + 1) : factor.row(i), i + 1);
      if (two) {
        last(factor.row(i + 1)[i + 1], (i + 1) * BLOCK);
      }
      for (int c = 0; c < count; c++) {
        variances[indices[c]] -= upper[c] * upper[c] + (two ? lower[c] * lower[c] : 0);
      }
    }
    return true;
  }

  private void gather(int[] indices, int count, int n) {
    for (int c = 0; c < count; c++) {
      double[] kernel = kernels[indices[c]];
      for (int i = 0; i < n; i++) {
        block[i * BLOCK + c] = kernel[i];
      }
    }
  }

  /// Two rows times the block: what is loaded of the block serves both.
  private void product(double[] first, double[] second, int count) {
    Arrays.fill(upper, 0);
    Arrays.fill(lower, 0);
    int j = 0;
    for (; j < count - 1; j += 2) {
      pair(first[j], first[j + 1], second[j], second[j + 1], j * BLOCK);
    }
    if (j < count) {
      pair(first[j], 0, second[j], 0, j * BLOCK);
    }
  }

  private void pair(double a, double b, double p, double q, int from) {
    double[] block = this.block;
    double[] upper = this.upper;
    double[] lower = this.lower;
    int next = Math.min(from + BLOCK, block.length - BLOCK);
    for (int c = 0; c < BLOCK; c++) {
      double x = block[from + c];
      double y = block[next + c];
      upper[c] += a * x + b * y;
      lower[c] += p * x + q * y;
    }
  }

  private void last(double weight, int from) {
    for (int c = 0; c < BLOCK; c++) {
      lower[c] += weight * block[from + c];
    }
  }
}
