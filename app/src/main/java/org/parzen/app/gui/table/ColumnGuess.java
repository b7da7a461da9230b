package org.parzen.app.gui.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parzen.app.table.CsvTable;
import org.parzen.app.table.ImportColumns;

/// Proposes what the columns of a table are. Where their names say nothing at all, the last column
/// of numbers is taken for the value, and all others for parameters.
record ColumnGuess(CsvTable table) {

  private static final int SHOWN = 4;
  private static final String PREFIX = "params_";

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
      return row(column, i, ColumnRole.VALUES, column);
    } else if (said.isKnown(i)) {
      return row(column, i, List.of(ColumnRole.KNOWN), column);
    }
    List<ColumnRole> possible = new ArrayList<>(List.of(ColumnRole.IGNORED));
    possible.addAll(ColumnRole.PARAMETERS);
    possible.addAll(ColumnRole.VALUES);
    ColumnRole first =
        !nothing || !said.ignored().contains(column)
            ? ColumnRole.IGNORED
            : i == value ? ColumnRole.MINIMIZED : ColumnRole.PARAMETER;
    possible.sort(Comparator.comparing(role -> role != first));
    return row(column, i, possible, column.strip().replaceAll("[\\s=]+", "_"));
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
