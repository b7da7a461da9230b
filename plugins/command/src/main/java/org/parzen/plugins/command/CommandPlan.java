package org.parzen.plugins.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parzen.objective.ObjectiveSpec;
import org.parzen.plugins.command.metric.ConstraintSpec;
import org.parzen.plugins.command.metric.MetricSource;
import org.parzen.plugins.command.metric.MetricSpec;
import org.parzen.plugins.command.metric.ReportSpec;
import org.parzen.plugins.program.limit.Limits;
import org.parzen.plugins.program.trial.KeepFolders;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Choice;
import org.parzen.space.Parameter;
import org.parzen.space.SearchSpace;

/// A command objective that was read and checked as a whole. Immutable.
///
/// @param folder where the program works, and what relative names mean
public record CommandPlan(
    CommandTemplate command,
    SearchSpace space,
    List<MetricSpec> metrics,
    List<ConstraintSpec> constraints,
    Optional<ReportSpec> report,
    Limits limits,
    KeepFolders keep,
    Path folder) {

  /// Reads and checks all that the user wrote.
  ///
  /// @throws IllegalArgumentException names what in the definition cannot work
  public static CommandPlan of(ObjectiveSpec spec) {
    List<String> names = spec.space().names();
    CommandTemplate command =
        CommandTemplate.of(spec.settings().texts(CommandPlugin.COMMAND), names);
    CommandPlan plan =
        new CommandPlan(
            command,
            spec.space(),
            metrics(spec.metrics()),
            spec.constraints().stream().map(ConstraintSpec::parse).toList(),
            given(spec, CommandPlugin.REPORT).map(ReportSpec::parse),
            Limits.of(spec.settings()),
            KeepFolders.of(spec.settings()),
            spec.folder().toAbsolutePath().normalize());
    plan.check();
    return plan;
  }

  private static Optional<String> given(ObjectiveSpec spec, String setting) {
    return Optional.of(spec.settings().text(setting)).filter(text -> !text.isBlank());
  }

  private static List<MetricSpec> metrics(List<String> texts) {
    return texts.isEmpty()
        ? List.of(MetricSpec.parse("last"))
        : texts.stream().map(MetricSpec::parse).toList();
  }

  private void check() {
    if (report.isPresent() && metrics.size() > 1) {
      throw new IllegalArgumentException(
          "A learning curve needs a single metric, because trials with several are not pruned:"
              + " leave out the report.");
    }
    if (command.placeholders().contains("instance")) {
      throw new IllegalArgumentException(
          "{instance} stands for one of several inputs, and none are declared: leave it out.");
    }
    metrics.forEach(metric -> fileOf(metric, Map.of()));
    Set<String> keys = new HashSet<>();
    for (ConstraintSpec constraint : constraints) {
      fileOf(constraint.metric(), Map.of());
      if (!keys.add(constraint.key())) {
        throw new IllegalArgumentException(
            "The constraint '%s' is there twice: name one of them, as in NAME=size:out.mp4 <= 1000."
                .formatted(constraint.key()));
      }
    }
    space.parameters().forEach(this::requireUse);
    space.parameters().forEach(this::requireTrueOrFalse);
  }

  private void requireTrueOrFalse(Parameter parameter) {
    boolean trueOrFalse =
        parameter.distribution() instanceof CategoricalDistribution(List<Choice> choices)
            && choices.stream().allMatch(Choice.Flag.class::isInstance);
    if (command.switches().contains(parameter.name()) && !trueOrFalse) {
      throw new IllegalArgumentException(
          "The command has {%s?...}, which is there or not: declare '%s choice false,true'."
              .formatted(parameter.name(), parameter.name()));
    }
  }

  private void requireUse(Parameter parameter) {
    String name = parameter.name();
    boolean used =
        command.placeholders().contains(name)
            || space.parameters().stream()
                .flatMap(other -> other.condition().stream())
                .flatMap(condition -> condition.all().stream())
                .anyMatch(comparison -> comparison.name().equals(name));
    if (!used) {
      throw new IllegalArgumentException(
          "The command does not use the parameter '%s': write {%s} where its value goes."
              .formatted(name, name));
    }
  }

  /// What stands for each placeholder of a trial.
  Map<String, String> texts(int trial, long seed, Path workdir, Map<String, Choice> values) {
    Map<String, String> texts = new LinkedHashMap<>();
    values.forEach((name, value) -> texts.put(name, value.text()));
    texts.put("trial", Integer.toString(trial));
    texts.put("seed", Long.toString(seed));
    texts.put("workdir", workdir.toString());
    return texts;
  }

  /// The command of a trial in one line that a shell runs, for copying.
  public String commandLine(int trial, long seed, Path workdir, Map<String, Choice> values) {
    return PosixQuoting.join(command.fill(texts(trial, seed, workdir, values)));
  }

  /// The name of the file whose size a metric is, placeholders filled; empty for other metrics.
  private Optional<String> fileOf(MetricSpec metric, Map<String, String> texts) {
    if (!(metric.source() instanceof MetricSource.Size(String file))) {
      return Optional.empty();
    }
    List<String> filled = CommandTemplate.of(List.of("size", file), space.names()).fill(texts);
    return filled.size() > 1 ? Optional.of(filled.get(1)) : Optional.of(file);
  }

  /// Finds a file that a metric names: in the trial's folder, or else in that of the study.
  Path find(MetricSpec metric, Map<String, String> texts, Path workdir) {
    String name = fileOf(metric, texts).orElseThrow();
    Path inTrial = workdir.resolve(name);
    return Files.exists(inTrial) ? inTrial : folder.resolve(name);
  }
}
