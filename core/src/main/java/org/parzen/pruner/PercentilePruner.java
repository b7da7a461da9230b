package org.parzen.pruner;

import java.util.OptionalLong;
import org.parzen.pruner.RankedValues.Standing;
import org.parzen.space.Choice;
import org.parzen.study.Direction;
import org.parzen.study.History;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Reports;

/// Prunes a trial whose best report so far is worse than a percentile of what complete trials
/// reported at the same step; those that failed do not count, whatever they are recorded as.
///
/// The rule is that of Optuna's `PercentilePruner`; the median is its 50th percentile (Golovin et
/// al., “Google Vizier”, KDD 2017, section 3.2.2, without the averaging over steps).
public final class PercentilePruner implements Pruner {

  private static final double MEDIAN = 50;
  private static final double ALL = 100;

  private final double percentile;
  private final long startupTrials;
  private final Steps steps;
  private final long minTrials;

  /// What complete trials reported, by step.
  private final RankedValues reported = new RankedValues(PercentilePruner::read);

  /// @param percentile 0 to 100; the smaller, the more is pruned
  /// @param startupTrials nothing is pruned before so many trials are complete
  /// @param warmupSteps nothing is pruned before this step
  /// @param intervalSteps how many steps lie between two judgements
  /// @param minTrials how many trials must have reported at the step
  /// @throws IllegalArgumentException names the value that is not allowed
  public PercentilePruner(
      double percentile, long startupTrials, long warmupSteps, long intervalSteps, long minTrials) {
    if (!(0 <= percentile && percentile <= ALL)) {
      throw new IllegalArgumentException(
          "The percentile must lie between 0 and 100, not " + percentile + ".");
    }
    if (startupTrials < 0) {
      throw new IllegalArgumentException(
          "n_startup_trials must be 0 or more, not %d.".formatted(startupTrials));
    }
    if (minTrials < 1) {
      throw new IllegalArgumentException(
          "n_min_trials must be 1 or more, not %d.".formatted(minTrials));
    }
    this.percentile = percentile;
    this.startupTrials = startupTrials;
    this.steps = new Steps(warmupSteps, intervalSteps);
    this.minTrials = minTrials;
  }

  private static void read(History history, int row, RankedValues.Sink sink) {
    if (history.isSuccess(row)) {
      int count = history.reportCount(row);
      for (int i = 0; i < count; i++) {
        sink.add(history.reportStep(row, i), history.reportValue(row, i));
      }
    }
  }

  @Override
  public Verdict judge(StudyView view, FrozenTrial running) {
    Reports reports = running.reports();
    OptionalLong last = reports.lastStep();
    History history = view.finished();
    int complete = history.successes();
    if (last.isEmpty() || complete == 0 || complete < startupTrials) {
      return Verdict.KEEP;
    }
    long step = last.getAsLong();
    if (!steps.judges(reports, step)) {
      return Verdict.KEEP;
    }
    double best = best(view.direction(), reports);
    if (Double.isNaN(best)) {
      return Verdict.prune(
          "step %d: the trial reported only values that are no numbers".formatted(step));
    }
    return reported.ask(history, step, others -> compare(others, view.direction(), step, best));
  }

  private static double best(Direction direction, Reports reports) {
    double best = Double.NaN;
    for (int i = 0; i < reports.size(); i++) {
      double value = reports.value(i);
      best = direction.better(value, best) ? value : best;
    }
    return best;
  }

  private Verdict compare(Standing others, Direction direction, long step, double best) {
    if (others.size() + others.others() < minTrials) {
      return Verdict.KEEP;
    }
    double bound = percentile(others, direction);
    return !Double.isNaN(bound) && direction.better(bound, best)
        ? Verdict.prune(reason(step, best, others.size(), bound))
        : Verdict.KEEP;
  }

  private String reason(long step, double best, int others, double bound) {
    String name = percentile == MEDIAN ? "median" : Choice.of(percentile).text() + "th percentile";
    return "step %d: %s, %s of %d trials %s"
        .formatted(step, Wording.number(best), name, others, Wording.number(bound));
  }

  /// Linear interpolation between the two nearest ranks, counted from the better end, in the steps
  /// of NumPy: where one of the two is infinite, its result may be no number, and then nothing is
  /// pruned.
  private double percentile(Standing sorted, Direction direction) {
    int last = sorted.size() - 1;
    if (last < 0) {
      return Double.NaN;
    }
    double share = direction == Direction.MINIMIZE ? percentile : ALL - percentile;
    double rank = last * (share / ALL);
    boolean atEnd = rank >= last;
    int place = atEnd ? last : (int) Math.floor(rank);
    double below = sorted.get(place);
    double above = atEnd ? below : sorted.get(place + 1);
    double part = atEnd ? 1 : rank - place;
    double gap = above - below;
    return part >= 0.5 ? above - gap * (1 - part) : below + gap * part;
  }
}
