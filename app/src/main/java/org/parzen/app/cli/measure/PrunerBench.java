package org.parzen.app.cli.measure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.parzen.objective.Outcome;
import org.parzen.part.Registry;
import org.parzen.pruner.Pruner;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.sampler.random.RandomSampler;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Component;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.trial.Trial;

/// How long reporting a value and asking whether to go on takes, after `trials` trials that have
/// all reported `steps` values: each was judged at every step and went on all the same.
///
/// @param known makes the pruner
record PrunerBench(Registry<Pruner> known, Component pruner, int trials, int steps) {
  private static final int MEASURED = 2000;
  private static final long MEASURED_NANOS = 10_000_000_000L;
  private static final int WARM_UP_TRIALS = 200;

  /// The measurement, as an object of JSON.
  ObjectNode line() {
    RandomGenerator random = new SplittableRandom(1);
    int _ = measured(study(), random, WARM_UP_TRIALS).reports();
    Measured measured = measured(study(), random, trials);
    return JsonNodeFactory.instance
        .objectNode()
        .put("bench", "pruner")
        .put("pruner", pruner.id())
        .put("trials", trials)
        .put("steps", steps)
        .put("measured", measured.reports())
        .put("ms_per_report", Math.round(1e6 * measured.milliseconds()) / 1e6);
  }

  private record Measured(int reports, double milliseconds) {}

  private Study study() {
    StudyOptions options =
        StudyOptions.of(new RandomSampler()).withSeed(1).withPruner(known.make(pruner));
    return Study.create(
        new InMemoryStore(), new StudySpec("measured", Direction.MINIMIZE), options);
  }

  private Measured measured(Study study, RandomGenerator random, int history) {
    for (int i = 0; i < history; i++) {
      Trial trial = study.ask();
      int _ = run(trial, random, false);
      study.tell(trial, random.nextDouble());
    }
    int reports = 0;
    long nanos = 0;
    while (reports < MEASURED && nanos < MEASURED_NANOS) {
      Trial trial = study.ask();
      long begin = System.nanoTime();
      reports += run(trial, random, true);
      nanos += System.nanoTime() - begin;
      study.tell(trial.number(), Outcome.pruned("measured"));
    }
    return new Measured(reports, nanos / 1e6 / reports);
  }

  /// Reports a noisy curve that falls, and returns how many reports it was.
  private int run(Trial trial, RandomGenerator random, boolean obey) {
    double quality = random.nextDouble();
    for (int step = 0; step < steps; step++) {
      trial.report(quality + 1.0 / (1 + step) + 0.1 * random.nextGaussian(), step);
      if (trial.shouldPrune() && obey) {
        return step + 1;
      }
    }
    return steps;
  }
}
