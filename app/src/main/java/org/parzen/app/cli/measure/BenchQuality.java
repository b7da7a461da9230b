package org.parzen.app.cli.measure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.parzen.app.cli.measure.quality.CaseResult;
import org.parzen.app.cli.measure.quality.OwnFunction;
import org.parzen.app.cli.measure.quality.QualityCase;
import org.parzen.app.cli.measure.quality.QualityReport;
import org.parzen.app.cli.measure.quality.QualityRun;
import org.parzen.app.cli.measure.quality.Rival;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.talk.Messages;
import org.parzen.objective.Objective;
import org.parzen.plugins.program.trial.TrialFolder;
import org.parzen.study.Direction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Measures how good samplers are: the best values after 10, 20, 40 and 80 trials on functions with
/// known minima, or on a Python function, beside those of Optuna's samplers.
@Command(name = "quality", mixinStandardHelpOptions = true)
public final class BenchQuality implements Callable<Integer> {
  private static final List<Integer> STEPS = List.of(10, 20, 40, 80);

  private final CommandContext context;

  @Mixin private final ChosenSamplers samplers = new ChosenSamplers();

  @Option(names = "--seeds", paramLabel = "N")
  private int seeds = 30;

  @Option(names = "--first-seed", paramLabel = "S")
  private long firstSeed;

  @Option(names = "--trials", paramLabel = "N")
  private int trials = 80;

  @Option(names = "--case", paramLabel = "NAME", split = ",")
  private List<String> cases = List.of();

  @Option(names = "--objective", arity = "2", paramLabel = "FILE.py FUNCTION")
  private List<String> function = List.of();

  @Option(names = "--direction", paramLabel = "minimize|maximize")
  private String direction = "minimize";

  @Option(names = "--against", paramLabel = "FILE")
  private List<Path> against = List.of();

  @Option(names = "--rows")
  private boolean rows;

  @Option(names = "--json")
  private boolean json;

  public BenchQuality(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws Exception {
    int count = Counts.positive("--seeds", seeds);
    int last = Counts.positive("--trials", trials);
    List<Rival> rivals = new ArrayList<>(Rival.peers());
    for (Path file : against) {
      rivals.addAll(Rival.kept(file));
    }
    List<Integer> steps =
        Stream.concat(STEPS.stream().filter(step -> step < last), Stream.of(last)).toList();
    Path folder = Files.createTempDirectory("parzen-bench-");
    try {
      if (function.isEmpty()) {
        List<QualityCase> measured = QualityCase.named(cases, folder);
        samplers.forEach(
            context,
            (known, sampler) ->
                measure(new QualityRun(known, sampler, steps, count, firstSeed), measured, rivals));
      } else {
        measureFunction(folder, steps, count);
      }
    } finally {
      TrialFolder.delete(folder);
    }
    return 0;
  }

  private void measureFunction(Path folder, List<Integer> steps, int count) {
    OwnFunction own =
        new OwnFunction(function.getFirst(), function.getLast(), Direction.parse(direction));
    try (Objective objective = own.make(context.objectives())) {
      List<QualityCase> measured = List.of(own.with(objective, folder));
      samplers.forEach(
          context,
          (known, sampler) ->
              measure(
                  new QualityRun(known, sampler, steps, count, firstSeed), measured, List.of()));
    }
  }

  private void measure(QualityRun run, List<QualityCase> measured, List<Rival> rivals) {
    String sampler = ChosenSamplers.title(run.sampler());
    int all = measured.size() * seeds;
    long begin = System.nanoTime();
    List<CaseResult> results;
    try {
      results =
          run.measure(
              measured,
              done -> context.terminal().status(Messages.get("bench.done", sampler, done, all)));
    } finally {
      context.terminal().status("");
    }
    long tenths = (System.nanoTime() - begin) / 100_000_000;
    QualityReport report = new QualityReport(sampler, results, rivals);
    if (json) {
      report.lines().forEach(context::print);
      return;
    }
    context.print(
        Messages.get("bench.quality", sampler, measured.size(), seeds, trials, tenths / 10.0));
    Stream.of(rows || !report.hasRivals() ? report.rows() : "", report.summary())
        .filter(table -> !table.isEmpty())
        .forEach(context::print);
  }
}
