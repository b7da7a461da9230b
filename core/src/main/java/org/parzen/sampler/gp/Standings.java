package org.parzen.sampler.gp;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.parzen.study.History;
import org.parzen.trial.TrialState;

/// What trials count as that a pruner ended: what complete ones came to that stood, at the step of
/// the last report, next better and next worse, in between by the distance to both. Where none was
/// worse, and where nothing can be compared, it is the worst complete one; so none counts more than
/// the best. What reports are measured in does not matter, only whether they go with the results.
/// More is better. Immutable.
final class Standings {

  /// Of trials none of which was pruned.
  static final Standings NONE = new Standings(List.of());

  private final List<Standing> trials;

  /// A pruned trial has the index of its last step and what it stood at then, a complete one what
  /// it stood at by each step.
  private record Standing(
      int step, @SuppressWarnings("ArrayRecordComponent") double[] values, boolean complete) {

    static final Standing NOTHING = new Standing(-1, new double[0], false);
  }

  /// How a complete trial stood, and what it came to.
  private record Example(double stood, double result) {}

  private Standings(List<Standing> trials) {
    this.trials = List.copyOf(trials);
  }

  /// @param sign of the values in the history, -1 where less is better there
  /// @param rows of the trials, in the order in which they will be asked for
  static Standings of(History history, double sign, int[] rows) {
    if (IntStream.of(rows).noneMatch(row -> isPruned(history, row))) {
      return NONE;
    }
    long[] steps =
        IntStream.of(rows)
            .filter(row -> isPruned(history, row))
            .mapToObj(row -> history.reports(row).lastStep())
            .flatMapToLong(
                last -> last.isPresent() ? LongStream.of(last.getAsLong()) : LongStream.empty())
            .sorted()
            .distinct()
            .toArray();
    return new Standings(
        IntStream.of(rows).mapToObj(row -> standing(history, sign, row, steps)).toList());
  }

  private static boolean isPruned(History history, int row) {
    return history.kind(row) == TrialState.Kind.PRUNED;
  }

  private static Standing standing(History history, double sign, int row, long[] steps) {
    if (history.isSuccess(row)) {
      return new Standing(-1, by(history, sign, row, steps), true);
    }
    if (!isPruned(history, row) || history.reportCount(row) == 0) {
      return Standing.NOTHING;
    }
    int last = Arrays.binarySearch(steps, history.reports(row).lastStep().orElseThrow());
    double[] values = by(history, sign, row, new long[] {steps[last]});
    return new Standing(last, values, false);
  }

  /// What a trial reported last by each of some steps; not-a-number where nothing.
  private static double[] by(History history, double sign, int row, long[] steps) {
    double[] values = new double[steps.length];
    Arrays.fill(values, Double.NaN);
    long[] latest = new long[steps.length];
    Arrays.fill(latest, Long.MIN_VALUE);
    for (int i = 0; i < history.reportCount(row); i++) {
      long step = history.reportStep(row, i);
      int found = Arrays.binarySearch(steps, step);
      int at = found < 0 ? -found - 1 : found;
      if (at < steps.length && step >= latest[at]) {
        latest[at] = step;
        values[at] = sign * history.reportValue(row, i);
      }
    }
    for (int s = 1; s < steps.length; s++) {
      values[s] = latest[s] == Long.MIN_VALUE ? values[s - 1] : values[s];
    }
    return values;
  }

  /// Whether there is a pruned trial at all.
  boolean isEmpty() {
    return trials.isEmpty();
  }

  /// The values of the first trials, and what the pruned ones among them count as when no others
  /// are known: so that it stays as it is while more trials finish.
  ///
  /// @param values not-a-number for pruned trials
  double[] filled(double[] values) {
    double[] filled = values.clone();
    if (isEmpty()) {
      return filled;
    }
    double worst = DoubleStream.of(values).filter(Double::isFinite).min().orElse(0);
    Map<Integer, List<Example>> examples = new HashMap<>();
    for (int i = 0; i < filled.length; i++) {
      if (Double.isNaN(filled[i])) {
        Standing own = trials.get(i);
        filled[i] =
            own.step() < 0
                ? worst
                : estimate(
                    examples.computeIfAbsent(own.step(), step -> examples(values, step)),
                    own.values()[0],
                    worst);
      }
    }
    return filled;
  }

  /// Worst first; of those that stood the same, the worst result last.
  private List<Example> examples(double[] values, int step) {
    return IntStream.range(0, values.length)
        .filter(i -> trials.get(i).complete() && Double.isFinite(values[i]))
        .mapToObj(i -> new Example(trials.get(i).values()[step] + 0.0, values[i]))
        .filter(example -> Double.isFinite(example.stood()))
        .sorted(
            Comparator.comparingDouble(Example::stood)
                .thenComparing(Comparator.comparingDouble(Example::result).reversed()))
        .toList();
  }

  private static double estimate(List<Example> examples, double stood, double worst) {
    int better = 0;
    for (int end = examples.size(); better < end; ) {
      int middle = (better + end) >>> 1;
      if (examples.get(middle).stood() > stood) {
        end = middle;
      } else {
        better = middle + 1;
      }
    }
    if (Double.isNaN(stood) || better == 0) {
      return worst;
    }
    Example below = examples.get(better - 1);
    if (better == examples.size()) {
      return below.result();
    }
    Example above = examples.get(better);
    double share = (stood - below.stood()) / (above.stood() - below.stood());
    return Double.isNaN(share)
        ? below.result()
        : below.result() * (1 - share) + above.result() * share;
  }
}
