package org.parzen.app.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parzen.app.cli.options.DirectionOptions;
import org.parzen.app.cli.talk.Messages;
import org.parzen.plugins.command.CommandPlugin;
import org.parzen.plugins.command.PosixQuoting;
import org.parzen.run.Objectives;
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
  @Option(names = "--command", paramLabel = "LINE")
  private @Nullable String command;

  @Option(names = "--plugin", paramLabel = "ID")
  private @Nullable String plugin;

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
    if (command != null && plugin != null && !plugin.equals(CommandPlugin.ID)) {
      throw new IllegalArgumentException(Messages.get("objective.two", plugin));
    }
    return Optional.ofNullable(command != null ? CommandPlugin.ID : plugin);
  }

  Component objective(Component base, Objectives installed) {
    String kind = kind().orElse(base.id());
    Map<String, JsonNode> all = new LinkedHashMap<>();
    if (kind.equals(base.id())) {
      all.putAll(base.settings());
    }
    all.putAll(
        SettingOptions.read("objective " + kind, installed.plugin(kind).settings(), settings));
    if (command != null) {
      ArrayNode words = JsonNodeFactory.instance.arrayNode();
      PosixQuoting.split(command).forEach(words::add);
      all.put(CommandPlugin.COMMAND, words);
    }
    put(all, CommandPlugin.REPORT, report);
    put(all, CommandPlugin.TIMEOUT, timeout);
    return new Component(kind, all);
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
