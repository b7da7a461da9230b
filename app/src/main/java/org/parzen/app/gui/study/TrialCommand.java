package org.parzen.app.gui.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.parzen.objective.ObjectivePlugin;
import org.parzen.objective.ObjectiveSpec;
import org.parzen.plugins.command.CommandPlan;
import org.parzen.plugins.command.CommandPlugin;
import org.parzen.run.DefinedStudy;
import org.parzen.run.Objectives;
import org.parzen.setting.Settings;
import org.parzen.space.Choice;
import org.parzen.study.Goal;
import org.parzen.study.StudyDefinition;
import org.parzen.trial.FrozenTrial;

/// The command of a trial as a line for a terminal.
public final class TrialCommand {

  private TrialCommand() {}

  /// Empty where the study does not run a command, or the trial has no values yet.
  ///
  /// @param trials where the study's trials have their folders
  public static Optional<String> of(
      StudyDefinition definition, Objectives objectives, FrozenTrial trial, Path trials) {
    Map<String, Choice> values = trial.externalValues();
    if (!definition.objective().id().equals(CommandPlugin.ID) || values.isEmpty()) {
      return Optional.empty();
    }
    ObjectivePlugin plugin = objectives.plugin(CommandPlugin.ID);
    ObjectiveSpec spec =
        new ObjectiveSpec(
            Settings.check(plugin.title(), plugin.settings(), definition.objective().settings()),
            definition.parameters(),
            definition.goals().stream().map(Goal::metric).filter(m -> !m.isEmpty()).toList(),
            definition.constraints(),
            Path.of(definition.folder()));
    return Optional.of(
        CommandPlan.of(spec)
            .commandLine(
                trial.number(),
                DefinedStudy.objectiveSeed(definition, trial.number()),
                folder(trials, trial.number()),
                values));
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
