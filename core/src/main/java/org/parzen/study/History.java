package org.parzen.study;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.ParameterValue;
import org.parzen.trial.Reports;
import org.parzen.trial.TrialState;

/// The finished trials of a study at one moment, as columns: rows are in the order in which trials
/// finished, which says nothing about their numbers. Immutable; taking one costs nothing, because
/// it shares its pages with later ones.
public final class History {

  private final HistoryColumns columns;
  private final Tally tally;

  /// The tally's, at hand: every access looks at it.
  private final int size;

  /// Where only some rows of the columns belong to it.
  private final Optional<SubsetRows> subset;

  /// @param tally not changed any more
  History(HistoryColumns columns, Tally tally, Optional<SubsetRows> subset) {
    this.columns = columns;
    this.tally = tally;
    this.size = tally.size();
    this.subset = subset;
  }

  boolean isSubset() {
    return subset.isPresent();
  }

  HistoryColumns columns() {
    return columns;
  }

  /// Whether this history begins with all rows of an earlier one, so that what was derived from
  /// that one can be extended. Two studies never continue each other, whatever they are called.
  public boolean continues(History earlier) {
    return sharesRowsWith(earlier) && earlier.size <= size;
  }

  /// Whether both were taken from one growing history: then the shorter one is the beginning of the
  /// longer one, and what was derived from it can be extended.
  public boolean sharesRowsWith(History other) {
    return columns == other.columns && subset.equals(other.subset);
  }

  /// How many trials have finished.
  public int size() {
    return size;
  }

  /// How many of them ended in a state.
  public int count(TrialState.Kind kind) {
    return tally.count(kind);
  }

  /// How many of them failed, whatever they are recorded as.
  public int failures() {
    return tally.failures();
  }

  /// How many of them are complete and did not fail.
  public int successes() {
    return count(TrialState.Kind.COMPLETE) + count(TrialState.Kind.FAIL) - failures();
  }

  /// The number of the trial in a row.
  public int number(int row) {
    return (int) columns.numbers.get(at(row));
  }

  public TrialState.Kind kind(int row) {
    return columns.kind(at(row));
  }

  /// Whether all constraints of the trial hold; a trial without any is feasible.
  public boolean isFeasible(int row) {
    return columns.isFeasible(at(row));
  }

  /// Whether the trial failed, whatever it is recorded as: a complete one then has an infinitely
  /// bad value and is never the best.
  public boolean isFailure(int row) {
    return columns.isFailure(at(row));
  }

  /// Whether the trial failed and another attempt with its parameters follows: then it says nothing
  /// of them.
  public boolean isTriedAgain(int row) {
    return columns.isTriedAgain(at(row));
  }

  /// Whether the trial is complete and did not fail. Only of such a one it is known that it asked
  /// for all its parameters and reported to its end.
  public boolean isSuccess(int row) {
    return columns.isSuccess(at(row));
  }

  /// When the trial began, in microseconds since 1970.
  public long startMicros(int row) {
    return columns.starts.get(at(row));
  }

  /// When the trial ended, in microseconds since 1970.
  public long endMicros(int row) {
    return columns.ends.get(at(row));
  }

  /// The value of an objective; not-a-number where there is none.
  public double value(int row, int objective) {
    return columns.values[objective].get(at(row));
  }

  /// The internal value of a parameter; not-a-number where the trial has none of that name.
  public double parameter(int row, String name) {
    int at = at(row);
    Column column = columns.parameters.get(name);
    return column == null ? Double.NaN : column.get(at);
  }

  /// The names of all parameters that any trial has, in order of first appearance.
  public Set<String> parameterNames() {
    return columns.parameters.keySet();
  }

  /// A constraint of the trial; not-a-number where it has none of that name.
  public double constraint(int row, String key) {
    int at = at(row);
    Column column = columns.constraints.get(key);
    return column == null ? Double.NaN : column.get(at);
  }

  /// The names of all constraints that any trial has, in order of first appearance.
  public Set<String> constraintNames() {
    return columns.constraints.keySet();
  }

