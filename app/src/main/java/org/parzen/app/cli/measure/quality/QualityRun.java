package org.parzen.app.cli.measure.quality;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.parzen.app.cli.talk.Messages;
import org.parzen.part.Registry;
import org.parzen.run.RunHandle;
import org.parzen.run.StopRule;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.run.StudyRunner;
import org.parzen.sampler.Sampler;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Component;
import org.parzen.study.StudySpec;
import org.parzen.trial.TrialState.Kind;

/// Studies of one sampler, in memory, one lane each, as many at a time as there are processors.
///
/// @param known makes the sampler
/// @param steps after how many trials the study is looked at, in order
/// @param firstSeed the seed of the first study of a case; the others follow
public record QualityRun(
    Registry<Sampler> known, Component sampler, List<Integer> steps, int seeds, long firstSeed) {

  public QualityRun {
    steps = List.copyOf(steps);
  }

  private record Task(int place, int index) {}

  /// What came of all cases, in their order.
  ///
  /// @param progress is told how many studies are done, by any thread
  /// @throws IllegalStateException where a study has no result
  public List<CaseResult> measure(List<QualityCase> cases, IntConsumer progress) {
    double[][][] best = new double[cases.size()][seeds][];
    // Studies of one case last about as long as each other: neighbours belong to different cases,
    // so that every processor gets its share of the long ones.
    List<Task> tasks =
        IntStream.range(0, cases.size())
            .boxed()
            .flatMap(place -> IntStream.range(0, seeds).mapToObj(i -> new Task(place, i)))
            .sorted(Comparator.comparingInt(Task::index))
            .toList();
    Queue<String> failures = new ConcurrentLinkedQueue<>();
    AtomicInteger done = new AtomicInteger();
    tasks.parallelStream()
        .forEach(
            task -> {
              QualityCase measured = cases.get(task.place());
              best[task.place()][task.index()] = best(measured, firstSeed + task.index(), failures);
              progress.accept(done.incrementAndGet());
            });
    if (!failures.isEmpty()) {
      throw new IllegalStateException(failures.remove());
    }
    return IntStream.range(0, cases.size())
        .mapToObj(i -> new CaseResult(cases.get(i), steps, best[i]))
        .toList();
  }

  private double[] best(QualityCase measured, long seed, Queue<String> failures) {
    StudyOptions options =
        StudyOptions.of(known.make(sampler))
            .withoutPruning()
            .withSeed(seed)
            .withFolder(measured.folder().resolve(sampler.id() + "-" + seed));
    Study study =
        Study.create(
            new InMemoryStore(), new StudySpec(measured.name(), measured.directions()), options);
    failure(study, measured).ifPresent(why -> failures.add(measured.name() + ": " + why));
    return new Reached(measured, study.view().finished()).after(steps);
  }

  /// Evaluates the trials, and tells why none of them has a result, where that is so.
  private Optional<String> failure(Study study, QualityCase measured) {
    StopRule stop = new StopRule.Additional(steps.getLast());
    try {
      RunHandle run = StudyRunner.run(study, measured.objective(), stop);
      if (study.view().count(Kind.COMPLETE) > 0 && !run.failed()) {
        return Optional.empty();
      }
      return study
          .view()
          .trial(0)
          .flatMap(trial -> trial.system().get(Study.REASON))
          .or(run::reason)
          .or(() -> Optional.of(""));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(Messages.get("bench.interrupted"));
    }
  }
}
