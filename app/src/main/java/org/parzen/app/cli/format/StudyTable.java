package org.parzen.app.cli.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/// The tables of a storage's studies, as the commands `studies` and `study-names` print them.
public final class StudyTable {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private StudyTable() {}

  /// Builds the table of `studies`; it shows user attributes if any study has some.
  public static Table of(List<StudyRow> studies) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column.Plain("name"));
    columns.add(new Column.Tuple("direction"));
    columns.add(new Column.Plain("n_trials"));
    columns.add(new Column.Plain("datetime_start"));
    boolean attributes = studies.stream().anyMatch(study -> !study.userAttrs().isEmpty());
    if (attributes) {
      columns.add(new Column.Plain("user_attrs"));
    }
    return Table.list(columns, studies.stream().map(study -> row(study, attributes)).toList());
  }

  /// Builds the table of `study-names`.
  public static Table names(List<String> names) {
    return Table.list(
        List.of(new Column.Plain("name")),
        names.stream().map(name -> NODES.objectNode().put("name", name)).toList());
  }

  private static ObjectNode row(StudyRow study, boolean attributes) {
    ArrayNode directions = NODES.arrayNode();
    study.directions().forEach(directions::add);
    ObjectNode row = NODES.objectNode();
    row.put("name", study.name());
    row.set("direction", directions);
    row.put("n_trials", study.trials());
    row.set("datetime_start", PythonTime.cell(study.start()));
    if (attributes) {
      row.set("user_attrs", study.userAttrs());
    }
    return row;
  }
}
