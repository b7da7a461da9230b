package org.parzen.app.cli.measure;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.options.Words;
import org.parzen.storage.bench.OpenBench;
import org.parzen.storage.bench.OpenBench.Form;
import org.parzen.text.PythonJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures how long opening a study file takes, for each count of trials.
@Command(name = "open", mixinStandardHelpOptions = true)
public final class BenchOpen implements Callable<Integer> {
  private final CommandContext context;

  @Option(names = "--trials", paramLabel = "N")
  private List<Integer> trials = List.of(10_000);

  @Option(names = "--reports", paramLabel = "N")
  private int reports = 10;

  @Option(names = "--folder", paramLabel = "FOLDER")
  private Path folder = Path.of("");

  @Option(names = "--form", paramLabel = "sqlite|journal")
  private String form = "sqlite";

  public BenchOpen(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    OpenBench bench =
        new OpenBench(
            folder.toAbsolutePath(), Words.parse(Form.class, "--form", form), Math.max(0, reports));
    for (int count : trials) {
      context.print(PythonJson.write(bench.measure(Counts.positive("--trials", count))));
    }
    return 0;
  }
}
