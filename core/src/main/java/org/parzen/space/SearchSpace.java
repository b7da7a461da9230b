package org.parzen.space;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Declared parameters in order; a condition refers to earlier ones only. Immutable.
public record SearchSpace(List<Parameter> parameters) {

  public static final SearchSpace EMPTY = new SearchSpace(List.of());

  public SearchSpace {
    parameters = List.copyOf(parameters);
    Set<String> known = new HashSet<>();
    for (Parameter parameter : parameters) {
      parameter.condition().ifPresent(condition -> requireKnown(parameter, condition, known));
      if (!known.add(parameter.name())) {
        throw new IllegalArgumentException(
            "The parameter '%s' is declared twice: rename one of them."
                .formatted(parameter.name()));
      }
    }
  }

  private static void requireKnown(Parameter parameter, Condition condition, Set<String> known) {
    for (Condition.Comparison comparison : condition.all()) {
      if (!known.contains(comparison.name())) {
        throw new IllegalArgumentException(
            "The condition '%s' of parameter '%s' needs a parameter '%s' above it."
                .formatted(condition, parameter.name(), comparison.name()));
      }
    }
  }

  public Optional<Parameter> parameter(String name) {
    return parameters.stream().filter(p -> p.name().equals(name)).findFirst();
  }

  public List<String> names() {
    return parameters.stream().map(Parameter::name).toList();
  }

  /// Values of the parameters that take part, each asked for in order.
  public Map<String, Choice> values(Function<Parameter, Choice> ask) {
    Map<String, Choice> values = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      if (parameter.condition().map(condition -> condition.holds(values)).orElse(true)) {
        values.put(parameter.name(), ask.apply(parameter));
      }
    }
    return values;
  }

  /// The defaults, if each parameter that takes part has one.
  public Optional<Map<String, Choice>> defaults() {
    Map<String, Choice> values = values(Parameter::typical);
    boolean complete =
        !values.isEmpty()
            && values.keySet().stream()
                .allMatch(name -> parameter(name).orElseThrow().defaultValue().isPresent());
    return complete ? Optional.of(values) : Optional.empty();
  }
}
