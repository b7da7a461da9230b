package org.parzen.pruner;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parzen.study.Direction;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Reports;

/// Gives a trial that does not improve some further reports before it is pruned, or before another
/// pruner is asked. The rule is that of Optuna's `PatientPruner`.
public final class PatientPruner implements Pruner {

  private final Optional<Pruner> wrapped;
  private final long patience;
  private final double minDelta;

  /// @param wrapped decides once patience is at an end; where absent, the trial is pruned then
  /// @param patience after so many reports without improvement beyond the first one
  /// @param minDelta less is no improvement
  /// @throws IllegalArgumentException names the value that is not allowed
  public PatientPruner(Optional<Pruner> wrapped, long patience, double minDelta) {
    if (patience < 0) {
      throw new IllegalArgumentException("patience must be 0 or more, not %d.".formatted(patience));
    }
    if (!(minDelta >= 0)) {
      throw new IllegalArgumentException(
          "min_delta must be 0 or more, not %s.".formatted(Wording.number(minDelta)));
    }
    this.wrapped = wrapped;
    this.patience = patience;
    this.minDelta = minDelta;
  }

  @Override
  public Verdict judge(StudyView view, FrozenTrial running) {
    Reports reports = running.reports();
    if (reports.size() <= patience || reports.size() - patience <= 1) {
      return Verdict.KEEP;
    }
    int late = Math.toIntExact(patience + 1);
    double[] values = bySteps(reports);
    Direction direction = view.direction();
    double before = best(direction, values, 0, values.length - late);
    double after = best(direction, values, values.length - late, values.length);
    double least = direction == Direction.MINIMIZE ? before + minDelta : before - minDelta;
    // Where either is not a number there is nothing to compare.
    if (Double.isNaN(after) || Double.isNaN(least) || !direction.better(least, after)) {
      return Verdict.KEEP;
    }
    return wrapped
        .map(pruner -> pruner.judge(view, running))
        .orElseGet(() -> Verdict.prune(reason(reports, after, before, late)));
  }

  /// That of the pruner that decides: its groups stay apart. Optuna's gives the sampler all trials.
  @Override
  public StudyView scope(StudyView view, int number) {
    return wrapped.map(pruner -> pruner.scope(view, number)).orElse(view);
  }

  private static double[] bySteps(Reports reports) {
    int size = reports.size();
    boolean inOrder = IntStream.range(1, size).allMatch(i -> reports.step(i - 1) < reports.step(i));
    IntStream places =
        inOrder
            ? IntStream.range(0, size)
            : IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingLong(reports::step))
                .mapToInt(i -> i);
    return places.mapToDouble(reports::value).toArray();
  }

  /// Not-a-number where all are.
  private static double best(Direction direction, double[] values, int from, int to) {
    return Arrays.stream(values, from, to)
        .reduce(Double.NaN, (a, b) -> direction.better(b, a) ? b : a);
  }

  private static String reason(Reports reports, double after, double before, int late) {
    return "step %d: %s is the best of the last %d reports, %s of those before"
        .formatted(
            reports.lastStep().orElseThrow(), Wording.number(after), late, Wording.number(before));
  }
}
