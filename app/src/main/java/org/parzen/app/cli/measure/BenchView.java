package org.parzen.app.cli.measure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.run.Definitions;
import org.parzen.app.cli.run.SearchOptions;
import org.parzen.app.cli.talk.Messages;
import org.parzen.plugins.program.trial.TrialFolder;
import org.parzen.setting.Durations;
import org.parzen.study.Component;
import org.parzen.study.StudyDefinition;
import org.parzen.text.PythonJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Measures what an open window costs the run whose file it shows.
@Command(name = "view", mixinStandardHelpOptions = true)
public final class BenchView implements Callable<Integer> {
  private final CommandContext context;

  @Mixin private final Definitions objective;

  @Mixin private final SearchOptions how = new SearchOptions();

  @Option(names = "--pairs", paramLabel = "N")
  private int pairs = 10;

  @Option(names = "--settle", paramLabel = "5s")
  private String settle = "5s";

  @Option(names = "--folder", paramLabel = "FOLDER")
  private Path folder = Path.of("");

  public BenchView(CommandContext context) {
    this.context = context;
    this.objective = new Definitions(context, new Component("random"));
  }

  @Override
  public Integer call() throws Exception {
    int count = Counts.positive("--pairs", pairs);
    StudyDefinition definition = objective.fresh(Optional.of("bench"), how);
    if (definition.stop().isEmpty()) {
      throw new IllegalArgumentException(Messages.get("bench.view.endless"));
    }
    Path files = Files.createTempDirectory(folder.toAbsolutePath(), "parzen-view-");
    try {
      new ViewBench(definition, context.parts(), files, Durations.parse(settle))
          .measure(count, line -> context.print(PythonJson.write(line)));
    } finally {
      TrialFolder.delete(files);
    }
    return 0;
  }
}
