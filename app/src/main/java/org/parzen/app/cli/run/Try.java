package org.parzen.app.cli.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parzen.app.cli.options.CommandContext;
import org.parzen.objective.ObjectiveSpec;
import org.parzen.plugins.command.CommandPlan;
import org.parzen.plugins.command.CommandPlugin;
import org.parzen.plugins.command.Evaluation;
import org.parzen.run.Objectives;
import org.parzen.space.Choice;
import org.parzen.space.Parameter;
import org.parzen.study.StudyDefinition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Evaluates an objective once and shows everything about it; nothing is kept but the trial's own
/// folder.
@Command(name = "try", mixinStandardHelpOptions = true)
public final class Try implements Callable<Integer> {
  private static final int FAILED = 2;

  private final CommandContext context;

  @Mixin private final Definitions definitions = new Definitions();

  public Try(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws Exception {
    StudyDefinition definition = definitions.fresh(Optional.of("try"), new SearchOptions());
    Objectives installed = Objectives.installed();
    Path folder = folder();
    if (!definition.objective().id().equals(CommandPlugin.ID)) {
      TriedTrial tried = TriedTrial.of(definition, installed, folder);
      context.print(tried.text());
      return tried.isFailed() ? FAILED : 0;
    }
    ObjectiveSpec spec = installed.spec(definition);
    Map<String, Choice> values = definition.parameters().values(Parameter::typical);
    CommandPlan plan = CommandPlan.of(spec);
    Evaluation evaluation = CommandPlugin.tryOnce(spec, values, folder);
    context.print(new TriedCommand(plan, values, evaluation, folder).text());
    return evaluation.failure().isPresent() ? FAILED : 0;
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("parzen-try-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
