package org.parzen.importance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parzen.space.Distribution;
import org.parzen.study.History;
import org.parzen.study.Shape;
import org.parzen.study.StudyView;

/// The parameters that a forest can explain, because the trials that it learns from share them and
/// their ranges.
///
/// @param parameters in the order in which they were asked for, or first appeared
/// @param leftOut parameters that some complete trial has and this space has not, though all were
///   asked for
record ForestSpace(Map<String, Distribution> parameters, List<String> leftOut) {

  /// @param rows of the complete trials, by number
  /// @throws IllegalArgumentException where the parameters that were asked for do not occur
  ///   together, or with different ranges
  static ForestSpace of(StudyView view, int[] rows, ImportanceOptions options) {
    Set<Shape> shapes = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Map<String, Distribution>> spaces = new ArrayList<>();
    for (int row : rows) {
      Shape shape = view.finished().shape(row);
      if (shapes.add(shape)) {
        spaces.add(distributions(shape));
      }
    }
    return options
        .parameters()
        .map(names -> asked(view, spaces, names))
        .orElseGet(() -> shared(spaces));
  }

  private static Map<String, Distribution> distributions(Shape shape) {
    Map<String, Distribution> all = new LinkedHashMap<>();
    for (int i = 0; i < shape.names().size(); i++) {
      all.put(shape.names().get(i), shape.distributions().get(i));
    }
    return all;
  }

  private static ForestSpace shared(List<Map<String, Distribution>> spaces) {
    Set<String> known = new LinkedHashSet<>();
    spaces.forEach(space -> known.addAll(space.keySet()));
    Map<String, Distribution> shared = new LinkedHashMap<>();
    if (!spaces.isEmpty()) {
      shared.putAll(spaces.getFirst());
    }
    for (Map<String, Distribution> space : spaces) {
      shared.entrySet().removeIf(e -> !e.getValue().equals(space.get(e.getKey())));
    }
    known.removeAll(shared.keySet());
    return new ForestSpace(shared, List.copyOf(known));
  }

  private static ForestSpace asked(
      StudyView view, List<Map<String, Distribution>> spaces, List<String> names) {
    Set<String> known = new LinkedHashSet<>();
    spaces.forEach(space -> known.addAll(space.keySet()));
    Notes.requireKnown(view, known, names);
    List<Map<String, Distribution>> whole =
        spaces.stream().filter(space -> space.keySet().containsAll(names)).toList();
    if (whole.isEmpty() && !names.isEmpty()) {
      throw new IllegalArgumentException(
          "No complete trial of the study '%s' has all of %s: ask for fewer, or choose the evaluator ped_anova."
              .formatted(view.name(), String.join(", ", names)));
    }
    Map<String, Distribution> parameters = new LinkedHashMap<>();
    for (String name : names) {
      Set<Distribution> ranges = new LinkedHashSet<>();
      whole.forEach(space -> ranges.add(space.get(name)));
      if (ranges.size() > 1) {
        throw new IllegalArgumentException(
            "The range of the parameter '%s' changes from trial to trial in the study '%s', which a forest can not explain: leave it out, or choose the evaluator ped_anova."
                .formatted(name, view.name()));
      }
      parameters.put(name, ranges.iterator().next());
    }
    return new ForestSpace(parameters, List.of());
  }

  /// The rows of trials that have all parameters.
  int[] complete(History history, int[] rows) {
    IdentityHashMap<Shape, Boolean> known = new IdentityHashMap<>();
    return Arrays.stream(rows)
        .filter(
            row ->
                known.computeIfAbsent(
                    history.shape(row), shape -> shape.names().containsAll(parameters.keySet())))
        .toArray();
  }
}
