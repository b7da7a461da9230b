package org.parzen.run;

import org.parzen.objective.Objective;
import org.parzen.run.owner.Owners;
import org.parzen.study.StudyView;

/// Starts runs.
public final class StudyRunner {

  private StudyRunner() {}

  /// Starts a run. Trials that an earlier run left behind are redone first.
  ///
  /// @param listener see [RunListener#all] for several
  /// @param objective closed by the caller after the run has ended
  public static RunHandle start(
      Study study, Objective objective, RunPlan plan, RunListener listener) {
    StudyView view = study.view();
    plan.stop().forEach(rule -> rule.requireFits(view.directions()));
    Owners owners = new Owners();
    boolean _ = study.takeOver(owners);
    if (!plan.repeatable()) {
      study.missingRetries().forEach(study::retry);
    }
    StudyRun run = new StudyRun(study, owners, objective, plan, listener);
    run.start();
    return run;
  }

  /// Runs to the end in this thread's time.
  public static RunHandle run(Study study, Objective objective, StopRule... stop)
      throws InterruptedException {
    RunHandle run = start(study, objective, RunPlan.of(stop), RunListener.SILENT);
    run.await();
    return run;
  }
}
