package org.parzen.analysis.comparison;

import java.util.Arrays;
import java.util.List;
import org.parzen.analysis.Quantiles;
import org.parzen.study.Direction;

/// How the repeats of one setting went on, trial by trial with a result: the median of their best
/// values so far, and around it their middle half, or all of them where they are fewer than four.
///
/// Entry `i` is after `i + 1` trials, among those repeats that came so far; the last entry is where
/// at least half of them still do. Numbers are not-a-number where nothing counts yet. The arrays
/// are shared, not copied, so nobody may change them.
///
/// @param name of the setting
/// @param studies how many repeats have a trial with a result
/// @param reached how many of them have as many trials
/// @param median in the middle
/// @param lower the lower edge of the band, in value
/// @param upper the upper edge of it
@SuppressWarnings("ArrayRecordComponent") // data for painters: equality is never asked
public record BestSoFarBand(
    String name, int studies, int[] reached, double[] median, double[] lower, double[] upper) {
  /// With fewer repeats than this, quartiles say no more than the least and the greatest value.
  private static final int ENOUGH = 4;

  public BestSoFarBand {
    if (median.length != reached.length
        || lower.length != reached.length
        || upper.length != reached.length) {
      throw new IllegalArgumentException(
          "A band needs a median and two edges for each count of trials: " + reached.length);
    }
  }

  /// Gives a band for each setting, in order of appearance.
  ///
  /// @throws IllegalArgumentException names two studies that can not be compared, and why
  public static List<BestSoFarBand> of(List<ComparedStudy> studies, ComparisonOptions options) {
    Measure measure = Measures.of(studies, options);
    return StudyGroup.of(studies).stream()
        .map(
            group ->
                of(
                    group.name(),
                    group.studies().stream().map(study -> RunResult.of(study, measure)).toList(),
                    measure.direction()))
        .toList();
  }

  /// Gives the band of some runs of one setting.
  public static BestSoFarBand of(String name, List<RunResult> runs, Direction direction) {
    List<RunResult> begun = runs.stream().filter(run -> run.results() > 0).toList();
    int longest = begun.stream().mapToInt(RunResult::results).max().orElse(0);
    int[] reached = new int[longest];
    for (RunResult run : begun) {
      for (int i = 0; i < run.results(); i++) {
        reached[i]++;
      }
    }
    int end = 0;
    while (end < longest && 2 * reached[end] >= begun.size()) {
      end++;
    }
    double[] median = new double[end];
    double[] lower = new double[end];
    double[] upper = new double[end];
    double edge = begun.size() < ENOUGH ? 0 : 0.25;
    for (int i = 0; i < end; i++) {
      double[] losses = losses(begun, i, direction, reached[i]);
      double better = value(losses, edge, direction);
      double worse = value(losses, 1 - edge, direction);
      median[i] = value(losses, 0.5, direction);
      lower[i] = direction == Direction.MINIMIZE ? better : worse;
      upper[i] = direction == Direction.MINIMIZE ? worse : better;
    }
    return new BestSoFarBand(name, begun.size(), Arrays.copyOf(reached, end), median, lower, upper);
  }

  /// Sorted; while nothing counts in a run, it is worse than all others.
  private static double[] losses(List<RunResult> runs, int at, Direction direction, int count) {
    double[] losses = new double[count];
    int next = 0;
    for (RunResult run : runs) {
      if (run.results() > at) {
        double value = run.soFar()[at];
        losses[next++] = Double.isNaN(value) ? Double.POSITIVE_INFINITY : direction.loss(value);
      }
    }
    Arrays.sort(losses);
    return losses;
  }

  private static double value(double[] losses, double part, Direction direction) {
    double loss = Quantiles.ofSorted(losses, part);
    return Double.isFinite(loss) ? direction.loss(loss) : Double.NaN;
  }

  /// Whether the band is the middle half of the repeats, rather than all of them.
  public boolean quartiles() {
    return studies >= ENOUGH;
  }

  /// Gives the number of entries.
  public int size() {
    return reached.length;
  }
}
