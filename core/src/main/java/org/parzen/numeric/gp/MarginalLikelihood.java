package org.parzen.numeric.gp;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.chol.CholeskyDecompositionCommon_DDRM;
import org.ejml.dense.row.decomposition.chol.CholeskyDecompositionInner_DDRM;
import org.ejml.dense.row.linsol.chol.LinearSolverChol_DDRM;

/// How well a Gaussian process with mean 0 explains observations, as a function of the parameters
/// of its kernel, with derivatives. Not for several threads at once.
///
/// Source: Rasmussen and Williams (2006), equations 5.8 and 5.9; prior and parametrisation of
/// Optuna 5, `_gp/gp.py`.
public final class MarginalLikelihood implements Descent.Function {

  private final int n;
  private final int dimensions;
  private final boolean noisy;
  private final double[] y;

  /// By dimension and pair: the squared distance. Pairs are the places below a diagonal, by rows.
  private final double[][] distances;

  private final double[] values;
  private final double[] slopes;
  private final double[] weights;
  private final DMatrixRMaj kernel;
  private final double[][] inverseFactor;

  /// Of the kernel's matrix, the lower half by rows.
  private final double[][] inverse;

  private final DMatrixRMaj alpha;
  private final CholeskyDecompositionCommon_DDRM cholesky =
      new CholeskyDecompositionInner_DDRM(true);
  private final LinearSolverChol_DDRM solver = new LinearSolverChol_DDRM(cholesky);

  /// @param y one observation a place, with mean 0 and variance 1
  /// @param noisy whether the variance of the noise is a parameter; otherwise it has its least
  ///   value
  public MarginalLikelihood(Points points, double[] y, boolean noisy) {
    this.n = points.size();
    this.dimensions = points.dimensions();
    this.noisy = noisy;
    this.y = y.clone();
    int pairs = n * (n - 1) / 2;
    this.distances = new double[dimensions][pairs];
    this.values = new double[pairs];
    this.slopes = new double[pairs];
    this.weights = new double[pairs];
    this.kernel = new DMatrixRMaj(n, n);
    this.inverseFactor = triangle();
    this.inverse = triangle();
    this.alpha = new DMatrixRMaj(n, 1);
    for (int d = 0; d < dimensions; d++) {
      fill(distances[d], points.column(d), points.isCategorical(d));
    }
  }

  private double[][] triangle() {
    double[][] rows = new double[n][];
    for (int i = 0; i < n; i++) {
      rows[i] = new double[i + 1];
    }
    return rows;
  }

  private void fill(double[] distances, double[] column, boolean categorical) {
    int pair = 0;
    for (int i = 1; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double difference = column[i] - column[j];
        distances[pair++] = categorical ? (difference == 0 ? 0 : 1) : difference * difference;
      }
    }
  }

  /// The logarithm of the marginal likelihood without the constant −n/2 ln 2π; not-a-number where
  /// the kernel's matrix can not be factorised.
  public double log(KernelParameters parameters) {
    return solve(parameters) ? logOfSolved() : Double.NaN;
  }

  /// Minus the logarithms of likelihood and prior by the raw parameters.
  @Override
  public double at(double[] raw, double[] gradient) {
    KernelParameters parameters = KernelParameters.ofRaw(raw, noisy);
    if (!parameters.isFinite() || !solve(parameters)) {
      return Double.NaN;
    }
    invert();
    Arrays.fill(gradient, 0);
    parameters.addPriorGradient(gradient, noisy);
    addGradient(parameters, gradient);
    return -logOfSolved() - parameters.logPrior();
  }

  /// Factorises the kernel's matrix and solves it for the observations.
  private boolean solve(KernelParameters parameters) {
    Arrays.fill(values, 0);
    for (int d = 0; d < dimensions; d++) {
      double weight = parameters.inverseSquaredLength(d);
      double[] distance = distances[d];
      for (int p = 0; p < values.length; p++) {
        values[p] += weight * distance[p];
      }
    }
    Matern.values(values, slopes, values.length, parameters.scale());
    int pair = 0;
    for (int i = 0; i < n; i++) {
      int row = i * n;
      for (int j = 0; j < i; j++) {
        double value = values[pair++];
        kernel.data[row + j] = value;
        kernel.data[j * n + i] = value;
      }
      kernel.data[row + i] = parameters.scale() + parameters.noise();
    }
    if (!solver.setA(kernel)) {
      return false;
    }
    System.arraycopy(y, 0, alpha.data, 0, n);
    solver.solve(alpha, alpha);
    return true;
  }

  /// EJML's own inversion takes three times as long, because it does not go along rows.
  private void invert() {
    double[] factor = factor();
    for (int k = 0; k < n; k++) {
      double[] row = inverseFactor[k];
      Arrays.fill(row, 0);
      Arrays.fill(inverse[k], 0);
      double diagonal = 1 / factor[k * n + k];
      for (int j = 0; j < k; j++) {
        add(row, inverseFactor[j], -diagonal * factor[k * n + j], j + 1);
      }
      row[k] = diagonal;
      for (int i = 0; i <= k; i++) {
        add(inverse[i], row, row[i], i + 1);
      }
    }
  }

  private static void add(double[] to, double[] row, double weight, int count) {
    for (int i = 0; i < count; i++) {
      to[i] += weight * row[i];
    }
  }

  private double[] factor() {
    return cholesky.getT().data;
  }

  private double logOfSolved() {
    double[] factor = factor();
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum -= y[i] * alpha.data[i] / 2 + Math.log(factor[i * n + i]);
    }
    return sum;
  }

  /// Every derivative is half the trace of (K⁻¹ − ααᵀ) times the derivative of the kernel.
  private void addGradient(KernelParameters parameters, double[] gradient) {
    double scaleSum = 0;
    double trace = 0;
    int pair = 0;
    for (int i = 0; i < n; i++) {
      double[] a = alpha.data;
      double[] row = inverse[i];
      for (int j = 0; j < i; j++) {
        double weight = row[j] - a[i] * a[j];
        scaleSum += weight * values[pair];
        weights[pair] = weight * slopes[pair];
        pair++;
      }
      trace += row[i] - a[i] * a[i];
    }
    for (int d = 0; d < dimensions; d++) {
      gradient[d] +=
          parameters.inverseSquaredLength(d) * Dot.of(weights, distances[d], weights.length);
    }
    gradient[dimensions] += scaleSum + parameters.scale() * trace / 2;
    if (noisy) {
      gradient[dimensions + 1] += (parameters.noise() - KernelParameters.LEAST_NOISE) * trace / 2;
    }
  }
}
