package org.parzen.app.cli.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parzen.study.Amendments;
import org.parzen.study.StudyView;
import org.parzen.text.PythonJson;
import org.parzen.text.PythonText;
import org.parzen.trial.FrozenTrial;

/// The trials of a study as the columns of Optuna's `trials_dataframe`: `number`, `value` (of
/// several objectives `values_0` …), times, `duration`, `params_…`, `user_attrs_…`,
/// `system_attrs_…`, `state`. A study without trials has no columns.
///
/// @param columns by name
/// @param size how many trials there are
record TrialFrame(Map<String, FrameColumn> columns, int size) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  static TrialFrame of(StudyView study) {
    List<FrozenTrial> trials = study.trials();
    Map<String, FrameColumn> columns = new LinkedHashMap<>();
    if (!trials.isEmpty()) {
      columns.put(
          "number", new FrameColumn.Cells(cells(trials, t -> NODES.numberNode(t.number()))));
      putValues(columns, study, trials);
      columns.put("datetime_start", FrameColumn.Times.of(trials.stream().map(FrozenTrial::start)));
      columns.put("datetime_complete", FrameColumn.Times.of(trials.stream().map(FrozenTrial::end)));
      columns.put(
          "duration",
          new FrameColumn.Durations(trials.stream().map(FrozenTrial::duration).toList()));
      putFields(columns, "params_", trials, TrialFrame::parameters);
      putFields(columns, "user_attrs_", trials, trial -> trial.user().values());
      putFields(columns, "system_attrs_", trials, trial -> trial.system().values());
      columns.put(
          "state", new FrameColumn.Cells(cells(trials, t -> NODES.textNode(t.kind().name()))));
      putAmended(columns, study.amendments(), trials);
    }
    return new TrialFrame(columns, trials.size());
  }

  /// Only where trials were excluded or corrected: Optuna has no such column.
  private static void putAmended(
      Map<String, FrameColumn> columns, Amendments amendments, List<FrozenTrial> trials) {
    if (amendments.haveEffect()) {
      columns.put(
          "amended",
          new FrameColumn.Cells(
              cells(trials, t -> NODES.textNode(amendments.word(t.number()).orElse("")))));
    }
  }

  private static void putValues(
      Map<String, FrameColumn> columns, StudyView study, List<FrozenTrial> trials) {
    List<String> names = study.metricNames();
    int objectives = study.directions().size();
    for (int i = 0; i < objectives; i++) {
      String suffix = i < names.size() ? "_" + names.get(i) : objectives == 1 ? "" : "_" + i;
      int objective = i;
      columns.put(
          (objectives == 1 ? "value" : "values") + suffix,
          new FrameColumn.Cells(cells(trials, trial -> value(trial, objective))));
    }
  }

  private static JsonNode value(FrozenTrial trial, int objective) {
    List<Double> values = trial.state().values();
    return objective < values.size() ? NODES.numberNode(values.get(objective)) : NODES.nullNode();
  }

  private static Map<String, JsonNode> parameters(FrozenTrial trial) {
    return trial.externalValues().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, value -> value.getValue().json()));
  }

  private static void putFields(
      Map<String, FrameColumn> columns,
      String prefix,
      List<FrozenTrial> trials,
      Function<FrozenTrial, Map<String, JsonNode>> fields) {
    List<Map<String, JsonNode>> all = trials.stream().map(fields).toList();
    TreeSet<String> names = new TreeSet<>(PythonText.ORDER);
    all.forEach(row -> names.addAll(row.keySet()));
    for (String name : names) {
      columns.put(
          prefix + name,
          new FrameColumn.Cells(
              all.stream()
                  .map(row -> Optional.ofNullable(row.get(name)).orElseGet(NODES::missingNode))
                  .toList()));
    }
  }

  private static List<JsonNode> cells(
      List<FrozenTrial> trials, Function<FrozenTrial, JsonNode> cell) {
    return trials.stream().map(cell).toList();
  }

  /// As `to_csv(index=False)` writes it, without the last line end.
  String csv() {
    List<List<String>> texts = columns.values().stream().map(FrameColumn::texts).toList();
    List<String> lines = new ArrayList<>();
    lines.add(line(List.copyOf(columns.keySet())));
    for (int row = 0; row < size; row++) {
      int at = row;
      lines.add(line(texts.stream().map(column -> column.get(at)).toList()));
    }
    return String.join("\n", lines);
  }

  private static String line(List<String> cells) {
    return cells.stream().map(TrialFrame::quoted).collect(Collectors.joining(","));
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  /// The list of trials, an object each: what a trial lacks is null.
  String json() {
    ArrayNode records = NODES.arrayNode();
    IntStream.range(0, size).forEach(_ -> records.addObject());
    columns.forEach(
        (name, column) -> {
          List<JsonNode> cells = column.cells();
          IntStream.range(0, size)
              .forEach(row -> ((ObjectNode) records.get(row)).set(name, cells.get(row)));
        });
    return PythonJson.write(records);
  }
}
