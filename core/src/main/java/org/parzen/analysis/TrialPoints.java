package org.parzen.analysis;

/// Trials as points of a plane, in order of trial number. The arrays are shared, not copied, so
/// nobody may change them.
///
/// @param number trial numbers, ascending
/// @param x the position of each trial along the horizontal axis
/// @param y the position of each trial along the vertical axis
/// @param value the objective value of each trial, finite
/// @param status [TrialStatus#code] of each trial: complete or infeasible
/// @param best the row of the best feasible trial among them, -1 without one
@SuppressWarnings("ArrayRecordComponent") // data for painters: equality is never asked
public record TrialPoints(
    int[] number, double[] x, double[] y, double[] value, byte[] status, int best) {

  public TrialPoints {
    if (x.length != number.length
        || y.length != number.length
        || value.length != number.length
        || status.length != number.length) {
      throw new IllegalArgumentException(
          "Points need a place, value and status for each trial: " + number.length);
    }
  }

  /// Gives some trials of a table, ascending, at the positions of two columns.
  static TrialPoints of(ParameterTable table, double[] xs, double[] ys, int... trials) {
    if (trials.length == table.size()) {
      return new TrialPoints(
          table.number(), xs, ys, table.values()[0], table.status(), table.best(trials));
    }
    int size = trials.length;
    int[] number = new int[size];
    double[] x = new double[size];
    double[] y = new double[size];
    double[] value = new double[size];
    byte[] status = new byte[size];
    int bestTrial = table.best(trials);
    int best = -1;
    for (int i = 0; i < size; i++) {
      int trial = trials[i];
      number[i] = table.number()[trial];
      x[i] = xs[trial];
      y[i] = ys[trial];
      value[i] = table.values()[0][trial];
      status[i] = table.status()[trial];
      best = trial == bestTrial ? i : best;
    }
    return new TrialPoints(number, x, y, value, status, best);
  }

  /// Gives the number of trials.
  public int size() {
    return number.length;
  }

  public boolean isFeasible(int row) {
    return status[row] == TrialStatus.COMPLETE.code();
  }
}
