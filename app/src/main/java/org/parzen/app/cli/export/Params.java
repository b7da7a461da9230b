package org.parzen.app.cli.export;

import java.util.concurrent.Callable;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.app.cli.options.StudyName;
import org.parzen.app.cli.options.TrialChoice;
import org.parzen.app.cli.options.Words;
import org.parzen.app.cli.talk.Messages;
import org.parzen.app.params.ParameterFormat;
import org.parzen.app.params.TrialCommand;
import org.parzen.run.DefinedStudy;
import org.parzen.study.StudyDefinition;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Prints the parameters of the best trial, or of another one, for other programs.
@Command(name = "params", mixinStandardHelpOptions = true)
public final class Params implements Callable<Integer> {
  /// The forms in which they are printed.
  private enum Form {
    JSON,
    YAML,
    SHELL,
    /// The line that evaluates the trial again.
    COMMAND
  }

  private final CommandContext context;

  @Mixin private final StudyName name = new StudyName();

  @Option(names = "--trial", paramLabel = "best|NUMBER")
  private String trial = "best";

  @Option(
      names = {"-f", "--format"},
      paramLabel = "json|yaml|shell|command")
  private String format = "json";

  public Params(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Form form = Words.parse(Form.class, "--format", format);
    TrialChoice choice = TrialChoice.parse(trial);
    context.print(
        context.read(
            store -> {
              StudyView study = store.open(name.among(store.names()).orElseThrow(this::empty));
              return text(form, study, choice.in(study)).stripTrailing();
            }));
    return 0;
  }

  private IllegalArgumentException empty() {
    return new IllegalArgumentException(Messages.get("params.empty", context.storage()));
  }

  private String text(Form form, StudyView study, FrozenTrial chosen) {
    return switch (form) {
      case JSON -> ParameterFormat.JSON.write(chosen.externalValues());
      case YAML -> ParameterFormat.YAML.write(chosen.externalValues());
      case SHELL -> ParameterFormat.SHELL.write(chosen.externalValues());
      case COMMAND -> command(study, chosen);
    };
  }

  private String command(StudyView study, FrozenTrial chosen) {
    StudyDefinition definition =
        DefinedStudy.definition(study)
            .orElseThrow(
                () -> new IllegalArgumentException(Messages.get("params.undefined", study.name())));
    return TrialCommand.of(definition, context.objectives(), chosen, context.place(study.name()))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    Messages.get("params.unasked", Integer.toString(chosen.number()))));
  }
}
