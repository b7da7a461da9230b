package org.parzen.app.cli.measure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.importance.ImportanceEvaluator;
import org.parzen.importance.ImportanceOptions;
import org.parzen.importance.Importances;
import org.parzen.run.ImportanceEvaluators;
import org.parzen.run.Registry;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.sampler.random.RandomSampler;
import org.parzen.space.Distribution;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Component;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.text.PythonJson;
import org.parzen.trial.Trial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures how long judging the parameters of a study takes, for each evaluator, count of trials
/// and count of parameters.
@Command(name = "importance", mixinStandardHelpOptions = true)
public final class BenchImportance implements Callable<Integer> {
  private static final int REPEATS = 11;
  private static final long WARM_UP_NANOS = 2_000_000_000;

  private final CommandContext context;

  @Option(names = "--evaluator", paramLabel = "ID", split = ",")
  private List<String> evaluators =
      ImportanceEvaluators.ALL.entries().stream().map(Registry.Entry::id).toList();

  @Option(names = "--trials", paramLabel = "N", split = ",")
  private List<Integer> trials = List.of(1000);

  @Option(names = "--params", paramLabel = "N", split = ",")
  private List<Integer> params = List.of(10);

  public BenchImportance(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    trials.forEach(count -> Counts.positive("--trials", count));
    params.forEach(count -> Counts.positive("--params", count));
    List<Registry.Entry<ImportanceEvaluator>> chosen =
        evaluators.stream().map(ImportanceEvaluators.ALL::entry).toList();
    for (int count : trials) {
      for (int width : params) {
        StudyView study = study(count, width);
        for (Registry.Entry<ImportanceEvaluator> entry : chosen) {
          ObjectNode line =
              JsonNodeFactory.instance
                  .objectNode()
                  .put("bench", "importance")
                  .put("evaluator", entry.id())
                  .put("trials", count)
                  .put("params", width);
          measure(entry.id(), study, line);
          context.print(PythonJson.write(line));
        }
      }
    }
    return 0;
  }

  /// A study of random search.
  private static StudyView study(int trials, int params) {
    Study study =
        Study.create(
            new InMemoryStore(),
            new StudySpec("measured", Direction.MINIMIZE),
            StudyOptions.of(new RandomSampler()).withSeed(1));
    Map<String, Distribution> space = BenchSpace.FLOAT.of(params);
    for (int i = 0; i < trials; i++) {
      Trial trial = study.ask(space);
      study.tell(trial, BenchSpace.value(trial, space));
    }
    return study.view();
  }

  private static void measure(String id, StudyView study, ObjectNode line) {
    ImportanceEvaluator evaluator = ImportanceEvaluators.ALL.make(new Component(id));
    Took first = take(evaluator, study);
    long end = System.nanoTime() + WARM_UP_NANOS;
    while (System.nanoTime() < end) {
      Took _ = take(evaluator, study);
    }
    List<Took> each = Stream.generate(() -> take(evaluator, study)).limit(REPEATS).toList();
    line.put("ms", median(each, Took::all))
        .put("cpu_ms", median(each, Took::computing))
        .put("first_ms", first.all() / 1e6);
  }

  /// Nanoseconds that passed, and those in which this thread computed: what it would have taken
  /// without other work on the machine.
  private record Took(long all, long computing) {}

  private static Took take(ImportanceEvaluator evaluator, StudyView study) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long begin = System.nanoTime();
    long computed = threads.getCurrentThreadCpuTime();
    Importances _ = evaluator.evaluate(study, ImportanceOptions.ALL);
    return new Took(System.nanoTime() - begin, threads.getCurrentThreadCpuTime() - computed);
  }

  /// In milliseconds.
  private static double median(List<Took> each, ToLongFunction<Took> of) {
    return each.stream().mapToLong(of).sorted().skip(each.size() / 2).findFirst().orElseThrow()
        / 1e6;
  }
}
