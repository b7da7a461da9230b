package org.parzen.app.cli.measure;

import java.util.List;
import java.util.concurrent.Callable;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.options.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures what a trial costs above what its objective takes by itself, for each kind.
@Command(name = "objective", mixinStandardHelpOptions = true)
public final class BenchObjective implements Callable<Integer> {
  private final CommandContext context;

  @Option(names = "--objective", paramLabel = "command|program|python")
  private List<String> kinds = List.of("command", "program", "python");

  @Option(names = "--trials", paramLabel = "N")
  private int trials = 500;

  public BenchObjective(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws Exception {
    int count = Counts.positive("--trials", trials);
    List<MeasuredObjective> measured =
        kinds.stream()
            .map(kind -> Words.parse(MeasuredObjective.class, "--objective", kind))
            .toList();
    for (MeasuredObjective objective : measured) {
      context.print(new ObjectiveBench(objective, count, context.objectives()).line());
    }
    return 0;
  }
}
