package org.parzen.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.parzen.study.Direction;
import org.parzen.study.History;
import org.parzen.study.StudyView;
import org.parzen.trial.TrialState;

/// The complete trials of a study as columns, in order of trial number: what all charts of
/// parameters are made of. Trials with a value that is not [Placeable] are left out. The arrays are
/// shared, not copied, so nobody may change them.
///
/// @param number trial numbers, ascending
/// @param values for each of the objectives that were asked for, the value of each trial
/// @param directions of the same objectives
/// @param status [TrialStatus#code] of each trial: complete or infeasible
/// @param omitted how many complete trials are left out
/// @param columns a column a parameter, by name
@SuppressWarnings("ArrayRecordComponent") // data for painters: equality is never asked
public record ParameterTable(
    int[] number,
    double[][] values,
    List<Direction> directions,
    byte[] status,
    int omitted,
    List<ParameterColumn> columns) {

  public ParameterTable {
    directions = List.copyOf(directions);
    columns = List.copyOf(columns);
    if (values.length == 0 || values.length != directions.size()) {
      throw new IllegalArgumentException(
          "A table needs the values and direction of at least one objective: " + directions);
    }
  }

  /// Gives the table of all parameters.
  ///
  /// @param objectives those whose values are wanted, at least one
  public static ParameterTable of(StudyView view, int... objectives) {
    History finished = view.finished();
    int[] complete =
        finished.rowsByNumber(row -> finished.kind(row) == TrialState.Kind.COMPLETE).toArray();
    int[] rows =
        Arrays.stream(complete).filter(row -> isPlaceable(finished, row, objectives)).toArray();
    double[][] values = new double[objectives.length][rows.length];
    byte[] status = new byte[rows.length];
    for (int i = 0; i < rows.length; i++) {
      status[i] = TrialStatus.of(finished, rows[i]).code();
      for (int o = 0; o < objectives.length; o++) {
        values[o][i] = finished.value(rows[i], objectives[o]);
      }
    }
    List<ParameterColumn> columns =
        finished.parameterNames().stream()
            .sorted()
            .map(name -> ParameterColumn.of(finished, rows, name))
            .flatMap(Optional::stream)
            .toList();
    return new ParameterTable(
        Arrays.stream(rows).map(finished::number).toArray(),
        values,
        Arrays.stream(objectives).mapToObj(view.directions()::get).toList(),
        status,
        complete.length - rows.length,
        columns);
  }

  private static boolean isPlaceable(History finished, int row, int... objectives) {
    for (int objective : objectives) {
      if (!Placeable.is(finished.value(row, objective))) {
        return false;
      }
    }
    return true;
  }

  /// Gives the number of trials.
  public int size() {
    return number.length;
  }

  /// Gives the column of a parameter, if any trial has it.
  public Optional<ParameterColumn> column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  /// Gives the names of all parameters, sorted.
  public List<String> names() {
    return columns.stream().map(ParameterColumn::name).toList();
  }

  /// Gives the parameters to show where nobody names one: those of more than one value come first,
  /// then the more important ones, then those that most trials have; of equals the first by name.
  /// Two are chosen that vary in the trials which have both.
  ///
  /// @param count 1 or 2, not more than there are
  /// @param important names, the most important first; those that are not among them follow
  public List<String> usual(int count, List<String> important) {
    List<ParameterColumn> ordered =
        columns.stream()
            .sorted(
                Comparator.comparing((ParameterColumn column) -> column.axis().isConstant())
                    .thenComparingInt(column -> place(column, important))
                    .thenComparingInt(ParameterColumn::missing))
            .toList();
    List<ParameterColumn> chosen = count == 1 ? ordered.subList(0, 1) : pair(ordered);
    return chosen.stream().map(ParameterColumn::name).toList();
  }

  private static int place(ParameterColumn column, List<String> important) {
    int place = important.indexOf(column.name());
    return place < 0 ? important.size() : place;
  }

  /// Gives the first two that vary together, else the first two that occur together.
  private List<ParameterColumn> pair(List<ParameterColumn> ordered) {
    return firstPair(ordered, this::vary)
        .or(() -> firstPair(ordered, (one, other) -> with(one, other).length > 0))
        .orElse(ordered.subList(0, 2));
  }

  private static Optional<List<ParameterColumn>> firstPair(
      List<ParameterColumn> ordered, BiPredicate<ParameterColumn, ParameterColumn> wanted) {
    for (int i = 0; i < ordered.size(); i++) {
      for (int j = i + 1; j < ordered.size(); j++) {
        if (wanted.test(ordered.get(i), ordered.get(j))) {
          return Optional.of(List.of(ordered.get(i), ordered.get(j)));
        }
      }
    }
    return Optional.empty();
  }

  private boolean vary(ParameterColumn one, ParameterColumn other) {
    int[] together = with(one, other);
    return one.variesIn(together) && other.variesIn(together);
  }

  /// Gives the best feasible one of some trials by the first objective, -1 without one.
  int best(int... trials) {
    int best = -1;
    for (int trial : trials) {
      boolean feasible = status[trial] == TrialStatus.COMPLETE.code();
      if (feasible
          && (best < 0 || directions.getFirst().better(values[0][trial], values[0][best]))) {
        best = trial;
      }
    }
    return best;
  }

  /// Gives the trials that have a position in all of some columns.
  int[] with(ParameterColumn... wanted) {
    int[] trials = new int[size()];
    int count = 0;
    for (int trial = 0; trial < trials.length; trial++) {
      boolean all = true;
      for (ParameterColumn column : wanted) {
        all &= !Double.isNaN(column.at()[trial]);
      }
      if (all) {
        trials[count++] = trial;
      }
    }
    return Arrays.copyOf(trials, count);
  }

  /// Gives a column of this table.
  ///
  /// @throws IllegalArgumentException names the parameter that no complete trial has
  ParameterColumn required(String name) {
    return column(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No complete trial has a parameter '%s'. There is: %s."
                        .formatted(name, String.join(", ", names()))));
  }
}
