package org.parzen.analysis;

/// One value a trial in order of trial number, and the best value so far.
///
/// A pruned or running trial stands at the last value that it reported; a trial without a value has
/// `NaN`. Only complete, feasible trials with a finite value can be the best. The arrays are
/// shared, not copied: a million rows are handed from the computing thread to the painting one, so
/// nobody may change them.
///
/// @param number trial numbers, ascending
/// @param value the objective value of each row, `NaN` where there is none
/// @param status [TrialStatus#code] of each row
/// @param bestSoFar the best value among this row and those before it, `NaN` before the first
/// @param best the row of the best trial, -1 without one
@SuppressWarnings(
    "ArrayRecordComponent") // data for painters: equality of two histories is never asked
public record OptimizationHistory(
    int[] number, double[] value, byte[] status, double[] bestSoFar, int best) {

  public OptimizationHistory {
    if (value.length != number.length
        || status.length != number.length
        || bestSoFar.length != number.length) {
      throw new IllegalArgumentException(
          "A history needs one value, status and best value for each trial: " + number.length);
    }
  }

  /// Computes the best values of rows in ascending order of `number`.
  public static OptimizationHistory of(
      int[] number, double[] value, byte[] status, boolean maximize) {
    double[] bestSoFar = new double[value.length];
    int best = -1;
    for (int row = 0; row < value.length; row++) {
      boolean counts = status[row] == TrialStatus.COMPLETE.code() && Double.isFinite(value[row]);
      if (counts
          && (best < 0 || (maximize ? value[row] > value[best] : value[row] < value[best]))) {
        best = row;
      }
      bestSoFar[row] = best < 0 ? Double.NaN : value[best];
    }
    return new OptimizationHistory(number, value, status, bestSoFar, best);
  }

  /// Gives the number of rows.
  public int size() {
    return number.length;
  }
}
