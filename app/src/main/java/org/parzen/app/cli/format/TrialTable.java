package org.parzen.app.cli.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.parzen.text.PythonText;

/// The table of a study's trials, as the commands `trials`, `best-trial` and `best-trials` print
/// it.
///
/// The column `amended` is there only where trials were excluded or corrected: Optuna has no such.
/// Parameters and attributes are sorted by name, metrics stay in the order of the objectives. The
/// columns follow from all trials of the study, also where only some of them are shown: take
/// [Table#row(int)] or [Table#where] of it.
public final class TrialTable {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final int objectives;
  private final List<String> metrics;

  /// Prepares for a study.
  ///
  /// @param objectives how many objectives the study has
  /// @param metrics their names, or nothing if they have none
  /// @throws IllegalArgumentException if there are names, but not one an objective
  public TrialTable(int objectives, List<String> metrics) {
    if (!metrics.isEmpty() && metrics.size() != objectives) {
      throw new IllegalArgumentException(
          "The metric names "
              + metrics
              + " do not fit a study with "
              + objectives
              + " objectives. Give one name for each objective.");
    }
    this.objectives = objectives;
    this.metrics = List.copyOf(metrics);
  }

  /// Builds the table of these trials; without trials it has no columns either.
  public Table of(List<TrialRow> trials) {
    List<Column> columns = trials.isEmpty() ? List.of() : columns(trials);
    return Table.list(columns, trials.stream().map(trial -> row(trial, columns)).toList());
  }

  /// Builds what the command `ask` prints: a number and the parameters in the order of asking.
  public static Table asked(long number, ObjectNode params) {
    ObjectNode row = NODES.objectNode().put("number", number);
    row.set("params", params);
    List<String> names = params.properties().stream().map(Map.Entry::getKey).toList();
    return new Table(
        List.of(new Column.Plain("number"), new Column.Fields("params", names)),
        List.of(row),
        true);
  }

  private List<Column> columns(List<TrialRow> trials) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column.Plain("number"));
    columns.add(valueColumn());
    columns.add(new Column.Plain("datetime_start"));
    columns.add(new Column.Plain("datetime_complete"));
    columns.add(new Column.Plain("duration"));
    columns.add(nested("params", trials, TrialRow::params));
    columns.add(nested("user_attrs", trials, TrialRow::userAttrs));
    columns.add(new Column.Plain("state"));
    if (trials.stream().anyMatch(trial -> trial.amended().isPresent())) {
      columns.add(new Column.Plain("amended"));
    }
    columns.removeIf(column -> column instanceof Column.Fields(_, var keys) && keys.isEmpty());
    return columns;
  }

  private Column valueColumn() {
    String name = objectives == 1 ? "value" : "values";
    if (!metrics.isEmpty()) {
      return new Column.Fields(name, metrics);
    }
    return objectives == 1 ? new Column.Plain(name) : new Column.Items(name, objectives);
  }

  private static Column nested(
      String name, List<TrialRow> trials, Function<TrialRow, Map<String, JsonNode>> cell) {
    return new Column.Fields(
        name,
        trials.stream()
            .flatMap(trial -> cell.apply(trial).keySet().stream())
            .distinct()
            .sorted(PythonText.ORDER)
            .toList());
  }

  private ObjectNode row(TrialRow trial, List<Column> columns) {
    ObjectNode row = NODES.objectNode();
    for (Column column : columns) {
      row.set(column.name(), cell(trial, column));
    }
    return row;
  }

  private JsonNode cell(TrialRow trial, Column column) {
    return switch (column.name()) {
      case "number" -> NODES.numberNode(trial.number());
      case "value", "values" -> values(trial, column);
      case "datetime_start" -> PythonTime.cell(trial.start());
      case "datetime_complete" -> PythonTime.cell(trial.complete());
      case "duration" -> PythonTime.between(trial.start(), trial.complete());
      case "params" -> fields(trial.params());
      case "user_attrs" -> fields(trial.userAttrs());
      case "state" -> NODES.textNode(trial.state());
      case "amended" -> NODES.textNode(trial.amended().orElse(""));
      default -> throw new IllegalStateException("There is no column '" + column.name() + "'.");
    };
  }

  private JsonNode values(TrialRow trial, Column column) {
    ArrayNode items = NODES.arrayNode();
    for (int i = 0; i < objectives; i++) {
      items.add(
          trial.values().isEmpty() ? NODES.nullNode() : NODES.numberNode(trial.values().get(i)));
    }
    return switch (column) {
      case Column.Plain _ -> items.path(0);
      case Column.Items _, Column.Tuple _ -> items;
      case Column.Fields(_, List<String> keys) -> {
        ObjectNode named = NODES.objectNode();
        keys.forEach(key -> named.set(key, items.path(named.size())));
        yield named;
      }
    };
  }

  private static ObjectNode fields(Map<String, JsonNode> fields) {
    ObjectNode sorted = NODES.objectNode();
    fields.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(PythonText.ORDER))
        .forEach(field -> sorted.set(field.getKey(), field.getValue()));
    return sorted;
  }
}
