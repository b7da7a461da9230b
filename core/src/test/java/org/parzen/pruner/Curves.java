package org.parzen.pruner;

import org.parzen.objective.Outcome;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.sampler.random.RandomSampler;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Trial;

/// Studies whose trials report given values.
final class Curves {

  private Curves() {}

  static Study study(Pruner pruner) {
    return study(pruner, Direction.MINIMIZE);
  }

  static Study study(Pruner pruner, Direction direction) {
    return Study.create(
        new InMemoryStore(),
        new StudySpec("s", direction),
        StudyOptions.of(new RandomSampler()).withSeed(1).withPruner(pruner));
  }

  /// A trial that reports all values, at steps from 0, and completes with the last one.
  static void complete(Study study, double... values) {
    Trial trial = study.ask();
    for (int step = 0; step < values.length; step++) {
      trial.report(values[step], step);
    }
    study.tell(trial, values[values.length - 1]);
  }

  /// What is said of the trial as it is.
  static Verdict verdict(Study study, Pruner pruner, Trial trial) {
    FrozenTrial running = study.view().trial(trial.number()).orElseThrow();
    return pruner.judge(study.view(), running);
  }

  /// Reports a value, and ends the trial with it where it is pruned, or else where told.
  static boolean report(Study study, Trial trial, long step, double value) {
    trial.report(value, step);
    boolean prune = trial.shouldPrune();
    if (prune) {
      study.tell(trial.number(), Outcome.pruned(""));
    }
    return prune;
  }
}
