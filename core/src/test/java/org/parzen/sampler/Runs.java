package org.parzen.sampler;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parzen.objective.Objective;
import org.parzen.run.RunHandle;
import org.parzen.run.RunListener;
import org.parzen.run.RunPlan;
import org.parzen.run.StopRule;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.run.StudyRunner;
import org.parzen.space.Choice;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.trial.FrozenTrial;

/// Whole runs with a sampler.
public final class Runs {

  private Runs() {}

  public static Study study(Sampler sampler) {
    return study(sampler, 1);
  }

  public static Study study(Sampler sampler, long seed) {
    return Study.create(
        new InMemoryStore(),
        new StudySpec("s", Direction.MINIMIZE),
        StudyOptions.of(sampler).withSeed(seed).withoutPruning());
  }

  /// Runs until the sampler ends it, or after so many trials.
  public static RunHandle run(Study study, Objective objective, RunPlan plan)
      throws InterruptedException {
    RunHandle run = StudyRunner.start(study, objective, plan, RunListener.SILENT);
    run.await();
    return run;
  }

  /// No more trials than these, so that a sampler that does not end fails its test.
  public static RunPlan atMost(int trials) {
    return RunPlan.of(new StopRule.Additional(trials));
  }

  /// The values of all trials by number, written as `x=1 y=a`.
  public static List<String> parameters(Study study) {
    List<String> values = new ArrayList<>();
    for (FrozenTrial trial : study.view().trials()) {
      values.add(text(trial.externalValues()));
    }
    return values;
  }

  private static String text(Map<String, Choice> values) {
    return String.join(
        " ", values.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue().text()).toList());
  }
}
