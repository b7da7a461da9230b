package org.parzen.app.gui.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parzen.app.table.CsvTable;
import org.parzen.app.table.ImportColumns;

/// Proposes what the columns of a table are. Where their names say nothing at all, the last column
/// of numbers is taken for the value, and all others for parameters, but for those of remarks.
record ColumnGuess(CsvTable table) {

  private static final int SHOWN = 4;
  private static final String PREFIX = "params_";

  private static final List<ColumnRole> ANY =
      Stream.of(List.of(ColumnRole.IGNORED), ColumnRole.PARAMETERS, ColumnRole.VALUES)
          .flatMap(List::stream)
          .toList();

  List<ColumnRow> rows() {
    ImportColumns said = ImportColumns.named(table);
    boolean nothing = said.parameters().isEmpty() && said.objectives() == 0;
    int value = nothing ? lastNumbers(said.ignored()) : -1;
    List<ColumnRow> rows = new ArrayList<>();
    for (int i = 0; i < table.header().size(); i++) {
      rows.add(row(said, i, value, nothing));
    }
    return rows;
  }

  private ColumnRow row(ImportColumns said, int i, int value, boolean nothing) {
    String column = table.header().get(i);
    if (said.parameters().containsValue(i)) {
      return row(column, i, ColumnRole.PARAMETERS, column.substring(PREFIX.length()));
    } else if (said.values().places().contains(i)) {
      return row(column, i, withFirst(goal(column), ColumnRole.VALUES), column);
    } else if (said.isKnown(i)) {
      return row(column, i, List.of(ColumnRole.KNOWN), column);
    }
    ColumnRole first =
        !nothing || !said.ignored().contains(column) ? ColumnRole.IGNORED : guess(i, i == value);
    return row(column, i, withFirst(first, ANY), column.strip().replaceAll("[\\s=]+", "_"));
  }

  /// What a column is whose name says nothing.
  private ColumnRole guess(int place, boolean value) {
    if (value) {
      return goal(table.header().get(place));
    }
    return table.holdsRemarks(place) ? ColumnRole.IGNORED : ColumnRole.PARAMETER;
  }

  private static ColumnRole goal(String column) {
    return new ValueName(column).saysLargeIsBetter() ? ColumnRole.MAXIMIZED : ColumnRole.MINIMIZED;
  }

  private static List<ColumnRole> withFirst(ColumnRole first, List<ColumnRole> possible) {
    return possible.stream().sorted(Comparator.comparing(role -> role != first)).toList();
  }

  private ColumnRow row(String column, int place, List<ColumnRole> possible, String name) {
    String cells =
        table.rows().stream()
            .limit(SHOWN)
            .map(row -> row.cell(place))
            .collect(Collectors.joining(", "));
    return new ColumnRow(column, cells, possible, name);
  }

  /// @param unnamed the columns whose names say nothing
  private int lastNumbers(List<String> unnamed) {
    return IntStream.range(0, table.header().size())
        .filter(i -> unnamed.contains(table.header().get(i)) && table.holdsNumbers(i))
        .max()
        .orElse(-1);
  }
}
