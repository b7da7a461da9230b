package org.parzen.app.params;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parzen.part.Objectives;
import org.parzen.plugins.command.CommandPlan;
import org.parzen.plugins.command.CommandPlugin;
import org.parzen.plugins.command.PosixQuoting;
import org.parzen.run.DefinedStudy;
import org.parzen.space.Choice;
import org.parzen.study.StudyDefinition;
import org.parzen.trial.FrozenTrial;

/// A trial as a line for a terminal, whatever folder that is in.
public final class TrialCommand {

  private TrialCommand() {}

  /// The command with the trial's values; for objectives that are no command, what evaluates the
  /// trial again. Empty where the trial has no values yet.
  ///
  /// @param place the study's
  public static Optional<String> of(
      StudyDefinition definition, Objectives objectives, FrozenTrial trial, StudyPlace place) {
    Map<String, Choice> values = trial.externalValues();
    if (values.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        definition.objective().id().equals(CommandPlugin.ID)
            ? filled(definition, objectives, trial, place)
            : again(definition, trial, place));
  }

  private static String filled(
      StudyDefinition definition, Objectives objectives, FrozenTrial trial, StudyPlace place) {
    CommandPlan plan = CommandPlan.of(objectives.spec(definition));
    String line =
        plan.commandLine(
            trial.number(),
            DefinedStudy.objectiveSeed(definition, trial.number()),
            folder(place.trials(), trial.number()),
            trial.externalValues());
    return "cd " + PosixQuoting.quote(plan.folder().toString()) + " && " + line;
  }

  private static String again(StudyDefinition definition, FrozenTrial trial, StudyPlace place) {
    return PosixQuoting.join(
        List.of(
            "parzen",
            "try",
            "--storage",
            place.storage(),
            "--study-name",
            definition.name(),
            "--trial",
            Integer.toString(trial.number())));
  }

  /// The folder of a trial's last attempt; the first one's where none is kept.
  public static Path folder(Path trials, int number) {
    int attempt = 0;
    while (Files.exists(trials.resolve(number + "-" + (attempt + 1)))) {
      attempt++;
    }
    return trials.resolve(number + "-" + attempt).toAbsolutePath();
  }
}
