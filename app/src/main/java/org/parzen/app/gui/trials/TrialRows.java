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
import org.parzen.study.Correction;
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
  private final History recorded;
  private final Map<Integer, FrozenTrial> unfinished = new HashMap<>();

  TrialRows(StudyView view) {
    this.view = view;
    this.recorded = view.recorded();
    view.running().forEach(trial -> unfinished.put(trial.number(), trial));
    view.waiting().forEach(trial -> unfinished.put(trial.number(), trial));
  }

  /// The numbers of all trials, in no particular order.
  IntStream numbers() {
    return IntStream.concat(
        recorded.rows().map(recorded::number),
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
    Set<String> names = new LinkedHashSet<>(recorded.parameterNames());
    unfinished.values().forEach(trial -> names.addAll(trial.parameters().keySet()));
    names.forEach(name -> columns.add(new TrialColumn.Parameter(name)));
    return columns;
  }

  /// Whether a trial counts for nothing.
  boolean isExcluded(int number) {
    return view.amendments().isExcluded(number);
  }

  /// What was recorded, where the trial counts with something else; empty where it does not.
  String recordedText(int number, int objective) {
    OptionalInt row = recorded.row(number);
    if (row.isEmpty() || view.amendments().correction(number).isEmpty()) {
      return "";
    }
    double value = recorded.value(row.getAsInt(), objective);
    return Double.isNaN(value) ? "–" : Amounts.value(value);
  }

  /// What a trial counts as; of an excluded one what it would count as.
  TrialStatus status(int number) {
    OptionalInt row = view.finished().row(number);
    if (row.isPresent()) {
      return TrialStatus.of(view.finished(), row.getAsInt());
    }
    OptionalInt excluded = recorded.row(number);
    if (excluded.isPresent()) {
      return view.amendments()
          .correction(number)
          .map(c -> c instanceof Correction.Values ? TrialStatus.COMPLETE : TrialStatus.FAILED)
          .orElseGet(() -> TrialStatus.of(recorded, excluded.getAsInt()));
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
    OptionalInt row = recorded.row(number);
    if (row.isPresent()) {
      return switch (view.amendments().correction(number).orElse(null)) {
        case Correction.Values(List<Double> values) -> values.get(objective);
        case Correction.Failed _ -> Double.NaN;
        case null -> recorded.value(row.getAsInt(), objective);
      };
    }
    return view.directions().size() == 1
        ? unfinished(number).map(t -> t.reports().last().orElse(Double.NaN)).orElse(Double.NaN)
        : Double.NaN;
  }

  private double seconds(int number) {
    OptionalInt row = recorded.row(number);
    return row.isPresent()
        ? (recorded.endMicros(row.getAsInt()) - recorded.startMicros(row.getAsInt())) / MICROS
        : Double.NaN;
  }

  private double parameter(int number, String name) {
    OptionalInt row = recorded.row(number);
    if (row.isPresent()) {
      return recorded.parameter(row.getAsInt(), name);
    }
    return unfinished(number)
        .flatMap(trial -> Optional.ofNullable(trial.parameters().get(name)))
        .map(value -> value.internal())
        .orElse(Double.NaN);
  }

  private String parameterText(int number, String name) {
    OptionalInt row = recorded.row(number);
    if (row.isEmpty()) {
      return unfinished(number)
          .flatMap(trial -> Optional.ofNullable(trial.parameters().get(name)))
          .map(value -> Amounts.value(value.external()))
          .orElse("");
    }
    double internal = recorded.parameter(row.getAsInt(), name);
    Shape shape = recorded.shape(row.getAsInt());
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
