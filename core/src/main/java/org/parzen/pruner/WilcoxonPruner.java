package org.parzen.pruner;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.parzen.numeric.order.SignedRank;
import org.parzen.study.Direction;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Reports;

/// Prunes a trial that does worse than the best one on the same instances, its steps, by the
/// signed-rank test of Wilcoxon. For objectives that are the mean over many instances, evaluated
/// one after the other.
///
/// The rule is that of Optuna's `WilcoxonPruner`.
public final class WilcoxonPruner implements Pruner {

  private static final Logger LOG = System.getLogger(WilcoxonPruner.class.getName());
  private static final int LEAST = 2;

  private final double threshold;
  private final long startupSteps;

  /// What a user was warned of: once is enough.
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  /// @param threshold from 0 to 1; a trial is pruned where the test finds it less probable that it
  ///   is not worse
  /// @param startupSteps nothing is pruned before so many steps are common to both
  /// @throws IllegalArgumentException names the value that is not allowed
  public WilcoxonPruner(double threshold, long startupSteps) {
    if (!(0 <= threshold && threshold <= 1)) {
      throw new IllegalArgumentException(
          "p_threshold must lie between 0 and 1, not %s.".formatted(Wording.number(threshold)));
    }
    if (startupSteps < 0) {
      throw new IllegalArgumentException(
          "n_startup_steps must be 0 or more, not %d.".formatted(startupSteps));
    }
    this.threshold = threshold;
    this.startupSteps = startupSteps;
  }

  @Override
  public Verdict judge(StudyView view, FrozenTrial running) {
    Reports own = running.reports();
    OptionalInt row = view.finished().best();
    if (own.isEmpty() || row.isEmpty()) {
      return Verdict.KEEP;
    }
    Reports best = view.finished().reports(row.getAsInt());
    if (best.isEmpty()) {
      warn("The best trial has reported nothing, so the pruner 'wilcoxon' can not compare trials.");
      return Verdict.KEEP;
    }
    if (!isFinite(own) || !isFinite(best)) {
      warn(
          "The pruner 'wilcoxon' does not prune where the trial or the best one has reported"
              + " infinite values or not-a-number.");
      return Verdict.KEEP;
    }
    double[] differences = differences(own, best, view.direction());
    if (differences.length < own.size()) {
      warn("The pruner 'wilcoxon' leaves out steps that the best trial has not reported.");
    }
    if (differences.length < Math.max(LEAST, startupSteps)) {
      return Verdict.KEEP;
    }
    double p = SignedRank.of(differences).greater();
    double ownMean = mean(own);
    double bestMean = mean(best);
    return p < threshold && view.direction().better(bestMean, ownMean)
        ? Verdict.prune(reason(own, differences.length, view, p, ownMean, bestMean))
        : Verdict.KEEP;
  }

  private void warn(String words) {
    if (told.add(words)) {
      LOG.log(Level.WARNING, words);
    }
  }

  private static boolean isFinite(Reports reports) {
    return IntStream.range(0, reports.size()).allMatch(i -> Double.isFinite(reports.value(i)));
  }

  /// By how much the trial is worse, at each step that both have.
  private static double[] differences(Reports own, Reports best, Direction direction) {
    Map<Long, Double> others = HashMap.newHashMap(best.size());
    for (int i = 0; i < best.size(); i++) {
      others.put(best.step(i), best.value(i));
    }
    double[] differences = new double[own.size()];
    int count = 0;
    for (int i = 0; i < own.size(); i++) {
      Double other = others.get(own.step(i));
      if (other != null) {
        differences[count++] = direction.loss(own.value(i) - other);
      }
    }
    return Arrays.copyOf(differences, count);
  }

  /// In order of the reports, as the peer adds them.
  private static double mean(Reports reports) {
    double sum = 0;
    for (int i = 0; i < reports.size(); i++) {
      sum += reports.value(i);
    }
    return sum / reports.size();
  }

  private static String reason(
      Reports own, int common, StudyView view, double p, double ownMean, double bestMean) {
    return "step %d: mean %s, worse than the best trial (%d, mean %s) on %d common steps, p = %s"
        .formatted(
            own.lastStep().orElseThrow(),
            Wording.number(ownMean),
            view.finished().number(view.finished().best().orElseThrow()),
            Wording.number(bestMean),
            common,
            Wording.number(p));
  }
}
