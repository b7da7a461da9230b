package org.parzen.app.gui.trials;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.parzen.analysis.TrialStatus;
import org.parzen.app.gui.fx.Amounts;
import org.parzen.study.History;
import org.parzen.study.Shape;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;

/// The trials of a view as rows of a table: read from its columns, without an object a trial.
/// Immutable.
final class TrialRows {

  private static final double MICROS = 1e6;

  private final StudyView view;
  private final Map<Integer, FrozenTrial> unfinished = new HashMap<>();

  TrialRows(StudyView view) {
    this.view = view;
    view.running().forEach(trial -> unfinished.put(trial.number(), trial));
    view.waiting().forEach(trial -> unfinished.put(trial.number(), trial));
  }

  /// The numbers of all trials, in no particular order.
  IntStream numbers() {
    History finished = view.finished();
    return IntStream.concat(
        finished.rows().map(finished::number),
        unfinished.keySet().stream().mapToInt(number -> number));
  }

  int size() {
    return view.size();
  }

  List<TrialColumn> columns() {
    List<TrialColumn> columns = new ArrayList<>();
    columns.add(new TrialColumn.Index());
    columns.add(new TrialColumn.Status());
    for (int i = 0; i < view.directions().size(); i++) {
      columns.add(new TrialColumn.Value(i));
    }
    columns.add(new TrialColumn.Duration());
    Set<String> names = new LinkedHashSet<>(view.finished().parameterNames());
    unfinished.values().forEach(trial -> names.addAll(trial.parameters().keySet()));
    names.forEach(name -> columns.add(new TrialColumn.Parameter(name)));
    return columns;
  }

  TrialStatus status(int number) {
    OptionalInt row = view.finished().row(number);
    if (row.isPresent()) {
      return TrialStatus.of(view.finished(), row.getAsInt());
    }
    return unfinished(number)
        .filter(trial -> trial.kind() == TrialState.Kind.RUNNING)
        .map(_ -> TrialStatus.RUNNING)
        .orElse(TrialStatus.WAITING);
  }

  private Optional<FrozenTrial> unfinished(int number) {
    return Optional.ofNullable(unfinished.get(number));
  }

  /// What a column is sorted by; not-a-number where there is nothing.
  double key(int number, TrialColumn column) {
    return switch (column) {
      case TrialColumn.Index _ -> number;
      case TrialColumn.Status _ -> status(number).code();
      case TrialColumn.Value(int objective) -> value(number, objective);
      case TrialColumn.Duration _ -> seconds(number);
      case TrialColumn.Parameter(String name) -> parameter(number, name);
    };
  }

  /// What a cell says; empty where there is nothing.
  String text(int number, TrialColumn column) {
    return switch (column) {
      case TrialColumn.Index _ -> Integer.toString(number);
      case TrialColumn.Status _ -> "";
      case TrialColumn.Value(int objective) -> number(value(number, objective));
      case TrialColumn.Duration _ -> duration(seconds(number));
      case TrialColumn.Parameter(String name) -> parameterText(number, name);
    };
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : Amounts.value(value);
  }

  private static String duration(double seconds) {
    return Double.isNaN(seconds)
        ? ""
        : Amounts.duration(Duration.of(Math.round(seconds * MICROS), ChronoUnit.MICROS));
  }

  private double value(int number, int objective) {
    OptionalInt row = view.finished().row(number);
    if (row.isPresent()) {
      return view.finished().value(row.getAsInt(), objective);
    }
    return view.directions().size() == 1
        ? unfinished(number).map(t -> t.reports().last().orElse(Double.NaN)).orElse(Double.NaN)
        : Double.NaN;
  }

  private double seconds(int number) {
    OptionalInt row = view.finished().row(number);
    return row.isPresent()
        ? (view.finished().endMicros(row.getAsInt()) - view.finished().startMicros(row.getAsInt()))
            / MICROS
        : Double.NaN;
  }

  private double parameter(int number, String name) {
    OptionalInt row = view.finished().row(number);
    if (row.isPresent()) {
      return view.finished().parameter(row.getAsInt(), name);
    }
    return unfinished(number)
        .flatMap(trial -> Optional.ofNullable(trial.parameters().get(name)))
        .map(value -> value.internal())
        .orElse(Double.NaN);
  }

  private String parameterText(int number, String name) {
    OptionalInt row = view.finished().row(number);
    if (row.isEmpty()) {
      return unfinished(number)
          .flatMap(trial -> Optional.ofNullable(trial.parameters().get(name)))
          .map(value -> Amounts.value(value.external()))
          .orElse("");
    }
    double internal = view.finished().parameter(row.getAsInt(), name);
    Shape shape = view.finished().shape(row.getAsInt());
    int index = shape.names().indexOf(name);
    return index < 0 ? "" : Amounts.value(shape.distributions().get(index).external(internal));
  }

  /// Whether a text occurs in any cell of a trial, whatever its case.
  boolean contains(int number, String lowerCase, List<TrialColumn> columns) {
    for (TrialColumn column : columns) {
      String cell = text(number, column).toLowerCase(Locale.ROOT);
      if (cell.contains(lowerCase)) {
        return true;
      }
    }
    return false;
  }

  StudyView view() {
    return view;
  }
}
