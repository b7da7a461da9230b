package org.parzen.app.cli.measure.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.parzen.part.Parts;
import org.parzen.run.DefinedStudy;
import org.parzen.storage.StudyStore;
import org.parzen.study.Component;
import org.parzen.study.Direction;
import org.parzen.study.History;
import org.parzen.study.StudyDefinition;
import org.parzen.study.StudyDefinition.RunSettings;

/// Runs studies that several processes share through a storage, and reads from the storage when
/// they reached what. The processes are there, and wait, before a study is made.
///
/// @param base what is common to all studies
/// @param stop what ends a study
/// @param store the storage; each study is removed from it in the end
/// @param storage the same as workers are told it
/// @param folder for the folders of trials and what workers say
record SharedStudyBench(
    StudyDefinition base,
    List<Component> stop,
    StudyStore store,
    String storage,
    Parts parts,
    Path folder)
    implements Bench {

  private static final double MICROS = 1e6;

  @Override
  public StudyFigures run(Contender contender, long seed) throws InterruptedException {
    String name = "bench-" + UUID.randomUUID();
    List<WorkerProcess> workers = new ArrayList<>();
    try {
      for (int i = 0; i < contender.workers(); i++) {
        workers.add(WorkerProcess.start(storage, name, contender.lanes(), folder));
      }
      for (WorkerProcess worker : workers) {
        worker.awaitReady();
      }
      return watch(contender, definition(contender, name, seed), workers);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } finally {
      workers.forEach(WorkerProcess::close);
    }
  }

  private StudyFigures watch(
      Contender contender, StudyDefinition definition, List<WorkerProcess> workers)
      throws InterruptedException {
    try (DefinedStudy _ = DefinedStudy.create(store, definition, parts, folder)) {
      for (WorkerProcess worker : workers) {
        worker.awaitEnd();
      }
      return figures(
          contender,
          definition.seed(),
          definition.directions().getFirst(),
          store.open(definition.name()).finished());
    } finally {
      // Nobody works on what is removed, and nobody is left to disturb the next study.
      workers.forEach(WorkerProcess::close);
      if (store.names().contains(definition.name())) {
        store.delete(definition.name());
      }
    }
  }

  private StudyDefinition definition(Contender contender, String name, long seed) {
    RunSettings run = base.run();
    return new StudyDefinition(
        name,
        base.objective(),
        base.folder(),
        base.parameters(),
        base.goals(),
        base.constraints(),
        contender.sampler(),
        contender.pruner(),
        stop,
        new RunSettings(contender.lanes(), run.onError(), run.durability(), false),
        seed);
  }

  /// By the times at which trials began and ended, which are all from one machine's clock.
  static StudyFigures figures(
      Contender contender, long seed, Direction direction, History history) {
    long begin = history.rows().mapToLong(history::startMicros).min().orElse(0);
    List<StudyFigures.Moment> curve = new ArrayList<>();
    StudyFigures.Moment now = new StudyFigures.Moment(Double.NaN, 0, 0, Double.NaN);
    for (int row : byEnd(history)) {
      boolean better = isBetter(history, row, direction, now.best());
      now =
          new StudyFigures.Moment(
              Double.NaN,
              (history.endMicros(row) - begin) / MICROS,
              now.trials() + (history.isFailure(row) ? 0 : 1),
              better ? history.value(row, 0) : now.best());
      if (better) {
        curve.add(now);
      }
    }
    return new StudyFigures(
        contender, seed, direction, now, StudyFigures.Outcome.of(history), curve);
  }

  private static int[] byEnd(History history) {
    return IntStream.range(0, history.size())
        .boxed()
        .sorted(java.util.Comparator.comparingLong(history::endMicros))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static boolean isBetter(History history, int row, Direction direction, double best) {
    return history.isSuccess(row)
        && history.isFeasible(row)
        && (Double.isNaN(best) || direction.better(history.value(row, 0), best));
  }
}
