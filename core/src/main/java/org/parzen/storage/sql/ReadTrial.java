package org.parzen.storage.sql;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.ParameterValue;
import org.parzen.trial.TrialState;

/// A trial while its rows are gathered from several tables.
final class ReadTrial {

  /// More than any study has: a row that says more is broken.
  private static final int MOST_OBJECTIVES = 10_000;

  private final long id;
  private final int number;
  private final TrialState.Kind kind;
  private final Optional<Instant> start;
  private final Optional<Instant> end;
  private final Map<String, ParameterValue> parameters = new LinkedHashMap<>();
  private final StoredAttributes user = new StoredAttributes();
  private final StoredAttributes system = new StoredAttributes();
  private double[] values = {};
  private final ReadReports reports = new ReadReports();

  ReadTrial(
      long id, int number, TrialState.Kind kind, Optional<Instant> start, Optional<Instant> end) {
    this.id = id;
    this.number = number;
    this.kind = kind;
    this.start = start;
    this.end = end;
  }

  long id() {
    return id;
  }

  int number() {
    return number;
  }

  boolean isFinished() {
    return kind.isFinished();
  }

  void parameter(ParameterTexts.Named named, double internal) {
    parameters.put(named.name(), new ParameterValue(named.distribution(), internal));
  }

  void value(int objective, double value) {
    if (objective < 0 || objective >= MOST_OBJECTIVES) {
      return;
    }
    int before = values.length;
    if (objective >= before) {
      values = Arrays.copyOf(values, objective + 1);
      Arrays.fill(values, before, objective + 1, Double.NaN);
    }
    values[objective] = value;
  }

  void report(long step, double value) {
    reports.add(step, value);
  }

  StoredAttributes user() {
    return user;
  }

  StoredAttributes system() {
    return system;
  }

  FrozenTrial trial() {
    return new FrozenTrial(
        number,
        TrialState.of(kind, start, end, DoubleStream.of(values).boxed().toList()),
        parameters,
        reports.all(),
        user.toAttributes(),
        system.toAttributes());
  }
}
