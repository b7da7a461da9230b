package com.example.behind;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.parzen.pruner.Pruner;
import org.parzen.pruner.Verdict;
import org.parzen.study.StudyView;
import org.parzen.trial.AttributeKey;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Reports;

/// Ends a trial whose reports were worse than those of the best trial at the same steps, several
/// times in a row.
///
/// How often that was is kept on the trial, as an attribute of the verdict: the pruner itself keeps
/// nothing between two calls.
final class BehindPruner implements Pruner {
  private static final AttributeKey<Integer> TIMES = AttributeKey.whole("behind:times");

  private final int times;

  BehindPruner(int times) {
    this.times = times;
  }

  @Override
  public Verdict judge(StudyView view, FrozenTrial running) {
    Reports own = running.reports();
    OptionalLong step = own.lastStep();
    OptionalInt best = view.finished().best();
    if (step.isEmpty() || best.isEmpty()) {
      return Verdict.KEEP;
    }
    OptionalDouble there = view.finished().reports(best.getAsInt()).at(step.getAsLong());
    if (there.isEmpty()) {
      return Verdict.KEEP;
    }
    double here = own.last().orElseThrow();
    boolean behind = view.direction().better(there.getAsDouble(), here);
    int so = behind ? running.system().get(TIMES).orElse(0) + 1 : 0;
    Attributes kept = Attributes.NONE.with(TIMES, so);
    return so > times
        ? new Verdict.Prune(
            "step %d: %s, behind the best trial %d times in a row"
                .formatted(step.getAsLong(), here, so),
            kept)
        : new Verdict.Keep(kept);
  }
}
