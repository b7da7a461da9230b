package org.parzen.plugins.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parzen.objective.Objective;
import org.parzen.objective.ObjectivePlugin;
import org.parzen.objective.ObjectiveSpec;
import org.parzen.plugins.command.metric.MetricSpec;
import org.parzen.plugins.program.limit.Limits;
import org.parzen.plugins.program.process.ProcessGuard;
import org.parzen.plugins.program.process.ProgramSearch;
import org.parzen.setting.Setting;
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
    return CommandSettings.all();
  }

  /// @throws IllegalArgumentException where the text is no metric
  @Override
  public Optional<String> metricName(String metric) {
    return MetricSpec.givenName(metric);
  }

  /// @throws IllegalArgumentException names what in the definition cannot work
  @Override
  public Objective create(ObjectiveSpec spec) {
    CommandPlan plan = CommandPlan.of(spec);
    requirePrograms(plan);
    return new CommandObjective(plan);
  }

  /// Evaluates a trial outside any study: the command with what comes before and after it, as often
  /// as the plan says.
  ///
  /// A limit that is relative to trial 0 does not count here.
  ///
  /// @param values one for each parameter that takes part
  /// @param folder the trial's folder; made where it is missing
  /// @throws IllegalArgumentException names what in the definition cannot work
  public static Evaluation tryOnce(ObjectiveSpec spec, Map<String, Choice> values, Path folder) {
    CommandPlan plan = CommandPlan.of(spec);
    requirePrograms(plan);
    return new RepeatedRun(plan, new RunPlace(0, 0, folder.toAbsolutePath(), values))
        .run(plan.limits().fixed(OptionalDouble.empty()), point -> false);
  }

  private static void requirePrograms(CommandPlan plan) {
    ProcessGuard.requireSupport(plan.limits());
    ProcessGuard.requireSupport(plan.measures());
    plan.commands()
        .filter(command -> !isMade(plan, command))
        .forEach(command -> ProgramSearch.find(command.source().getFirst(), plan.folder()));
  }

  /// Whether a program is known only in a trial: its name holds a value, or it is made there.
  private static boolean isMade(CommandPlan plan, CommandTemplate command) {
    String program = command.source().getFirst();
    Optional<CommandTemplate> prepare = plan.steps().prepare();
    boolean prepared = prepare.isPresent() && prepare.get() != command && program.contains("/");
    boolean input =
        plan.work().inTrial()
            && program.contains("/")
            && plan.inputs().files().stream()
                .anyMatch(file -> file.target().equals(Path.of(program).normalize()));
    return prepared
        || input
        || command.placeholders().stream().anyMatch(name -> program.contains("{" + name + "}"));
  }
}
