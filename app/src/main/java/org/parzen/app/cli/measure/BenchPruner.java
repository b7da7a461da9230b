package org.parzen.app.cli.measure;

import java.util.List;
import java.util.concurrent.Callable;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.part.Registry;
import org.parzen.pruner.Pruner;
import org.parzen.study.Component;
import org.parzen.text.PythonJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures what a report and its judgement cost in memory, for each pruner and length of the
/// history.
@Command(name = "pruner", mixinStandardHelpOptions = true)
public final class BenchPruner implements Callable<Integer> {
  private final CommandContext context;

  @Option(names = "--pruner", paramLabel = "ID", split = ",")
  private List<String> pruners =
      List.of("median", "asha", "hyperband", "percentile", "wilcoxon", "patient", "none");

  @Option(names = "--trials", paramLabel = "N", split = ",")
  private List<Integer> trials = List.of(100, 10_000);

  @Option(names = "--steps", paramLabel = "N")
  private int steps = 100;

  public BenchPruner(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Registry<Pruner> known = context.parts().pruners();
    List<Component> chosen =
        pruners.stream().map(name -> new Component(known.entry(name).id())).toList();
    for (Component pruner : chosen) {
      for (int count : trials) {
        PrunerBench bench =
            new PrunerBench(
                known,
                pruner,
                Counts.positive("--trials", count),
                Counts.positive("--steps", steps));
        context.print(PythonJson.write(bench.line()));
      }
    }
    return 0;
  }
}
