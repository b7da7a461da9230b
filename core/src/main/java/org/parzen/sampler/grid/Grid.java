package org.parzen.sampler.grid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.parzen.sampler.fixed.GivenValue;
import org.parzen.space.Choice;
import org.parzen.space.Parameter;
import org.parzen.space.ParameterLine;
import org.parzen.space.SearchSpace;

/// All combinations of given values, each with an id: its place in a shuffled order. Immutable.
///
/// Source: Optuna's `GridSampler`: the product over the names in alphabetical order, the last one
/// changing fastest, shuffled as there, so that both programs mean the same by an id.
final class Grid {

  /// More can not be tried in a lifetime, but would fill the memory.
  static final int MOST = 10_000_000;

  /// No value of the grid.
  static final int NONE = -1;

  private final List<String> names;
  private final List<List<Choice>> values;
  private final int[] order;
  private final int[] ids;
  private final int[] strides;

  /// @param given the values of each parameter
  /// @throws IllegalArgumentException names the parameter without values, the value that is there
  ///   twice, or the size of a grid that is too large
  Grid(Map<String, List<Choice>> given, long seed) {
    TreeMap<String, List<Choice>> sorted = new TreeMap<>(given);
    this.names = List.copyOf(sorted.keySet());
    this.values = sorted.values().stream().map(List::copyOf).toList();
    sorted.forEach(Grid::check);
    if (names.isEmpty()) {
      throw new IllegalArgumentException(
          "The grid has no parameters. Write for instance x = 1, 2, 3; y = adam, sgd.");
    }
    this.order = PeerShuffle.order(size(sorted), seed);
    this.ids = new int[order.length];
    for (int id = 0; id < order.length; id++) {
      ids[order[id]] = id;
    }
    this.strides = new int[names.size()];
    int stride = 1;
    for (int column = names.size() - 1; column >= 0; column--) {
      strides[column] = stride;
      stride *= values.get(column).size();
    }
  }

  private static void check(String name, List<Choice> choices) {
    if (choices.isEmpty()) {
      throw new IllegalArgumentException(
          "The grid has no values for '%s': give at least one, or leave the parameter out."
              .formatted(name));
    }
    for (int i = 0; i < choices.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (choices.get(i).sameAs(choices.get(j))) {
          throw new IllegalArgumentException(
              "The grid has the value %s of '%s' twice: leave one of them."
                  .formatted(choices.get(i).text(), name));
        }
      }
    }
  }

  private static int size(Map<String, List<Choice>> given) {
    long size = 1;
    for (List<Choice> choices : given.values()) {
      size *= choices.size();
      if (size > MOST) {
        throw new IllegalArgumentException(
            "The grid has more than %d combinations: give fewer values, or choose another sampler."
                .formatted(MOST));
      }
    }
    return (int) size;
  }

  int size() {
    return order.length;
  }

  List<String> names() {
    return names;
  }

  /// The place of a name; [#NONE] where the grid has none of that name.
  int column(String name) {
    return names.indexOf(name);
  }

  /// The place of a name.
  ///
  /// @throws IllegalArgumentException where the grid has none of that name
  int requireColumn(String name) {
    int column = column(name);
    if (column == NONE) {
      throw new IllegalArgumentException(
          "The grid has no values for '%s', only for %s. Add it to the sampler's search_space."
              .formatted(name, String.join(", ", names)));
    }
    return column;
  }

  /// @param declared at least one parameter
  /// @throws IllegalArgumentException names what the grid misses or has too much
  void requireFits(SearchSpace declared) {
    for (Parameter parameter : declared.parameters()) {
      // What has a single value is not asked for.
      if (!parameter.distribution().isSingle()) {
        values.get(requireColumn(parameter.name())).forEach(value -> requireIn(parameter, value));
      }
    }
    for (String name : names) {
      if (declared.parameter(name).isEmpty()) {
        throw new IllegalArgumentException(
            "The grid has values for '%s', which is not declared; declared are %s. Correct its name in search_space, or leave it out."
                .formatted(name, String.join(", ", declared.names())));
      }
    }
  }

  private static void requireIn(Parameter parameter, Choice value) {
    double internal = GivenValue.exact(parameter.name(), value, parameter.distribution());
    if (!parameter.distribution().contains(internal)) {
      throw new IllegalArgumentException(
          "The grid has the value %s, which lies outside of '%s'. Change one of them."
              .formatted(
                  value.text(),
                  ParameterLine.write(new Parameter(parameter.name(), parameter.distribution()))));
    }
  }

  /// The value of a combination.
  Choice value(int id, int column) {
    return values.get(column).get(digit(id, column));
  }

  /// Which of the values of a parameter a combination has.
  int digit(int id, int column) {
    return order[id] / strides[column] % values.get(column).size();
  }

  /// The combination that these digits name.
  int id(int[] digits) {
    int place = 0;
    for (int column = 0; column < digits.length; column++) {
      place += digits[column] * strides[column];
    }
    return ids[place];
  }

  /// Which of the values of a parameter an external value is; [#NONE] where it is none of them.
  int digitOf(Choice external, int column) {
    List<Choice> choices = values.get(column);
    int alike = NONE;
    for (int i = 0; i < choices.size(); i++) {
      if (choices.get(i).sameAs(external)) {
        return i;
      } else if (alike == NONE && GivenValue.means(choices.get(i), external)) {
        alike = i;
      }
    }
    return alike;
  }

  /// Whether a combination has these digits; [#NONE] stands for any.
  boolean has(int id, int[] digits) {
    return IntStream.range(0, digits.length)
        .allMatch(column -> digits[column] == NONE || digits[column] == digit(id, column));
  }

  /// Whether the digits name exactly one combination.
  static boolean isWhole(int[] digits) {
    return Arrays.stream(digits).noneMatch(digit -> digit == NONE);
  }

  /// The grid as trials keep it: a list of values by name.
  ObjectNode json() {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    for (int column = 0; column < names.size(); column++) {
      ArrayNode list = tree.putArray(names.get(column));
      values.get(column).forEach(value -> list.add(value.json()));
    }
    return tree;
  }

  /// Whether a trial's own grid has the same values in the same order.
  boolean equalsJson(JsonNode kept) {
    if (!kept.isObject() || kept.size() != names.size()) {
      return false;
    }
    for (int column = 0; column < names.size(); column++) {
      List<Choice> others = new ArrayList<>();
      kept.path(names.get(column)).forEach(value -> others.add(Choice.of(value)));
      if (!sameValues(values.get(column), others)) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameValues(List<Choice> mine, List<Choice> others) {
    return mine.size() == others.size()
        && IntStream.range(0, mine.size()).allMatch(i -> mine.get(i).sameAs(others.get(i)));
  }
}
