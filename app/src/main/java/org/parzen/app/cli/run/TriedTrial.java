package org.parzen.app.cli.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.parzen.app.cli.talk.Messages;
import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.run.Objectives;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.TrialContext;
import org.parzen.space.Distribution;
import org.parzen.space.Parameter;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.StudyDefinition;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.text.PythonNumber;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Trial;
import org.parzen.trial.TrialPruned;

/// A trial of any kind of objective that was evaluated once, with what it asked for and told.
///
/// @param trial as it was left, with whatever the objective kept with it
record TriedTrial(FrozenTrial trial, Outcome outcome, Duration duration) {
  /// Answers with defaults and the middles of ranges.
  private record Typical() implements Sampler {
    @Override
    public double sample(
        StudyView view,
        TrialContext self,
        String name,
        Distribution distribution,
        RandomGenerator random) {
      return distribution.internal(new Parameter(name, distribution).typical());
    }
  }

  /// @throws IllegalArgumentException names what in the definition can not work
  static TriedTrial of(StudyDefinition definition, Objectives installed, Path folder)
      throws InterruptedException {
    StudySpec spec =
        new StudySpec("try", definition.directions(), Attributes.NONE, Attributes.NONE);
    StudyOptions options =
        StudyOptions.DEFAULT
            .withSampler(new Typical())
            .withoutPruning()
            .withSeed(definition.seed())
            .withFolder(folder);
    try (Objective objective = installed.make(definition)) {
      Study study = Study.create(new InMemoryStore(), spec, options);
      study.enqueue(installed.space(definition).values(Parameter::typical));
      Trial trial = study.ask();
      long begin = System.nanoTime();
      Outcome outcome = evaluate(objective, trial);
      Duration duration = Duration.ofNanos(System.nanoTime() - begin);
      return new TriedTrial(study.view().trial(trial.number()).orElseThrow(), outcome, duration);
    }
  }

  private static Outcome evaluate(Objective objective, Trial trial) throws InterruptedException {
    try {
      return objective.evaluate(trial);
    } catch (InterruptedException e) {
      throw e;
    } catch (TrialPruned e) {
      return Outcome.pruned(String.valueOf(e.getMessage()));
    } catch (Exception e) {
      return Outcome.failed(String.valueOf(e.getMessage()));
    }
  }

  boolean isFailed() {
    return outcome instanceof Outcome.Failed;
  }

  String text() {
    TriedText text = new TriedText().parameters(trial.externalValues());
    switch (outcome) {
      case Outcome.Values(List<Double> values) -> text.part("try.metrics", numbers(values));
      case Outcome.Pruned(String why) -> text.line(Messages.get("try.pruned", why));
      case Outcome.Failed(String why) -> text.line(Messages.get("try.failed", why));
    }
    List<String> constraints = new ArrayList<>();
    trial
        .constraints()
        .values()
        .forEach(
            (key, value) ->
                constraints.add(Messages.get("try.value", key, PythonNumber.repr(value))));
    if (!constraints.isEmpty()) {
      text.part("try.constraints", constraints);
    }
    return text.time(duration).toString();
  }

  private static List<String> numbers(List<Double> values) {
    return values.stream().map(PythonNumber::repr).toList();
  }
}
