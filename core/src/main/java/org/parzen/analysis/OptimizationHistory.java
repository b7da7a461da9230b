package org.parzen.analysis;

import java.util.Arrays;
import java.util.Optional;
import org.parzen.study.Direction;
import org.parzen.study.History;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;

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

  /// Gives the history of one objective: finished trials and those that run, by number. Where there
  /// are several objectives nothing is the best of one of them, and only complete trials have
  /// values.
  public static OptimizationHistory of(StudyView view, int objective) {
    Rows rows = new Rows(view.size());
    History finished = view.finished();
    for (int row = 0; row < finished.size(); row++) {
      rows.put(finished.number(row), TrialStatus.of(finished, row), finished.value(row, objective));
    }
    boolean single = view.directions().size() == 1;
    for (FrozenTrial trial : view.running()) {
      double last = single ? trial.reports().last().orElse(Double.NaN) : Double.NaN;
      rows.put(trial.number(), TrialStatus.RUNNING, last);
    }
    return rows.history(single ? Optional.of(view.direction()) : Optional.empty());
  }

  /// Computes the best values of rows in ascending order of `number`; without a direction nothing
  /// is the best.
  public static OptimizationHistory of(
      int[] number, double[] value, byte[] status, Optional<Direction> direction) {
    double[] bestSoFar = new double[value.length];
    Arrays.fill(bestSoFar, Double.NaN);
    int best = -1;
    for (int row = 0; row < value.length && direction.isPresent(); row++) {
      boolean counts = status[row] == TrialStatus.COMPLETE.code() && Double.isFinite(value[row]);
      if (counts && (best < 0 || direction.get().better(value[row], value[best]))) {
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

  /// Sorts trials by number, of which there are no more than the capacity.
  private static final class Rows {
    private static final byte ABSENT = -1;
    private final double[] value;
    private final byte[] status;
    private int count;

    Rows(int capacity) {
      value = new double[capacity];
      status = new byte[capacity];
      Arrays.fill(status, ABSENT);
    }

    void put(int trial, TrialStatus of, double at) {
      value[trial] = at;
      status[trial] = of.code();
      count++;
    }

    OptimizationHistory history(Optional<Direction> direction) {
      int[] number = new int[count];
      int row = 0;
      for (int trial = 0; trial < status.length; trial++) {
        if (status[trial] != ABSENT) {
          number[row] = trial;
          value[row] = value[trial];
          status[row++] = status[trial];
        }
      }
      return of(number, Arrays.copyOf(value, count), Arrays.copyOf(status, count), direction);
    }
  }
}
