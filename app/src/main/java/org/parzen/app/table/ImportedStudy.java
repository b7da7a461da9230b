package org.parzen.app.table;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.parzen.app.text.Texts;
import org.parzen.storage.StudyStore;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;

/// A table as a study, or as more trials of one. Immutable.
///
/// @param directions one an objective; those of a study that is there already must be the same
public record ImportedStudy(
    String name, List<Direction> directions, ImportColumns columns, List<FrozenTrial> trials) {

  /// Adds the trials to the study of that name, or makes it; its name.
  ///
  /// @throws IllegalArgumentException where the directions are not those of the study
  /// @throws org.parzen.study.StudyException where the study can not take one of the trials; then
  ///   none was added
  public String addTo(StudyStore store) {
    if (store.names().contains(name)) {
      StudyView there = store.open(name);
      if (!there.directions().equals(directions)) {
        throw new IllegalArgumentException(
            Texts.get("table.directions", name, words(there.directions()), words(directions)));
      }
      store.addAll(there.ref(), trials);
      return name;
    }
    StudyView made = store.create(new StudySpec(name, directions, Attributes.NONE, metricNames()));
    try {
      store.addAll(made.ref(), trials);
      return name;
    } catch (RuntimeException e) {
      store.delete(name);
      throw e;
    }
  }

  private static String words(List<Direction> directions) {
    return String.join(", ", directions.stream().map(Direction::word).toList());
  }

  private Attributes metricNames() {
    ArrayNode names = JsonNodeFactory.instance.arrayNode();
    columns.values().names().forEach(names::add);
    return names.isEmpty() ? Attributes.NONE : Attributes.NONE.with(StudyView.METRIC_NAMES, names);
  }
}
