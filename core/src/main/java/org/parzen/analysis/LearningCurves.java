package org.parzen.analysis;

/// The values that trials reported while they ran: for each trial a curve of value over step.
///
/// The points of trial row `i` are `offset[i]` to `offset[i + 1] - 1`, in ascending order of step.
/// The arrays are shared, not copied, so nobody may change them.
///
/// @param number trial numbers, ascending
/// @param status [TrialStatus#code] of each trial
/// @param offset where each curve begins, with one entry more than there are trials
/// @param step the step of each point
/// @param value the reported value of each point, possibly not finite
/// @param best the row of the best trial, -1 without one
@SuppressWarnings(
    "ArrayRecordComponent") // data for painters: equality of two sets of curves is never asked
public record LearningCurves(
    int[] number, byte[] status, int[] offset, long[] step, double[] value, int best) {

  public LearningCurves {
    if (status.length != number.length || offset.length != number.length + 1) {
      throw new IllegalArgumentException(
          "Curves need a status for each trial and one offset more: " + number.length);
    }
    if (offset[number.length] != step.length || step.length != value.length) {
      throw new IllegalArgumentException(
          "The last offset must be the number of steps and of values: " + offset[number.length]);
    }
  }

  /// Gives the number of curves.
  public int size() {
    return number.length;
  }

  /// Gives the number of points of all curves together.
  public int points() {
    return step.length;
  }
}
