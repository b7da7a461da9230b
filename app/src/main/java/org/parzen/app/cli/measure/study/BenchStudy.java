package org.parzen.app.cli.measure.study;

import java.nio.file.Files;
import java.nio.file.Path;
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
import org.parzen.setting.Durations;
import org.parzen.study.Component;
import org.parzen.study.StudyDefinition;
import org.parzen.text.PythonJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Runs studies of one objective with several samplers, pruners and counts of lanes, in turns, and
/// prints what each took and reached.
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
    Parts parts = context.parts();
    List<Contender> contenders = contenders(parts);
    StudyDefinition definition = definition();
    Path folder = Files.createTempDirectory("parzen-bench-");
    try (Objective made = parts.objectives().make(definition)) {
      StudyBench bench =
          new StudyBench(
              made,
              definition.directions().getFirst(),
              parts,
              folder,
              Optional.ofNullable(cpu).map(Durations::parse),
              stop());
      warmUp(bench, contenders.getFirst());
      List<StudyFigures> figures = measure(bench, contenders);
      chart.ifPresent(file -> file.write(new StudyChart(figures).plot(axis)));
    } finally {
      TrialFolder.delete(folder);
    }
    return 0;
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

  private List<StudyFigures> measure(StudyBench bench, List<Contender> contenders)
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
        lanes.forEach(count -> all.add(new Contender(proposes, prunes, count)));
      }
    }
    return all.stream().distinct().toList();
  }

  /// @throws IllegalArgumentException where nothing would ever end a study
  private List<StopRule> stop() {
    List<StopRule> rules = new ArrayList<>();
    Optional.ofNullable(time)
        .map(Durations::parse)
        .map(limit -> new StopRule.Timeout(limit))
        .ifPresent(rules::add);
    Optional.ofNullable(trials).map(StopRule.Additional::new).ifPresent(rules::add);
    if (rules.isEmpty() && cpu == null) {
      throw new IllegalArgumentException(Messages.get("bench.study.endless"));
    }
    return rules;
  }
}
