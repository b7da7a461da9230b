package org.parzen.app.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parzen.app.cli.options.DirectionOptions;
import org.parzen.app.cli.talk.Messages;
import org.parzen.part.Objectives;
import org.parzen.plugins.command.CommandPlugin;
import org.parzen.plugins.program.ProgramPlugin;
import org.parzen.plugins.python.PythonPlugin;
import org.parzen.space.ParameterLine;
import org.parzen.space.SearchSpace;
import org.parzen.study.Component;
import org.parzen.study.Direction;
import org.parzen.study.Goal;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What is tuned: options of `optimize` and `try` alike. What is not given stays as the definition
/// below has it.
final class ObjectiveOptions {
  @Mixin private final ObjectiveSource source = new ObjectiveSource();

  @Option(names = "--option", paramLabel = "NAME=VALUE")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Option(names = "--param", paramLabel = "'NAME TYPE RANGE'")
  private List<String> parameters = List.of();

  @Option(names = "--metric", paramLabel = "SPEC")
  private List<String> metrics = List.of();

  @Option(names = "--report", paramLabel = "SPEC")
  private @Nullable String report;

  @Option(names = "--constraint", paramLabel = "EXPRESSION")
  private List<String> constraints = List.of();

  @Option(names = "--trial-timeout", paramLabel = "30s|1.5x")
  private @Nullable String timeout;

  @Mixin private final DirectionOptions directions = new DirectionOptions();

  /// The kind of objective, if the options name one.
  ///
  /// @throws IllegalArgumentException where they name two
  Optional<String> kind() {
    return source.kind();
  }

  /// @param folder what relative names in `base` mean
  /// @throws IllegalArgumentException names what is unknown or does not fit together
  Component objective(Component base, Path folder, Objectives installed) {
    String kind = kind().orElse(base.id());
    refuseMisfits(kind);
    Map<String, JsonNode> all = new LinkedHashMap<>();
    if (kind.equals(base.id())) {
      all.putAll(base.settings());
    }
    all.putAll(
        SettingOptions.read("objective " + kind, installed.plugin(kind).settings(), settings));
    all.putAll(source.settings(base, folder));
    put(all, CommandPlugin.REPORT, report);
    put(all, CommandPlugin.TIMEOUT, timeout);
    return new Component(kind, all);
  }

  /// How the user named the objective.
  Optional<String> name() {
    return source.typed();
  }

  /// The directions that a Python file gives to its own study, where no option says them.
  ///
  /// @throws IllegalArgumentException says what is wrong with the file
  List<Direction> hints() {
    return directions.given().isEmpty() ? source.hints() : List.of();
  }

  /// @throws IllegalArgumentException where the options do not fit together, whatever is stored
  void check() {
    kind().ifPresent(this::refuseMisfits);
  }

  /// Options that say nothing about a kind of objective do not go with it.
  private void refuseMisfits(String kind) {
    if (kind.equals(PythonPlugin.ID) || kind.equals(ProgramPlugin.ID)) {
      String why = "misfit." + kind;
      refuse(!metrics.isEmpty(), "--metric", why, kind);
      refuse(!parameters.isEmpty(), "--param", why, kind);
      refuse(!constraints.isEmpty(), "--constraint", why, kind);
      refuse(report != null, "--report", why, kind);
    }
    if (!kind.equals(PythonPlugin.ID)) {
      refuse(source.hasPython(), "--python", "misfit.interpreter", kind);
    }
    if (!kind.equals(CommandPlugin.ID)) {
      refuse(report != null, "--report", "misfit.report", kind);
    }
  }

  private void refuse(boolean given, String option, String why, String kind) {
    if (given) {
      String objective = source.typed().orElse(Messages.get("objective.stored", kind));
      throw new IllegalArgumentException(Messages.get(why, option, objective));
    }
  }

  private static void put(Map<String, JsonNode> settings, String name, @Nullable String value) {
    if (value != null) {
      settings.put(name, TextNode.valueOf(value));
    }
  }

  SearchSpace parameters(SearchSpace base) {
    return parameters.isEmpty()
        ? base
        : new SearchSpace(parameters.stream().map(ParameterLine::parse).toList());
  }

  List<String> constraints(List<String> base) {
    return constraints.isEmpty() ? base : constraints;
  }

  /// A direction for each metric; minimize, where none is named.
  ///
  /// @throws IllegalArgumentException where there are not as many of both
  List<Goal> goals(List<Goal> base) {
    List<Direction> ways = directions.given();
    List<String> numbers = metrics.isEmpty() ? base.stream().map(Goal::metric).toList() : metrics;
    if (ways.isEmpty()) {
      ways =
          numbers.size() == base.size()
              ? base.stream().map(Goal::direction).toList()
              : numbers.stream().map(_ -> Direction.MINIMIZE).toList();
    }
    if (metrics.isEmpty() && numbers.stream().allMatch(String::isEmpty)) {
      return ways.stream().map(way -> new Goal("", way)).toList();
    }
    if (ways.size() != numbers.size()) {
      throw new IllegalArgumentException(Messages.get("goals.count", numbers.size(), ways.size()));
    }
    List<Direction> each = ways;
    return IntStream.range(0, numbers.size())
        .mapToObj(i -> new Goal(numbers.get(i), each.get(i)))
        .toList();
  }
}
