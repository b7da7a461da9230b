package org.parzen.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;

/// The pages that the histories of one study share. One thread writes, see [Column].
final class HistoryColumns {

  private static final TrialState.Kind[] KINDS = TrialState.Kind.values();
  private static final int INFEASIBLE = 8;
  private static final int FAILURE = 16;
  private static final int TRIED_AGAIN = 32;

  final LongColumn numbers = new LongColumn();

  /// By number: the row plus one, 0 where the trial has not finished.
  final LongColumn rows = new LongColumn();

  final LongColumn starts = new LongColumn();
  final LongColumn ends = new LongColumn();
  final Column[] values;

  /// By number. Not of these columns alone, see [HistoryReports].
  final HistoryReports reports;

  /// Replaced when a name is added, so that readers never see a map that changes.
  volatile Map<String, Column> parameters = Map.of();

  volatile Map<String, Column> constraints = Map.of();

  /// By rung: the marks of pruners.
  volatile Map<Integer, Column> marks = Map.of();

  /// By row: where its shape is kept.
  final LongColumn shapes = new LongColumn();

  private final LongColumn states = new LongColumn();
  private final Map<Shape, Integer> shapeIndex = new HashMap<>();
  private volatile List<Shape> shapeList = List.of();

  HistoryColumns(int objectives, HistoryReports reports) {
    this.reports = reports;
    this.values = Stream.generate(Column::new).limit(objectives).toArray(Column[]::new);
  }

  void setState(int row, FrozenTrial trial, boolean feasible) {
    states.set(
        row,
        trial.kind().ordinal()
            | (feasible ? 0 : INFEASIBLE)
            | (trial.isFailure() ? FAILURE : 0)
            | (trial.isTriedAgain() ? TRIED_AGAIN : 0));
  }

  void copyState(int row, HistoryColumns from, int source) {
    states.set(row, from.states.get(source));
  }

  TrialState.Kind kind(int row) {
    return KINDS[(int) states.get(row) & (INFEASIBLE - 1)];
  }

  boolean isFeasible(int row) {
    return (states.get(row) & INFEASIBLE) == 0;
  }

  boolean isFailure(int row) {
    return (states.get(row) & FAILURE) != 0;
  }

  /// Where a shape is kept.
  int index(Shape shape) {
    Integer index = shapeIndex.get(shape);
    if (index == null) {
      index = shapeIndex.size();
      shapeIndex.put(shape, index);
      List<Shape> more = new ArrayList<>(shapeList);
      more.add(shape);
      shapeList = more;
    }
    return index;
  }

  Shape shape(int row) {
    return shapeList.get((int) shapes.get(row));
  }

  Column parameter(String name) {
    Column column = parameters.get(name);
    if (column == null) {
      column = new Column();
      parameters = with(parameters, name, column);
    }
    return column;
  }

  Column constraint(String key) {
    Column column = constraints.get(key);
    if (column == null) {
      column = new Column();
      constraints = with(constraints, key, column);
    }
    return column;
  }

  boolean isTriedAgain(int row) {
    return (states.get(row) & TRIED_AGAIN) != 0;
  }

  boolean isSuccess(int row) {
    return kind(row) == TrialState.Kind.COMPLETE && !isFailure(row);
  }

  /// Whether a row is the best one so far.
  ///
  /// @param best the row of the best one before it, -1 where there is none
  boolean isBetter(List<Direction> directions, int row, int best) {
    if (directions.size() != 1 || !isSuccess(row) || !isFeasible(row)) {
      return false;
    }
    if (best < 0) {
      return true;
    }
    double mine = values[0].get(row);
    double others = values[0].get(best);
    return directions.getFirst().better(mine, others)
        || (mine == others && numbers.get(row) < numbers.get(best));
  }

  Column mark(int rung) {
    Column column = marks.get(rung);
    if (column == null) {
      column = new Column();
      marks = with(marks, rung, column);
    }
    return column;
  }

  private static <K> Map<K, Column> with(Map<K, Column> map, K name, Column column) {
    Map<K, Column> more = new LinkedHashMap<>(map);
    more.put(name, column);
    return Collections.unmodifiableMap(more);
  }
}