  /// With which value the trial reached a rung of a pruner; not-a-number where it did not.
  public double mark(int row, int rung) {
    int at = at(row);
    Column column = columns.marks.get(rung);
    return column == null ? Double.NaN : column.get(at);
  }

  /// The rungs that any trial reached.
  public Set<Integer> rungs() {
    return columns.marks.keySet();
  }

  /// The names and distributions of the trial's parameters.
  public Shape shape(int row) {
    return columns.shape(at(row));
  }

  /// Whether any trial of the study has reported something, also one that does not count or that
  /// finished after this moment. Answers at once.
  public boolean hasReports() {
    return !columns.reports.isEmpty();
  }

  /// How many intermediate values the trial reported.
  ///
  /// Those of trials that had finished before the study was opened are read when this method,
  /// [#reportStep(int, int)], [#reportValue(int, int)] or [#reports(int)] first asks for any of
  /// them, all at once: that may take seconds, and waits for a thread that does it already. It
  /// fails with a [StudyException] where the study can not be read any more, and where it is gone.
  public int reportCount(int row) {
    return columns.reports.count(number(row));
  }

  /// The step of the trial's i-th report.
  public long reportStep(int row, int i) {
    return columns.reports.step(number(row), i);
  }

  /// The value of the trial's i-th report.
  public double reportValue(int row, int i) {
    return columns.reports.value(number(row), i);
  }

  /// The intermediate values of a row.
  public Reports reports(int row) {
    return columns.reports.reports(number(row));
  }

  /// The same, without reading those of other trials.
  Reports reportsAlone(int row) {
    return columns.reports.reportsAlone(number(row));
  }

  /// The row of a trial, if it has finished by the moment of this history.
  public OptionalInt row(int number) {
    int row = number < 0 ? -1 : (int) rows(number) - 1;
    return row < 0 || row >= size ? OptionalInt.empty() : OptionalInt.of(row);
  }

  private long rows(int number) {
    return subset.isPresent() ? subset.get().places.get(number) : columns.rows.get(number);
  }

  /// The row of the best complete and feasible trial, the earliest number of equals; none where the
  /// study has several objectives.
  public OptionalInt best() {
    return tally.best() < 0 ? OptionalInt.empty() : OptionalInt.of(tally.best());
  }

  /// All rows.
  public IntStream rows() {
    return IntStream.range(0, size);
  }

  /// The rows that fit, in order of their trials' numbers, which is seldom the order in which those
  /// finished.
  public IntStream rowsByNumber(IntPredicate wanted) {
    return rows()
        .filter(wanted)
        .mapToLong(row -> (long) number(row) << Integer.SIZE | row)
        .sorted()
        .mapToInt(key -> (int) key);
  }

  /// The trial of a row without its attributes.
  ///
  /// @param reports its intermediate values, or none where nobody asks for them
  FrozenTrial trial(int row, Reports reports) {
    Shape shape = shape(row);
    Map<String, ParameterValue> parameters = new LinkedHashMap<>();
    for (int i = 0; i < shape.names().size(); i++) {
      String name = shape.names().get(i);
      parameters.put(name, new ParameterValue(shape.distributions().get(i), parameter(row, name)));
    }
    return new FrozenTrial(
        number(row), state(row), parameters, reports, Attributes.NONE, Attributes.NONE);
  }

  private TrialState.Finished state(int row) {
    Instant start = instant(startMicros(row));
    Instant end = instant(endMicros(row));
    List<Double> values =
        IntStream.range(0, columns.values.length)
            .mapToObj(objective -> value(row, objective))
            .filter(value -> !value.isNaN())
            .toList();
    return switch (kind(row)) {
      case COMPLETE -> new TrialState.Complete(start, end, values);
      case PRUNED -> new TrialState.Pruned(start, end, values);
      case FAIL -> new TrialState.Failed(start, end);
      case RUNNING, WAITING -> throw new IllegalStateException("unfinished row " + row);
    };
  }

  static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  /// Where a row is in the columns.
  private int at(int row) {
    if (row >= size) {
      throw new IndexOutOfBoundsException(row);
    }
    return subset.isPresent() ? subset.get().row(row) : row;
  }
}
