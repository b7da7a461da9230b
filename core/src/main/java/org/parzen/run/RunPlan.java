package org.parzen.run;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parzen.sampler.Budget;
import org.parzen.study.StudyDefinition.OnError;

/// How a run goes about it. Immutable.
///
/// @param lanes how many trials are evaluated at a time
/// @param stop the first rule that says so ends the run; without any it goes on until it is stopped
/// @param onError whether a failed trial ends the run
/// @param repeatable whether trials are begun in batches of one a lane that see the study as it was
///   when the batch began, and what was proposed to each other, so that timing decides nothing
public record RunPlan(int lanes, List<StopRule> stop, OnError onError, boolean repeatable) {

  public RunPlan {
    stop = List.copyOf(stop);
    if (lanes < 1) {
      throw new IllegalArgumentException("A run needs at least one lane, not " + lanes + ".");
    }
  }

  /// One lane, and failed trials do not end the run.
  public static RunPlan of(StopRule... stop) {
    return new RunPlan(1, List.of(stop), OnError.CONTINUE, false);
  }

  public RunPlan withLanes(int other) {
    return new RunPlan(other, stop, onError, repeatable);
  }

  public RunPlan repeatably() {
    return new RunPlan(lanes, stop, onError, true);
  }

  /// How many trials there will be, where a rule says so: by the one that ends the run first.
  Optional<Budget> budget(RunState run) {
    return stop.stream()
        .flatMap(rule -> rule.budget(run).stream())
        .min(Comparator.comparingInt(Budget::left));
  }

  /// What all rules together say.
  StopRule.Decision decide(RunState run) {
    return stop.stream()
        .map(rule -> rule.decide(run))
        .max(Enum::compareTo)
        .orElse(StopRule.Decision.GO);
  }
}
