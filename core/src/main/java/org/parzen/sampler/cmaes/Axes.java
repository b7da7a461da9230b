package org.parzen.sampler.cmaes;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/// The principal axes of a covariance and how wide it is along them. Immutable.
///
/// Departs from the peer in that no axis is thinner than 1e-7 of the widest (the condition at which
/// the peer's own `should_stop`, which Optuna never asks, would end): thinner ones turn rounding
/// errors into steps.
final class Axes {

  private static final double CONDITION = 1e-14;

  /// Row by row; a column is an axis of length one.
  private final DMatrixRMaj directions;

  private final double[] widths;
  private final boolean repaired;

  private Axes(DMatrixRMaj directions, double[] widths, boolean repaired) {
    this.directions = directions;
    this.widths = widths;
    this.repaired = repaired;
  }

  /// The same for the same numbers on every machine: EJML's symmetric QR algorithm in one thread.
  ///
  /// @param covariance symmetric and finite
  static Axes of(DMatrixRMaj covariance) {
    int n = covariance.numRows;
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
    if (!eigen.decompose(covariance.copy())) {
      throw new IllegalStateException("the covariance has no decomposition");
    }
    double[] variances = new double[n];
    double widest = 0;
    for (int i = 0; i < n; i++) {
      variances[i] = eigen.getEigenvalue(i).getReal();
      widest = Math.max(widest, variances[i]);
    }
    DMatrixRMaj directions = new DMatrixRMaj(n, n);
    double[] widths = new double[n];
    boolean repaired = false;
    for (int i = 0; i < n; i++) {
      repaired |= variances[i] < widest * CONDITION;
      widths[i] = Math.sqrt(Math.max(variances[i], widest * CONDITION));
      DMatrixRMaj vector = eigen.getEigenVector(i);
      for (int j = 0; j < n; j++) {
        directions.data[j * n + i] = vector.data[j];
      }
    }
    return new Axes(directions, widths, repaired);
  }

  /// Whether some axis was too thin and the covariance is therefore another one.
  boolean isRepaired() {
    return repaired;
  }

  /// The covariance that has these axes.
  DMatrixRMaj covariance() {
    return along(width -> width * width);
  }

  /// The inverse square root of the covariance.
  DMatrixRMaj inverseRoot() {
    return along(width -> 1 / width);
  }

  /// The symmetric matrix that stretches along each axis by what is given for its width.
  private DMatrixRMaj along(DoubleUnaryOperator stretch) {
    DMatrixRMaj stretched = directions.copy();
    CommonOps_DDRM.multCols(stretched, Arrays.stream(widths).map(stretch).toArray());
    DMatrixRMaj matrix = CommonOps_DDRM.multTransB(stretched, directions, null);
    int n = widths.length;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        matrix.data[j * n + i] = matrix.data[i * n + j];
      }
    }
    return matrix;
  }

  /// One coordinate of a standard normal vector after it was stretched along the axes.
  double stretched(int coordinate, double[] normal) {
    int n = widths.length;
    double sum = 0;
    for (int k = 0, at = coordinate * n; k < n; k++, at++) {
      sum += directions.data[at] * (widths[k] * normal[k]);
    }
    return sum;
  }

  /// A vector in units of the widths, in the coordinates of the axes: what is as long as the vector
  /// after the inverse square root of the covariance.
  double[] inUnits(double[] vector) {
    int n = widths.length;
    double[] units = new double[n];
    for (int j = 0; j < n; j++) {
      double x = vector[j];
      for (int k = 0, at = j * n; k < n; k++, at++) {
        units[k] += directions.data[at] * x;
      }
    }
    for (int k = 0; k < n; k++) {
      units[k] /= widths[k];
    }
    return units;
  }

  /// A vector times the inverse square root of the covariance.
  double[] whitened(double[] vector) {
    int n = widths.length;
    double[] units = inUnits(vector);
    double[] whitened = new double[n];
    for (int i = 0; i < n; i++) {
      double sum = 0;
      for (int k = 0, at = i * n; k < n; k++, at++) {
        sum += directions.data[at] * units[k];
      }
      whitened[i] = sum;
    }
    return whitened;
  }
}
