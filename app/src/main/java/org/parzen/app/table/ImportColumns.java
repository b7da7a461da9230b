package org.parzen.app.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parzen.app.text.Texts;

/// What the columns of a table are: those that a user named, and those that Optuna's
/// `trials_dataframe` and Parzen's own export write. Immutable.
///
/// @param places the places of the columns that are there once, by [#NUMBER] and the like
/// @param parameters their places by what the user, or the column's name, says of them
/// @param values the columns of values
/// @param user the places of attributes by their keys
/// @param system the places of attributes by their keys
/// @param ignored the names of the columns that are not imported
public record ImportColumns(
    Map<String, Integer> places,
    Map<ParameterChoice, Integer> parameters,
    Values values,
    Map<String, Integer> user,
    Map<String, Integer> system,
    List<String> ignored) {

  static final String NUMBER = "number";
  static final String STATE = "state";
  static final String START = "datetime_start";
  static final String END = "datetime_complete";

  private static final Set<String> KNOWN = Set.of(NUMBER, STATE, START, END);

  /// Columns that say what others say, too: the row's index, and how long a trial took.
  private static final Set<String> IDLE = Set.of("", "Unnamed: 0", "duration");

  private static final Pattern VALUE = Pattern.compile("values?(?:_(.+))?");

  /// The columns of values.
  ///
  /// @param places one an objective
  /// @param names one an objective, or none
  public record Values(List<Integer> places, List<String> names) {}

  /// Says what the columns are.
  ///
  /// @param chosen the parameters that the user named; all others only as `params_…`
  /// @param values the columns of values that the user named; none: `value` or `values_…`
  /// @param enqueue whether rows need no value
  /// @throws IllegalArgumentException where a column is not there, or nothing is understood
  public static ImportColumns of(
      CsvTable table, List<ParameterChoice> chosen, List<String> values, boolean enqueue) {
    Sorting sorting = new Sorting(table.header());
    chosen.forEach(sorting::choose);
    values.forEach(sorting::value);
    for (int i = 0; i < table.header().size(); i++) {
      sorting.place(i, values.isEmpty());
    }
    return sorting.sorted(enqueue);
  }

  /// What the names of the columns alone say, which may be nothing.
  public static ImportColumns named(CsvTable table) {
    Sorting sorting = new Sorting(table.header());
    for (int i = 0; i < table.header().size(); i++) {
      sorting.place(i, true);
    }
    return sorting.columns();
  }

  /// Whether a column is known by its name, and is neither a parameter nor a value.
  public boolean isKnown(int place) {
    return Stream.of(places, user, system).anyMatch(known -> known.containsValue(place));
  }

  /// How many values a row has; 0 where no column holds values.
  public int objectives() {
    return values.places().size();
  }

  /// The place of a column that is there at most once.
  OptionalInt place(String column) {
    Integer place = places.get(column);
    return place == null ? OptionalInt.empty() : OptionalInt.of(place);
  }

  private static final class Sorting {

    private final List<String> header;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<ParameterChoice, Integer> parameters = new LinkedHashMap<>();
    private final Map<String, Integer> user = new LinkedHashMap<>();
    private final Map<String, Integer> system = new LinkedHashMap<>();
    private final List<Integer> values = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();
    private final Set<Integer> taken = new TreeSet<>();

    Sorting(List<String> header) {
      this.header = header;
    }

    void choose(ParameterChoice choice) {
      if (parameters.keySet().stream().anyMatch(other -> other.name().equals(choice.name()))) {
        throw new IllegalArgumentException(Texts.get("table.param.twice", choice.name()));
      }
      int exact = header.indexOf(choice.column());
      parameters.put(
          choice,
          take(exact >= 0 ? choice.column() : "params_" + choice.column(), choice.column()));
    }

    void value(String column) {
      values.add(take(column, column));
      names.add(column);
    }

    private int take(String column, String said) {
      int place = header.indexOf(column);
      if (place < 0) {
        throw new IllegalArgumentException(
            Texts.get("table.column.absent", said, String.join(", ", header)));
      }
      taken.add(place);
      return place;
    }

    void place(int i, boolean findValues) {
      String name = header.get(i);
      Matcher value = VALUE.matcher(name);
      if (taken.contains(i) || IDLE.contains(name)) {
        return;
      } else if (KNOWN.contains(name)) {
        places.put(name, i);
      } else if (findValues && value.matches()) {
        values.add(i);
        names.add(value.group(1) == null ? "" : value.group(1));
      } else if (name.startsWith("params_")) {
        parameter(name.substring("params_".length()), name, i);
      } else if (name.startsWith("user_attrs_")) {
        user.put(name.substring("user_attrs_".length()), i);
      } else if (name.startsWith("system_attrs_")) {
        system.put(name.substring("system_attrs_".length()), i);
      } else {
        ignored.add(name);
      }
    }

    private void parameter(String name, String column, int place) {
      if (parameters.keySet().stream().noneMatch(other -> other.name().equals(name))) {
        parameters.put(
            new ParameterChoice(name, column, ParameterChoice.Kind.ANY, Optional.empty()), place);
      }
    }

    ImportColumns sorted(boolean enqueue) {
      if (parameters.isEmpty() && values.isEmpty()) {
        throw new IllegalArgumentException(
            Texts.get("table.column.nothing", String.join(", ", header)));
      } else if (values.isEmpty() && !enqueue) {
        throw new IllegalArgumentException(Texts.get("table.column.noValue"));
      }
      return columns();
    }

    ImportColumns columns() {
      boolean named =
          IntStream.range(0, names.size())
              .noneMatch(i -> names.get(i).isEmpty() || names.get(i).equals(Integer.toString(i)));
      return new ImportColumns(
          places, parameters, new Values(values, named ? names : List.of()), user, system, ignored);
    }
  }
}
