package org.parzen.app.cli.measure;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.options.Words;
import org.parzen.storage.bench.StorageBench;
import org.parzen.study.StudyDefinition.Durability;
import org.parzen.text.PythonJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures what a trial costs in a study file, for each count of lanes.
@Command(name = "storage", mixinStandardHelpOptions = true)
public final class BenchStorage implements Callable<Integer> {
  private final CommandContext context;

  @Option(names = "--lanes", paramLabel = "K")
  private List<Integer> lanes = List.of(1, 16);

  @Option(names = "--trials", paramLabel = "N")
  private int trials = 1000;

  @Option(names = "--durability", paramLabel = "power|process")
  private String durability = "power";

  @Option(names = "--folder", paramLabel = "FOLDER")
  private Path folder = Path.of("");

  public BenchStorage(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Durability survives = Words.parse(Durability.class, "--durability", durability);
    StorageBench bench =
        new StorageBench(folder.toAbsolutePath(), survives, Counts.positive("--trials", trials));
    for (int count : lanes) {
      context.print(PythonJson.write(bench.measure(Counts.positive("--lanes", count))));
    }
    return 0;
  }
}
