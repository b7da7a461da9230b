package org.parzen.space;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.parzen.space.Condition.Comparison;

/// Declared parameters in order; a condition refers to earlier ones only. Immutable.
public record SearchSpace(List<Parameter> parameters) {

  public static final SearchSpace EMPTY = new SearchSpace(List.of());

  public SearchSpace {
    parameters = List.copyOf(parameters);
    Map<String, Distribution> known = new HashMap<>();
    for (Parameter parameter : parameters) {
      switch (parameter.distribution()) {
        case FloatDistribution d -> requireFinite(parameter.name(), d);
        case CategoricalDistribution d -> requireDistinct(parameter.name(), d);
        case IntDistribution _ -> {}
      }
      parameter.condition().ifPresent(condition -> requireReach(parameter, condition, known));
      if (known.put(parameter.name(), parameter.distribution()) != null) {
        throw new IllegalArgumentException(
            "The parameter '%s' is declared twice: rename one of them."
                .formatted(parameter.name()));
      }
    }
  }

  /// A condition that never holds would leave its parameter out of every trial without a word.
  private static void requireReach(
      Parameter parameter, Condition condition, Map<String, Distribution> known) {
    Map<String, List<Comparison>> compared =
        condition.all().stream()
            .collect(groupingBy(Comparison::name, LinkedHashMap::new, toList()));
    compared.forEach(
        (name, comparisons) -> {
          Distribution distribution = known.get(name);
          if (distribution == null) {
            throw new IllegalArgumentException(
                "The condition '%s' of parameter '%s' needs a parameter '%s' above it."
                    .formatted(condition, parameter.name(), name));
          }
          if (!Reach.holds(distribution, comparisons)) {
            throw new IllegalArgumentException(
                "The condition '%s' of parameter '%s' can never hold: '%s' is declared as '%s'."
                    .formatted(
                        condition, parameter.name(), name, ParameterLine.domain(distribution)));
          }
        });
  }

  /// A study file may hold more than a person means: these rules are those of what is declared.
  private static void requireFinite(String name, FloatDistribution range) {
    if (!Double.isFinite(range.high() - range.low())) {
      throw new IllegalArgumentException(
          "The range %s..%s of parameter '%s' is too wide: give numbers whose distance a computer can hold, such as -1e300..1e300."
              .formatted(Choice.of(range.low()).text(), Choice.of(range.high()).text(), name));
    }
  }

  private static void requireDistinct(String name, CategoricalDistribution list) {
    Set<Choice> seen = new HashSet<>();
    for (Choice choice : list.choices()) {
      if (!seen.add(choice)) {
        throw new IllegalArgumentException(
            "The parameter '%s' has the choice %s twice: leave one of them out."
                .formatted(name, ChoiceText.write(choice)));
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
