package org.parzen.app.cli.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Spreads nested cells over columns of their own, named `column_key` or `column_index`.
final class Flattening {
  private Flattening() {}

  static Stream<Column> columns(Column column, List<ObjectNode> rows) {
    return switch (column) {
      case Column.Plain plain -> Stream.of(plain);
      case Column.Items(String name, int size) -> numbered(name, size);
      case Column.Tuple(String name) -> numbered(name, longest(name, rows));
      case Column.Fields(String name, List<String> keys) ->
          keys.stream().map(key -> new Column.Plain(name + "_" + key));
    };
  }

  static ObjectNode row(List<Column> columns, ObjectNode row) {
    ObjectNode flat = JsonNodeFactory.instance.objectNode();
    for (Column column : columns) {
      JsonNode cell = row.path(column.name());
      switch (column) {
        case Column.Plain(String name) -> {
          if (row.has(name)) {
            flat.set(name, cell);
          }
        }
        case Column.Tuple(String name) -> spread(name, cell, flat);
        case Column.Items(String name, int _) -> spread(name, cell, flat);
        case Column.Fields(String name, List<String> keys) ->
            keys.stream()
                .filter(cell::has)
                .forEach(key -> flat.set(name + "_" + key, cell.path(key)));
      }
    }
    return flat;
  }

  private static void spread(String name, JsonNode cells, ObjectNode flat) {
    for (int i = 0; i < cells.size(); i++) {
      flat.set(name + "_" + i, cells.path(i));
    }
  }

  private static Stream<Column> numbered(String name, int size) {
    return IntStream.range(0, size).mapToObj(i -> new Column.Plain(name + "_" + i));
  }

  private static int longest(String name, List<ObjectNode> rows) {
    return rows.stream().mapToInt(row -> row.path(name).size()).max().orElse(0);
  }
}
