package org.parzen.plugins.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parzen.objective.Objective;
import org.parzen.objective.ObjectivePlugin;
import org.parzen.objective.ObjectiveSpec;
import org.parzen.plugins.program.limit.Limits;
import org.parzen.plugins.program.process.ProcessGuard;
import org.parzen.plugins.program.process.ProgramSearch;
import org.parzen.plugins.program.trial.KeepFolders;
import org.parzen.setting.Setting;
import org.parzen.setting.SettingType;
import org.parzen.space.Choice;

/// Any program: a command line with `{name}` where a value goes, and where the number comes from.
public final class CommandPlugin implements ObjectivePlugin {
  public static final String ID = "command";

  /// The names of the settings.
  public static final String COMMAND = "command";

  public static final String TIMEOUT = Limits.TIMEOUT;
  public static final String REPORT = "report";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "A program";
  }

  @Override
  public String help() {
    return "Runs a program for each trial and reads the result from what it prints or writes.";
  }

  @Override
  public List<Setting> settings() {
    List<Setting> settings = new ArrayList<>();
    settings.add(
        Setting.required(
            COMMAND,
            "Command",
            "The program and its arguments, with {name} where the value of a parameter goes; also {trial}, {seed}, {workdir}.",
            new SettingType.Texts()));
    settings.add(
        Setting.text(
            REPORT,
            "Learning curve",
            "regex: and a pattern with two groups, step and value, that is found in the output while the program runs.",
            ""));
    settings.addAll(Limits.settings());
    settings.add(KeepFolders.setting());
    return List.copyOf(settings);
  }

  /// @throws IllegalArgumentException names what in the definition cannot work
  @Override
  public Objective create(ObjectiveSpec spec) {
    CommandPlan plan = CommandPlan.of(spec);
    requireProgram(plan);
    return new CommandObjective(plan);
  }

  /// Runs the command once, outside any study.
  ///
  /// A limit that is relative to trial 0 does not count here.
  ///
  /// @param values one for each parameter that takes part
  /// @param folder the trial's folder; made where it is missing
  /// @throws IllegalArgumentException names what in the definition cannot work
  public static Evaluation tryOnce(ObjectiveSpec spec, Map<String, Choice> values, Path folder) {
    CommandPlan plan = CommandPlan.of(spec);
    requireProgram(plan);
    return new CommandRun(plan, 0, 0, folder.toAbsolutePath(), values)
        .run(plan.limits().fixed(OptionalDouble.empty()), point -> false);
  }

  private static void requireProgram(CommandPlan plan) {
    ProcessGuard.requireSupport(plan.limits());
    String program = plan.command().source().getFirst();
    Optional<String> placeholder =
        plan.command().placeholders().stream()
            .filter(name -> program.contains("{" + name + "}"))
            .findFirst();
    if (placeholder.isEmpty()) {
      ProgramSearch.find(program, plan.folder());
    }
  }
}
