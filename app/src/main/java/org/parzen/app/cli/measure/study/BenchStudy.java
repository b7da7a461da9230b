package org.parzen.app.cli.measure.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parzen.app.cli.measure.ComponentLine;
import org.parzen.app.cli.measure.Counts;
import org.parzen.app.cli.measure.PageChart;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.options.Words;
import org.parzen.app.cli.run.Definitions;
import org.parzen.app.cli.run.SearchOptions;
import org.parzen.app.cli.talk.Messages;
import org.parzen.objective.Objective;
import org.parzen.part.Parts;
import org.parzen.plugins.program.trial.TrialFolder;
import org.parzen.run.StopRule;
import org.parzen.run.StopRules;
import org.parzen.setting.Durations;
import org.parzen.storage.StudyStore;
import org.parzen.study.Component;
import org.parzen.study.Direction;
import org.parzen.study.StudyDefinition;
import org.parzen.text.PythonJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Runs studies of one objective with several samplers, pruners and counts of lanes or of
/// processes, in turns, and prints what each took and reached.
@Command(name = "study", mixinStandardHelpOptions = true)
public final class BenchStudy implements Callable<Integer> {
  private final CommandContext context;

  @Mixin private final Definitions objective;

  @Option(names = "--sampler", paramLabel = "ID", split = ",")
  private List<String> samplers = List.of("tpe");

  @Option(names = "--pruner", paramLabel = "ID", split = ",")
  private List<String> pruners = List.of("none");

  @Option(names = "--lanes", paramLabel = "K", split = ",")
  private List<Integer> lanes = List.of(1);

  @Option(names = "--workers", paramLabel = "N", split = ",")
  private List<Integer> workers = List.of();

  @Option(names = "--seeds", paramLabel = "N")
  private int seeds = 5;

  @Option(names = "--first-seed", paramLabel = "S")
  private long firstSeed;

  @Option(names = "--cpu-time", paramLabel = "60s")
  private @Nullable String cpu;

  @Option(names = "--timeout", paramLabel = "60s")
  private @Nullable String time;

  @Option(names = "--n-trials", paramLabel = "N")
  private @Nullable Integer trials;

  @Option(names = "--plot", paramLabel = "FILE")
  private @Nullable Path plot;

  @Option(names = "--along", paramLabel = "cpu|time|trials")
  private String along = "time";

  public BenchStudy(CommandContext context) {
    this.context = context;
    this.objective = new Definitions(context, new Component("random"));
  }

  @Override
  public Integer call() throws Exception {
    Along axis = Words.parse(Along.class, "--along", along);
    Optional<PageChart> chart = Optional.ofNullable(plot).map(PageChart::new);
    Counts.positive("--seeds", seeds);
    lanes.forEach(count -> Counts.positive("--lanes", count));
    workers.forEach(count -> Counts.positive("--workers", count));
    Parts parts = context.parts();
    List<Contender> contenders = contenders(parts);
    StudyDefinition definition = definition();
    Path folder = Files.createTempDirectory("parzen-bench-");
    try {
      List<StudyFigures> figures =
          workers.isEmpty()
              ? alone(definition, contenders, parts, folder)
              : shared(definition, contenders, parts, folder);
      chart.ifPresent(file -> file.write(new StudyChart(figures).plot(axis)));
    } finally {
      TrialFolder.delete(folder);
    }
    return 0;
  }

  private List<StudyFigures> alone(
      StudyDefinition definition, List<Contender> contenders, Parts parts, Path folder)
      throws InterruptedException {
    List<StopRule> stop = stop().stream().map(StopRules::make).toList();
    try (Objective made = parts.objectives().make(definition)) {
      Direction direction = definition.directions().getFirst();
      Optional<Duration> computing = Optional.ofNullable(cpu).map(Durations::parse);
      StudyBench bench = new StudyBench(made, direction, parts, folder, computing, stop);
      warmUp(bench, contenders.getFirst());
      return measure(bench, contenders);
    }
  }

  /// @throws IllegalArgumentException where it is not said where studies can be shared
  private List<StudyFigures> shared(
      StudyDefinition definition, List<Contender> contenders, Parts parts, Path folder)
      throws InterruptedException {
    if (cpu != null || along.equalsIgnoreCase(Along.CPU.name())) {
      throw new IllegalArgumentException(Messages.get("bench.study.workers.cpu"));
    }
    String storage =
        context
            .globals()
            .storage()
            .orElseThrow(
                () -> new IllegalArgumentException(Messages.get("bench.study.workers.storage")));
    try (StudyStore store = context.storageLocation().open(context.globals().files())) {
      return measure(
          new SharedStudyBench(definition, stop(), store, storage, parts, folder), contenders);
    }
  }

  /// @throws IllegalArgumentException where there are several objectives: no best value tells how
  ///   far a study came
  private StudyDefinition definition() {
    StudyDefinition definition = objective.fresh(Optional.of("bench"), new SearchOptions());
    int goals = definition.goals().size();
    if (goals > 1) {
      throw new IllegalArgumentException(Messages.get("bench.study.several", goals));
    }
    return definition;
  }

  /// A trial that is not counted: what is imported once costs the first study nothing.
  private static void warmUp(StudyBench bench, Contender contender) throws InterruptedException {
    StudyFigures _ = bench.ending(new StopRule.Additional(1)).run(contender, 0);
  }

  private List<StudyFigures> measure(Bench bench, List<Contender> contenders)
      throws InterruptedException {
    List<StudyFigures> figures = new ArrayList<>();
    for (long seed = firstSeed; seed < firstSeed + seeds; seed++) {
      for (Contender contender : contenders) {
        StudyFigures reached = bench.run(contender, seed);
        figures.add(reached);
        context.print(PythonJson.write(reached.line()));
      }
    }
    return figures;
  }

  private List<Contender> contenders(Parts parts) {
    List<Contender> all = new ArrayList<>();
    for (String sampler : samplers) {
      Component proposes = ComponentLine.read(parts.samplers(), sampler, Map.of());
      for (String pruner : pruners) {
        Component prunes = ComponentLine.read(parts.pruners(), pruner, Map.of());
        for (int count : lanes) {
          (workers.isEmpty() ? List.of(0) : workers)
              .forEach(processes -> all.add(new Contender(proposes, prunes, count, processes)));
        }
      }
    }
    return all.stream().distinct().toList();
  }

  /// @throws IllegalArgumentException where nothing would ever end a study
  private List<Component> stop() {
    List<Component> rules = new ArrayList<>();
    if (time != null) {
      rules.add(rule("timeout", TextNode.valueOf(time)));
    }
    if (trials != null) {
      // Of several processes each would count its own.
      rules.add(rule(workers.isEmpty() ? "n_trials" : "total", IntNode.valueOf(trials)));
    }
    if (rules.isEmpty() && cpu == null) {
      throw new IllegalArgumentException(Messages.get("bench.study.endless"));
    }
    return rules;
  }

  private static Component rule(String id, JsonNode value) {
    return new Component(id, Map.of("value", value));
  }
}
