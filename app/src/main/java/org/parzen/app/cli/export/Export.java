package org.parzen.app.cli.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.options.StudyName;
import org.parzen.app.cli.options.Words;
import org.parzen.app.cli.talk.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Writes all trials of a study as one table, with the columns of Optuna's `trials_dataframe`.
@Command(name = "export", mixinStandardHelpOptions = true)
public final class Export implements Callable<Integer> {
  /// The forms of the table.
  private enum Form {
    CSV,
    JSON
  }

  private final CommandContext context;

  @Mixin private final StudyName name = new StudyName();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "csv|json")
  private @Nullable String format;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE")
  private @Nullable Path file;

  public Export(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Form form = form();
    TrialFrame frame = context.read(store -> TrialFrame.of(store.open(name.in(store))));
    String text =
        switch (form) {
          case CSV -> frame.csv();
          case JSON -> frame.json();
        };
    Path to = file;
    if (to == null) {
      context.print(text);
    } else {
      write(to, text + "\n");
    }
    return 0;
  }

  /// What is asked for, else what the name of the file says.
  private Form form() {
    if (format != null) {
      return Words.parse(Form.class, "--format", format);
    }
    return file != null && file.toString().toLowerCase(Locale.ROOT).endsWith(".json")
        ? Form.JSON
        : Form.CSV;
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new IllegalArgumentException(Messages.get("export.unwritable", file), e);
    }
  }
}
