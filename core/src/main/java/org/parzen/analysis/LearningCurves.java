package org.parzen.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.parzen.study.History;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Reports;

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

  /// What Optuna shows of intermediate values: trials that failed are left out.
  public static final Set<TrialStatus> USUAL =
      Set.of(TrialStatus.COMPLETE, TrialStatus.INFEASIBLE, TrialStatus.PRUNED, TrialStatus.RUNNING);

  /// Gives the curves of all trials of the wanted statuses that reported something, by number;
  /// those that run as far as they are.
  public static LearningCurves of(StudyView view, Set<TrialStatus> wanted) {
    List<Curve> curves = new ArrayList<>();
    History finished = view.finished();
    for (int row = 0; row < finished.size(); row++) {
      TrialStatus status = TrialStatus.of(finished, row);
      if (wanted.contains(status) && finished.reportCount(row) > 0) {
        curves.add(Curve.of(finished, row, status));
      }
    }
    if (wanted.contains(TrialStatus.RUNNING)) {
      view.running().stream()
          .filter(trial -> !trial.reports().isEmpty())
          .forEach(trial -> curves.add(Curve.of(trial)));
    }
    curves.sort(Comparator.comparingInt(Curve::number));
    OptionalInt best = view.directions().size() == 1 ? finished.best() : OptionalInt.empty();
    return joined(curves, best.isPresent() ? finished.number(best.getAsInt()) : -1);
  }

  private static LearningCurves joined(List<Curve> curves, int bestTrial) {
    int[] offset = new int[curves.size() + 1];
    for (int i = 0; i < curves.size(); i++) {
      offset[i + 1] = offset[i] + curves.get(i).step.length;
    }
    long[] step = new long[offset[curves.size()]];
    double[] value = new double[step.length];
    byte[] status = new byte[curves.size()];
    int best = -1;
    for (int i = 0; i < curves.size(); i++) {
      Curve curve = curves.get(i);
      System.arraycopy(curve.step, 0, step, offset[i], curve.step.length);
      System.arraycopy(curve.value, 0, value, offset[i], curve.value.length);
      status[i] = curve.status.code();
      best = curve.number == bestTrial ? i : best;
    }
    int[] number = curves.stream().mapToInt(Curve::number).toArray();
    return new LearningCurves(number, status, offset, step, value, best);
  }

  /// One trial's points in order of step.
  @SuppressWarnings("ArrayRecordComponent") // joined with the others and forgotten
  private record Curve(int number, TrialStatus status, long[] step, double[] value) {

    static Curve of(History history, int row, TrialStatus status) {
      int count = history.reportCount(row);
      long[] step = new long[count];
      double[] value = new double[count];
      for (int i = 0; i < count; i++) {
        step[i] = history.reportStep(row, i);
        value[i] = history.reportValue(row, i);
      }
      return sorted(history.number(row), status, step, value);
    }

    static Curve of(FrozenTrial trial) {
      Reports reports = trial.reports();
      long[] step = IntStream.range(0, reports.size()).mapToLong(reports::step).toArray();
      double[] value = IntStream.range(0, reports.size()).mapToDouble(reports::value).toArray();
      return sorted(trial.number(), TrialStatus.RUNNING, step, value);
    }

    private static Curve sorted(int number, TrialStatus status, long[] step, double[] value) {
      for (int i = 1; i < step.length; i++) {
        if (step[i] < step[i - 1]) {
          int[] order =
              IntStream.range(0, step.length)
                  .boxed()
                  .sorted(Comparator.comparingLong(point -> step[point]))
                  .mapToInt(point -> point)
                  .toArray();
          return new Curve(
              number,
              status,
              Arrays.stream(order).mapToLong(point -> step[point]).toArray(),
              Arrays.stream(order).mapToDouble(point -> value[point]).toArray());
        }
      }
      return new Curve(number, status, step, value);
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
