package org.parzen.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.parzen.study.History;
import org.parzen.study.StudyView;
import org.parzen.trial.TrialState;

/// The values of a study's complete trials in ascending order: the empirical distribution function
/// steps up by one share at each of them. Values that have no place on an axis are left out, and
/// counted. The arrays are shared, not copied, so nobody may change them.
///
/// @param study the name of the study
/// @param number trial numbers, in the order of the values
/// @param value ascending
/// @param infinite how many complete trials have no [Placeable] value
@SuppressWarnings(
    "ArrayRecordComponent") // data for painters: equality of two of them is never asked
public record EmpiricalDistribution(String study, int[] number, double[] value, int infinite) {

  public EmpiricalDistribution {
    if (number.length != value.length) {
      throw new IllegalArgumentException(
          "A distribution needs one value for each trial: " + number.length);
    }
  }

  /// Gives the distribution of one objective, over feasible and infeasible trials alike.
  public static EmpiricalDistribution of(StudyView view, int objective) {
    History finished = view.finished();
    int[] complete =
        finished.rowsByNumber(row -> finished.kind(row) == TrialState.Kind.COMPLETE).toArray();
    int[] rows =
        Arrays.stream(complete)
            .filter(row -> Placeable.is(finished.value(row, objective)))
            .boxed()
            .sorted(Comparator.comparingDouble(row -> finished.value(row, objective)))
            .mapToInt(row -> row)
            .toArray();
    return new EmpiricalDistribution(
        view.name(),
        Arrays.stream(rows).map(finished::number).toArray(),
        Arrays.stream(rows).mapToDouble(row -> finished.value(row, objective)).toArray(),
        complete.length - rows.length);
  }

  /// Gives the share of trials whose value is `most` or less; not-a-number without any trial.
  public double share(double most) {
    return (double) count(most) / size();
  }

  /// Gives how many trials have a value of `most` or less.
  public int count(double most) {
    int low = 0;
    int high = value.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (value[middle] <= most) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// Gives the place of a trial among the values, -1 where it has none.
  public int place(int trial) {
    return IntStream.range(0, number.length).filter(i -> number[i] == trial).findFirst().orElse(-1);
  }

  /// Gives the number of values.
  public int size() {
    return value.length;
  }
}
