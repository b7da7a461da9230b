package org.parzen.plugins.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parzen.objective.ObjectiveSpec;
import org.parzen.plugins.command.metric.ConstraintSpec;
import org.parzen.plugins.command.metric.MetricSpec;
import org.parzen.plugins.command.metric.ReportSpec;
import org.parzen.plugins.program.limit.Limits;
import org.parzen.plugins.program.process.Measure;
import org.parzen.plugins.program.trial.KeepFolders;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Choice;
import org.parzen.space.Parameter;
import org.parzen.space.SearchSpace;

/// A command objective that was read and checked as a whole. Immutable.
///
/// @param folder what relative names mean
public record CommandPlan(
    CommandSteps steps,
    TrialInputs inputs,
    Repeats repeats,
    SearchSpace space,
    List<MetricSpec> metrics,
    List<ConstraintSpec> constraints,
    Optional<ReportSpec> report,
    Limits limits,
    KeepFolders keep,
    WorkFolder work,
    Path folder) {

  /// The key of the constraint that the check command is.
  public static final String CHECK = CommandSettings.CHECK;

  /// Reads and checks all that the user wrote.
  ///
  /// @throws IllegalArgumentException names what in the definition cannot work
  public static CommandPlan of(ObjectiveSpec spec) {
    Set<String> known = CommandTemplate.known(spec.space().names());
    Path folder = spec.folder().toAbsolutePath().normalize();
    CommandPlan plan =
        new CommandPlan(
            CommandSteps.of(spec.settings(), spec.space().names(), folder),
            TrialInputs.of(spec.settings(), folder, known),
            Repeats.of(spec.settings()),
            spec.space(),
            metrics(spec.metrics()),
            spec.constraints().stream().map(ConstraintSpec::parse).toList(),
            given(spec, CommandPlugin.REPORT).map(ReportSpec::parse),
            Limits.of(spec.settings()),
            KeepFolders.of(spec.settings()),
            WorkFolder.of(spec.settings(), folder),
            folder);
    plan.check();
    return plan;
  }

  private static Optional<String> given(ObjectiveSpec spec, String setting) {
    return Optional.of(spec.settings().text(setting)).filter(text -> !text.isBlank());
  }

  private static List<MetricSpec> metrics(List<String> texts) {
    return texts.isEmpty()
        ? List.of(MetricSpec.parse("auto"))
        : texts.stream().map(MetricSpec::parse).toList();
  }

  private void check() {
    if (report.isPresent() && metrics.size() > 1) {
      throw new IllegalArgumentException(
          "A learning curve needs a single metric, because trials with several are not pruned: leave out the report.");
    }
    Set<String> used = new LinkedHashSet<>(steps.names());
    used.addAll(inputs.names());
    if (used.contains("instance")) {
      throw new IllegalArgumentException(
          "{instance} stands for one of several inputs, and none are declared: leave it out.");
    }
    metrics.forEach(metric -> fileOf(metric, Map.of()));
    checkConstraints();
    space.parameters().forEach(parameter -> requireUse(parameter, used));
    space.parameters().forEach(this::requireTrueOrFalse);
  }

  private void requireTrueOrFalse(Parameter parameter) {
    boolean trueOrFalse =
        parameter.distribution() instanceof CategoricalDistribution(List<Choice> choices)
            && choices.stream().allMatch(Choice.Flag.class::isInstance);
    boolean switched =
        commands().anyMatch(command -> command.switches().contains(parameter.name()));
    if (switched && !trueOrFalse) {
      throw new IllegalArgumentException(
          "The command has {%s?...}, which is there or not: declare '%s choice false,true'."
              .formatted(parameter.name(), parameter.name()));
    }
  }

  private void checkConstraints() {
    Set<String> keys = new HashSet<>();
    steps.check().ifPresent(_ -> keys.add(CHECK));
    for (ConstraintSpec constraint : constraints) {
      fileOf(constraint.metric(), Map.of());
      if (!keys.add(constraint.key())) {
        throw new IllegalArgumentException(
            "The constraint '%s' is there twice: name one of them, as in NAME=size:out.mp4 <= 1000."
                .formatted(constraint.key()));
      }
    }
  }

  private void requireUse(Parameter parameter, Set<String> used) {
    String name = parameter.name();
    boolean condition =
        space.parameters().stream()
            .flatMap(other -> other.condition().stream())
            .flatMap(other -> other.all().stream())
            .anyMatch(comparison -> comparison.name().equals(name));
    if (!used.contains(name) && !condition) {
      throw new IllegalArgumentException(
          "The command does not use the parameter '%s': write {%s} where its value goes, in the command, in an input file or in a variable of the environment."
              .formatted(name, name));
    }
  }

  /// The command itself.
  public CommandTemplate command() {
    return steps.command();
  }

  /// The command of a trial in one line that a shell runs, for copying; with the folder and the
  /// variables where the definition sets them.
  public String commandLine(int trial, long seed, Path workdir, Map<String, Choice> values) {
    RunPlace place = new RunPlace(trial, seed, workdir, values);
    String variables =
        inputs.variables(place.texts()).entrySet().stream()
            .map(e -> e.getKey() + "=" + PosixQuoting.quote(e.getValue()) + " ")
            .collect(Collectors.joining());
    String line = variables + PosixQuoting.join(arguments(place));
    return work.inTrial() ? "cd " + PosixQuoting.quote(workdir.toString()) + " && " + line : line;
  }

  /// The program and its arguments in a run.
  List<String> arguments(RunPlace place) {
    return work.found(command().fill(place.texts()), place.workdir());
  }

  /// What is to be measured of the program, because a metric needs it.
  Set<Measure> measures() {
    return Stream.concat(metrics.stream(), constraints.stream().map(ConstraintSpec::metric))
        .flatMap(metric -> metric.source().measure().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// All commands that a trial runs, in order.
  Stream<CommandTemplate> commands() {
    return Stream.of(steps.prepare(), Optional.of(command()), steps.check())
        .flatMap(Optional::stream);
  }

  /// The name of the file that a metric needs, placeholders filled; empty where it needs none.
  private Optional<String> fileOf(MetricSpec metric, Map<String, String> texts) {
    Set<String> known = CommandTemplate.known(space.names());
    return metric
        .source()
        .named()
        .map(
            name -> {
              PlaceholderText text = PlaceholderText.typed(name, known);
              return text.isFilledBy(texts) ? text.fill(texts) : name;
            });
  }

  /// Finds a file that a metric names: in the trial's folder, or else in that of the study.
  Path find(MetricSpec metric, RunPlace place) {
    String name = fileOf(metric, place.texts()).orElseThrow();
    Path inTrial = place.workdir().resolve(name);
    return Files.exists(inTrial) ? inTrial : folder.resolve(name);
  }
}
