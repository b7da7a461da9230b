package org.parzen.app.cli.measure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.importance.ImportanceEvaluator;
import org.parzen.importance.ImportanceOptions;
import org.parzen.importance.Importances;
import org.parzen.part.ImportanceEvaluators;
import org.parzen.part.Registry;
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
    Runnable work =
        () -> {
          Importances _ = evaluator.evaluate(study, ImportanceOptions.ALL);
        };
    Took first = Took.once(work);
    Took usual = Took.median(WARM_UP_NANOS, work);
    line.put("ms", usual.milliseconds())
        .put("cpu_ms", usual.computing())
        .put("first_ms", first.milliseconds());
  }
}
