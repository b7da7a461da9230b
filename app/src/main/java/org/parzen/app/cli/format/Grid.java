package org.parzen.app.cli.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parzen.text.PythonText;

/// A table as texts, for the formats without structure.
///
/// A text's width is its number of code points, as in Optuna: wide characters are not counted
/// twice.
record Grid(List<Stripe> stripes, int height) {
  /// One column: its heading, its cells as texts, and whether it is aligned to the right.
  private record Stripe(String heading, List<String> cells, boolean numeric) {
    int width() {
      return Stream.concat(Stream.of(heading), cells.stream())
          .mapToInt(Stripe::length)
          .max()
          .orElseThrow();
    }

    /// The texts, filled with blanks to one width: the heading first, then a text a row.
    List<String> aligned() {
      int width = width();
      return Stream.concat(Stream.of(heading), cells.stream())
          .map(text -> align(text, " ".repeat(width - length(text))))
          .toList();
    }

    private String align(String text, String blanks) {
      return numeric ? blanks + text : text + blanks;
    }

    private static int length(String text) {
      return text.codePointCount(0, text.length());
    }
  }

  static Grid of(Table table) {
    return new Grid(
        table.columns().stream().map(column -> stripe(column, table.rows())).toList(),
        table.rows().size());
  }

  String lines() {
    return IntStream.range(0, height)
        .mapToObj(
            row ->
                stripes.stream()
                    .map(stripe -> stripe.cells().get(row))
                    .collect(Collectors.joining(" ")))
        .collect(Collectors.joining("\n"));
  }

  String drawn() {
    List<List<String>> aligned = stripes.stream().map(Stripe::aligned).toList();
    String rule =
        aligned.stream()
            .map(texts -> "-".repeat(Stripe.length(texts.getFirst()) + 2) + "+")
            .collect(Collectors.joining("", "+", "\n"));
    StringBuilder out = new StringBuilder(rule).append(line(aligned, 0)).append(rule);
    IntStream.rangeClosed(1, height).forEach(row -> out.append(line(aligned, row)));
    return PythonText.strip(out.append(rule).toString());
  }

  private static String line(List<List<String>> aligned, int row) {
    return aligned.stream()
        .map(texts -> " " + texts.get(row) + " |")
        .collect(Collectors.joining("", "|", "\n"));
  }

  private static Stripe stripe(Column column, List<ObjectNode> rows) {
    List<JsonNode> cells = rows.stream().map(row -> row.path(column.name())).toList();
    boolean numeric =
        cells.stream().allMatch(cell -> isEmpty(cell) || cell.isNumber() || cell.isBoolean());
    return new Stripe(
        column.name(), cells.stream().map(cell -> text(column, cell)).toList(), numeric);
  }

  private static String text(Column column, JsonNode cell) {
    if (isEmpty(cell)) {
      return "";
    }
    return switch (column) {
      case Column.Tuple _ -> PythonText.tuple(cell);
      case Column.Plain _, Column.Items _, Column.Fields _ -> PythonText.str(cell);
    };
  }

  private static boolean isEmpty(JsonNode cell) {
    return cell.isNull() || cell.isMissingNode();
  }
}
