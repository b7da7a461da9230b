package org.parzen.app.cli.measure.study;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.part.Parts;
import org.parzen.run.RunHandle;
import org.parzen.run.RunListener;
import org.parzen.run.RunPlan;
import org.parzen.run.StopRule;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.run.StudyRunner;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Direction;
import org.parzen.study.StudyDefinition.OnError;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;

/// Runs studies of one objective in memory, and writes down when they reached what.
///
/// @param parts where samplers and pruners come from
/// @param folder where the folders of trials are made
/// @param cpu how much may be computed; the trial that is over it finishes
/// @param stop what else ends a study
record StudyBench(
    Objective objective,
    Direction direction,
    Parts parts,
    Path folder,
    Optional<Duration> cpu,
    List<StopRule> stop)
    implements Bench {

  StudyBench ending(StopRule rule) {
    return new StudyBench(objective, direction, parts, folder, Optional.empty(), List.of(rule));
  }

  @Override
  public StudyFigures run(Contender contender, long seed) throws InterruptedException {
    StudyOptions options =
        StudyOptions.of(parts.samplers().make(contender.sampler()))
            .withPruner(parts.pruners().make(contender.pruner()))
            .withSeed(seed)
            .withFolder(folder);
    Study study = Study.create(new InMemoryStore(), new StudySpec("bench", direction), options);
    Watch watch = new Watch();
    RunPlan plan = new RunPlan(contender.lanes(), stop, OnError.CONTINUE, false);
    RunHandle run = StudyRunner.start(study, watch.around(objective), plan, watch);
    run.await();
    if (run.failed()) {
      throw new IllegalStateException(run.reason().orElse(""));
    }
    StudyView view = study.view();
    return new StudyFigures(
        contender,
        seed,
        direction,
        watch.now(view),
        StudyFigures.Outcome.of(view.finished()),
        watch.curve);
  }

  /// Looks at the clocks when trials end.
  private final class Watch implements RunListener {
    private final long begun = System.nanoTime();
    private final Duration before = ComputingTime.now();
    private final List<StudyFigures.Moment> curve = new ArrayList<>();

    private Duration computed() {
      return ComputingTime.now().minus(before);
    }

    Objective around(Objective inner) {
      return trial -> {
        Outcome outcome = inner.evaluate(trial);
        if (cpu.filter(limit -> computed().compareTo(limit) >= 0).isPresent()) {
          trial.stopStudy();
        }
        return outcome;
      };
    }

    StudyFigures.Moment now(StudyView view) {
      return new StudyFigures.Moment(
          computed().toNanos() / 1e9,
          (System.nanoTime() - begun) / 1e9,
          view.finished().size() - view.finished().failures(),
          view.best().map(best -> best.state().values().getFirst()).orElse(Double.NaN));
    }

    @Override
    public void ended(FrozenTrial trial, StudyView view) {
      boolean isBest = view.best().filter(best -> best.number() == trial.number()).isPresent();
      if (isBest) {
        curve.add(now(view));
      }
    }
  }
}
