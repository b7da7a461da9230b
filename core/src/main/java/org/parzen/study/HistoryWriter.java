package org.parzen.study;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.parzen.trial.Constraints;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.RungMarks;
import org.parzen.trial.TrialState;

/// Appends finished trials to a history, without what they reported. Used by one thread at a time.
final class HistoryWriter {

  private final List<Direction> directions;
  private final HistoryColumns columns;
  private final Tally tally = new Tally();
  private int shapeIndex;

  /// The shape of the last row: the next one mostly has the same.
  private Shape shape = new Shape(List.of(), List.of());

  /// @param reports of all trials that are appended
  HistoryWriter(List<Direction> directions, HistoryReports reports) {
    this.directions = directions;
    this.columns = new HistoryColumns(directions.size(), reports);
  }

  History history() {
    return new History(columns, tally.copy(), Optional.empty());
  }

  void append(FrozenTrial trial) {
    if (!(trial.state() instanceof TrialState.Finished finished)) {
      throw new IllegalArgumentException("Trial " + trial.number() + " has not finished.");
    }
    int row = tally.size();
    Constraints constraints = trial.constraints();
    columns.numbers.set(row, trial.number());
    columns.starts.set(row, micros(finished.start()));
    columns.ends.set(row, micros(finished.end()));
    columns.setState(row, trial, constraints.isFeasible());
    appendParameters(row, trial);
    constraints.values().forEach((key, value) -> columns.constraint(key).set(row, value));
    RungMarks.of(trial.system()).forEach((rung, value) -> columns.mark(rung).set(row, value));
    List<Double> values = finished.values();
    for (int i = 0; i < Math.min(values.size(), columns.values.length); i++) {
      columns.values[i].set(row, values.get(i));
    }
    columns.rows.set(trial.number(), row + 1L);
    tally.add(columns, directions, row);
  }

  /// Appends a row of another study's history as it is.
  void append(History from, int source) {
    int row = tally.size();
    columns.numbers.set(row, from.number(source));
    columns.starts.set(row, from.startMicros(source));
    columns.ends.set(row, from.endMicros(source));
    columns.copyState(row, from.columns(), source);
    columns.shapes.set(row, index(row, from.shape(source)));
    copy(from.columns().parameters, source, columns::parameter, row);
    copy(from.columns().constraints, source, columns::constraint, row);
    copy(from.columns().marks, source, columns::mark, row);
    for (int i = 0; i < columns.values.length; i++) {
      columns.values[i].set(row, from.value(source, i));
    }
    columns.rows.set(from.number(source), row + 1L);
    tally.add(columns, directions, row);
  }

  /// Where a shape is kept that is mostly the very one of the row before.
  private int index(int row, Shape next) {
    if (row == 0 || !next.equals(shape)) {
      shape = next;
      shapeIndex = columns.index(next);
    }
    return shapeIndex;
  }

  private static <K> void copy(Map<K, Column> from, int source, Function<K, Column> to, int row) {
    from.forEach(
        (name, column) -> {
          double value = column.get(source);
          if (!Double.isNaN(value)) {
            to.apply(name).set(row, value);
          }
        });
  }

  private void appendParameters(int row, FrozenTrial trial) {
    if (row == 0 || !shape.isOf(trial.parameters())) {
      shape = Shape.of(trial.parameters());
      shapeIndex = columns.index(shape);
    }
    columns.shapes.set(row, shapeIndex);
    trial.parameters().forEach((name, v) -> columns.parameter(name).set(row, v.internal()));
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }
}
