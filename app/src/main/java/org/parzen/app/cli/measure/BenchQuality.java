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
import org.parzen.app.cli.measure.quality.SideBySide;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.talk.Messages;
import org.parzen.objective.Objective;
import org.parzen.plugins.program.trial.TrialFolder;
import org.parzen.study.Direction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Measures how good samplers are: the best values after 10, 20, 40 … trials on functions with
/// known minima, or on a Python function, beside those of Optuna's samplers and of each other.
@Command(name = "quality", mixinStandardHelpOptions = true)
public final class BenchQuality implements Callable<Integer> {
  private static final int FIRST_STEP = 10;

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

  @Option(names = "--python", paramLabel = "PATH")
  private String python = "";

  @Option(names = "--direction", paramLabel = "minimize|maximize")
  private String direction = "minimize";

  @Option(names = "--against", paramLabel = "FILE")
  private List<Path> against = List.of();

  @Option(names = "--rows")
  private boolean rows;

  @Option(names = "--json")
  private boolean json;

  private final List<Rival> kept = new ArrayList<>();

  public BenchQuality(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws Exception {
    int count = Counts.positive("--seeds", seeds);
    int last = Counts.positive("--trials", trials);
    Direction better = Direction.parse(direction);
    if (function.isEmpty() && better != Direction.MINIMIZE) {
      throw new IllegalArgumentException(Messages.get("bench.minimized", direction));
    }
    if (!function.isEmpty() && !cases.isEmpty()) {
      throw new IllegalArgumentException(Messages.get("bench.either"));
    }
    for (Path file : against) {
      kept.addAll(Rival.kept(file, better));
    }
    List<Integer> steps =
        Stream.concat(
                Stream.iterate(FIRST_STEP, step -> step < last, step -> 2 * step), Stream.of(last))
            .toList();
    Path folder = Files.createTempDirectory("parzen-bench-");
    try {
      if (function.isEmpty()) {
        measure(QualityCase.named(cases, folder), Rival.peers(), steps, count);
      } else {
        measureFunction(folder, better, steps, count);
      }
    } finally {
      TrialFolder.delete(folder);
    }
    return 0;
  }

  private void measureFunction(Path folder, Direction better, List<Integer> steps, int count) {
    OwnFunction own = new OwnFunction(function.getFirst(), function.getLast(), python, better);
    try (Objective objective = own.make(context.objectives())) {
      measure(List.of(own.with(objective, folder)), List.of(), steps, count);
    }
  }

  private void measure(
      List<QualityCase> measured, List<Rival> peers, List<Integer> steps, int count) {
    List<QualityReport> reports = new ArrayList<>();
    samplers.forEach(
        context,
        (known, sampler) -> {
          List<Rival> rivals = new ArrayList<>(kept);
          rivals.addAll(0, peers.stream().filter(peer -> peer.isFor(sampler.id())).toList());
          reports.forEach(
              before -> rivals.add(Rival.of("parzen " + before.sampler(), before.results())));
          QualityRun run = new QualityRun(known, sampler, steps, count, firstSeed);
          reports.add(measure(run, measured, rivals));
        });
    if (reports.size() > 1 && !json) {
      context.print(Messages.get("bench.beside", steps.getLast(), reports.getFirst().sampler()));
      context.print(new SideBySide(reports).table());
    }
    if (!json && measured.stream().anyMatch(c -> c.front().isPresent())) {
      context.print(Messages.get("bench.missing"));
    }
    kept.stream()
        .filter(rival -> reports.stream().noneMatch(report -> report.isComparedWith(rival)))
        .forEach(
            rival ->
                context
                    .terminal()
                    .line(Messages.get("bench.apart", rival.name(), steps.getLast())));
  }

  private QualityReport measure(QualityRun run, List<QualityCase> measured, List<Rival> rivals) {
    String sampler = ComponentLine.write(run.sampler());
    int all = measured.size() * seeds;
    long begin = System.nanoTime();
    List<CaseResult> results;
    context.terminal().status(Messages.get("bench.done", sampler, 0, all));
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
    print(report, tenths / 10.0);
    return report;
  }

  private void print(QualityReport report, double seconds) {
    if (json) {
      report.lines().forEach(context::print);
      return;
    }
    context.print(
        Messages.get("bench.quality", report.sampler(), report.subject(), seeds, trials, seconds));
    Stream.of(rows || !report.hasRivals() ? report.rows() : "", report.summary())
        .filter(table -> !table.isEmpty())
        .forEach(context::print);
  }
}
