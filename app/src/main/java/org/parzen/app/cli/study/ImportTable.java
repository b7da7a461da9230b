package org.parzen.app.cli.study;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.options.DirectionOptions;
import org.parzen.app.cli.talk.Messages;
import org.parzen.app.table.BadCell;
import org.parzen.app.table.CsvTable;
import org.parzen.app.table.ImportColumns;
import org.parzen.app.table.ImportedStudy;
import org.parzen.app.table.ParameterChoice;
import org.parzen.app.table.TrialImport;
import org.parzen.app.table.TrialTable;
import org.parzen.space.DistributionJson;
import org.parzen.study.Direction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes a study of a table of trials, or adds them to one, and prints its name.
@Command(name = "import", mixinStandardHelpOptions = true)
public final class ImportTable implements Callable<Integer> {
  private static final Logger LOG = System.getLogger(ImportTable.class.getName());
  private static final int SHOWN = 20;

  private final CommandContext context;

  @Parameters(paramLabel = "FILE.csv", descriptionKey = "table")
  private Path file = Path.of("");

  @Option(names = "--study-name", paramLabel = "NAME")
  private @Nullable String name;

  @Option(names = "--param", paramLabel = "NAME=COLUMN[:TYPE]")
  private List<String> parameters = List.of();

  @Option(names = "--value", paramLabel = "COLUMN")
  private List<String> values = List.of();

  @Mixin private final DirectionOptions directions = new DirectionOptions();

  @Option(names = "--enqueue")
  private boolean enqueue;

  @Option(names = "--skip-bad")
  private boolean skipBad;

  public ImportTable(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    CsvTable table = CsvTable.read(file);
    ImportColumns columns =
        ImportColumns.of(
            table, parameters.stream().map(ParameterChoice::parse).toList(), values, enqueue);
    TrialTable trials = new TrialImport(table, columns, enqueue, Instant.now()).read();
    tell(columns, trials);
    ImportedStudy study = new ImportedStudy(studyName(), goals(columns), columns, trials.trials());
    context.print(context.write(study::addTo));
    LOG.log(Level.INFO, Messages.get("import.done", trials.trials().size(), study.name()));
    return 0;
  }

  private String studyName() {
    String stem = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]+$", "");
    return name == null ? stem : name;
  }

  /// What was said, or minimizing all values.
  private List<Direction> goals(ImportColumns columns) {
    List<Direction> given = directions.given();
    int count = Math.max(1, columns.objectives());
    if (!given.isEmpty() && given.size() != count && columns.objectives() > 0) {
      throw new IllegalArgumentException(Messages.get("import.directions", given.size(), count));
    }
    return given.isEmpty() ? Collections.nCopies(count, Direction.MINIMIZE) : given;
  }

  private void tell(ImportColumns columns, TrialTable trials) {
    trials
        .distributions()
        .forEach(
            (parameter, distribution) ->
                LOG.log(
                    Level.INFO,
                    Messages.get(
                        "import.parameter", parameter, DistributionJson.write(distribution))));
    if (!columns.ignored().isEmpty()) {
      LOG.log(Level.INFO, Messages.get("import.ignored", String.join(", ", columns.ignored())));
    }
    trials.bad().stream()
        .limit(SHOWN)
        .map(BadCell::text)
        .forEach(line -> LOG.log(Level.WARNING, line));
    if (trials.bad().size() > SHOWN) {
      LOG.log(Level.WARNING, Messages.get("import.more", trials.bad().size() - SHOWN));
    }
    if (trials.badRows() > 0 && !skipBad) {
      throw new IllegalArgumentException(Messages.get("import.bad", trials.badRows(), file));
    }
  }
}
