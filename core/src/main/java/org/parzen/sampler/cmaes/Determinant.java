package org.parzen.sampler.cmaes;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;

/// The determinant of a covariance by its logarithm, because for many parameters it is too small
/// for a `double`. EJML computes only the determinant itself.
final class Determinant {

  private Determinant() {}

  /// The logarithm; not-a-number where the matrix is not positive definite.
  static double log(DMatrixRMaj symmetric) {
    CholeskyDecomposition_F64<DMatrixRMaj> cholesky =
        DecompositionFactory_DDRM.chol(symmetric.numRows, true);
    if (!cholesky.decompose(symmetric.copy())) {
      return Double.NaN;
    }
    DMatrixRMaj lower = cholesky.getT(null);
    double sum = 0;
    for (int i = 0; i < symmetric.numRows; i++) {
      sum += 2 * Math.log(lower.get(i, i));
    }
    return sum;
  }
}
