package org.parzen.app.cli.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// What a command prints: columns, and rows that hold a cell by the name of its column (absent:
/// empty).
///
/// @param single the table stands for one thing, not for a list: JSON and YAML print its one row
///   bare
public record Table(List<Column> columns, List<ObjectNode> rows, boolean single) {
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    if (single && rows.size() != 1) {
      throw new IllegalArgumentException(
          "A single table has one row, not " + rows.size() + ". Choose a row first.");
    }
  }

  /// A list of rows.
  public static Table list(List<Column> columns, List<ObjectNode> rows) {
    return new Table(columns, rows, false);
  }

  /// The row at an index, on its own; all columns stay.
  public Table row(int index) {
    return new Table(columns, List.of(rows.get(index)), true);
  }

  /// The rows whose index is accepted; all columns stay.
  public Table where(Predicate<Integer> accepted) {
    return list(
        columns, IntStream.range(0, rows.size()).boxed().filter(accepted).map(rows::get).toList());
  }

  /// The same table with nested cells spread over columns of their own; a cell that a row lacks
  /// stays absent.
  Table flattened() {
    return new Table(
        columns.stream().flatMap(column -> Flattening.columns(column, rows)).toList(),
        rows.stream().map(row -> Flattening.row(columns, row)).toList(),
        single);
  }
}
