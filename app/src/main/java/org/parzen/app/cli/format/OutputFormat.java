package org.parzen.app.cli.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.parzen.text.PythonJson;
import org.parzen.text.PythonText;

/// The formats in which a command prints its [Table].
public enum OutputFormat {
  /// Cells with a blank between them, a line a row, no heading.
  VALUE,
  /// One line of JSON: an array of objects, or one object.
  JSON,
  /// A drawn table.
  TABLE,
  /// YAML: a list of maps, or one map.
  YAML;

  /// Writes a table, without a line end after its last line.
  ///
  /// @param flatten whether nested cells get columns of their own
  public String render(Table table, boolean flatten) {
    Table shown = flatten ? table.flattened() : table;
    return switch (this) {
      case VALUE -> PythonText.strip(Grid.of(shown).lines());
      case TABLE -> Grid.of(shown).drawn();
      case JSON -> PythonJson.write(tree(shown));
      case YAML -> new YamlWriter().write(tree(shown));
    };
  }

  private static JsonNode tree(Table table) {
    if (table.single()) {
      return table.rows().getFirst();
    }
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    table.rows().forEach(rows::add);
    return rows;
  }
}
