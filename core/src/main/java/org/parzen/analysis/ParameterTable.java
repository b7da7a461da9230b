package org.parzen.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parzen.study.Direction;
import org.parzen.study.History;
import org.parzen.study.StudyView;
import org.parzen.trial.TrialState;

/// The complete trials of a study as columns, in order of trial number: what all charts of
/// parameters are made of. Trials with a value that is not finite are left out. The arrays are
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
    int[] complete = complete(finished);
    int[] rows =
        Arrays.stream(complete).filter(row -> isFinite(finished, row, objectives)).toArray();
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

  /// Gives the rows of complete trials in order of trial number.
  private static int[] complete(History finished) {
    int shift = Integer.SIZE;
    return finished
        .rows()
        .filter(row -> finished.kind(row) == TrialState.Kind.COMPLETE)
        .mapToLong(row -> (long) finished.number(row) << shift | row)
        .sorted()
        .mapToInt(pair -> (int) pair)
        .toArray();
  }

  private static boolean isFinite(History finished, int row, int... objectives) {
    for (int objective : objectives) {
      if (!Double.isFinite(finished.value(row, objective))) {
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

  /// Gives the parameter to show where nobody names one: of those of more than one value, if there
  /// are any, that which most trials have; of equals the first by name.
  public String usual() {
    return columns.stream()
        .min(
            Comparator.comparing((ParameterColumn column) -> column.axis().isConstant())
                .thenComparingInt(ParameterColumn::missing))
        .orElseThrow()
        .name();
  }

  /// Gives the two parameters to show where nobody names them: of those that both vary in the
  /// trials that have both, if there are any, those that most trials have together; of equals the
  /// first by name.
  public List<String> usualPair() {
    Optional<Pair> best = Optional.empty();
    for (int i = 0; i < columns.size(); i++) {
      for (int j = i + 1; j < columns.size(); j++) {
        Pair pair = pair(columns.get(i), columns.get(j));
        if (pair.isPlane() && pair.trials() == size()) {
          return pair.names();
        }
        best =
            best.filter(found -> Pair.BY_USE.compare(found, pair) <= 0).or(() -> Optional.of(pair));
      }
    }
    return best.orElseThrow().names();
  }

  private Pair pair(ParameterColumn one, ParameterColumn other) {
    int[] together = with(one, other);
    boolean plane = one.variesIn(together) && other.variesIn(together);
    return new Pair(List.of(one.name(), other.name()), together.length, plane);
  }

  /// Two parameters.
  ///
  /// @param trials how many have both
  /// @param isPlane whether both vary in them
  private record Pair(List<String> names, int trials, boolean isPlane) {
    static final Comparator<Pair> BY_USE =
        Comparator.comparing((Pair pair) -> !pair.isPlane())
            .thenComparing(Comparator.comparingInt(Pair::trials).reversed());
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
