package org.parzen.app.cli.measure.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parzen.app.cli.measure.Counts;
import org.parzen.app.cli.measure.OwnProgram;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.text.PythonJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Proves that studies whose program is killed become what they would have been.
@Command(name = "kill", mixinStandardHelpOptions = true)
public final class BenchKill implements Callable<Integer> {

  /// Seconds a step: so many kills fall into one study.
  private static final double PAUSE = 0.01;

  private static final int FAILED = 2;

  private final CommandContext context;

  @Option(names = "--kills", paramLabel = "N")
  private int kills = 20;

  @Option(names = "--trials", paramLabel = "N")
  private int trials = 40;

  @Option(names = "--sampler", paramLabel = "ID", split = ",")
  private List<String> samplers = List.of("random", "tpe", "cmaes", "gp", "nsgaii");

  @Option(names = "--pruner", paramLabel = "ID", split = ",")
  private List<String> pruners = List.of("median", "asha");

  @Option(names = "--seed", paramLabel = "S")
  private long seed = 1;

  /// The program that is killed is this command with this option.
  @Option(names = "--live", paramLabel = "FOLDER", hidden = true)
  private @Nullable Path live;

  public BenchKill(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws Exception {
    List<KilledStudy> studies = KilledStudy.all(samplers, pruners);
    if (live != null) {
      new Lives(live, context.parts(), seed, trials, PAUSE).run(studies, context::print);
      return 0;
    }
    int wanted = Counts.positive("--kills", kills);
    KillBench bench =
        new KillBench(studies, Counts.positive("--trials", trials), context.parts(), this::start);
    Map<KilledStudy, Tally> tallies = new LinkedHashMap<>();
    SplittableRandom random = new SplittableRandom(seed);
    for (long round = seed; tallies.isEmpty() || least(tallies) < wanted; round++) {
      Path folder = Files.createTempDirectory("parzen-kill");
      bench
          .round(folder, round, random)
          .forEach((study, tally) -> tallies.merge(study, tally, Tally::and));
      KillBench.clear(folder);
    }
    tallies.forEach((study, tally) -> context.print(PythonJson.write(tally.line(study))));
    return tallies.values().stream().allMatch(Tally::isExact) ? 0 : FAILED;
  }

  private static int least(Map<KilledStudy, Tally> tallies) {
    return tallies.values().stream().mapToInt(Tally::kills).min().orElse(0);
  }

  private Process start(Path folder, long roundSeed) throws IOException {
    return OwnProgram.with(
            List.of("-XX:TieredStopAtLevel=1"),
            List.of(
                "bench",
                "kill",
                "--live",
                folder.toString(),
                "--trials",
                Integer.toString(trials),
                "--sampler",
                String.join(",", samplers),
                "--pruner",
                String.join(",", pruners),
                "--seed",
                Long.toString(roundSeed)))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
