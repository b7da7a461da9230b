package org.parzen.app.gui.definition;

import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// What may be tuned at all, and what is known of the chosen kind.
final class ObjectiveModel {

  // Properties

  private final ObjectProperty<List<Choices.Kind>> kinds = new SimpleObjectProperty<>(List.of());
  private final ObjectProperty<Map<String, List<String>>> suggestions =
      new SimpleObjectProperty<>(Map.of());

  /// The kinds of objective that can be used now.
  ObjectProperty<List<Choices.Kind>> kindsProperty() {
    return kinds;
  }

  /// A kind by its word; one without settings where it is not there any more.
  Choices.Kind kind(String id) {
    return kinds.get().stream()
        .filter(kind -> kind.id().equals(id))
        .findFirst()
        .orElse(new Choices.Kind(id, id, "", List.of()));
  }

  /// What may be chosen for the settings of the objective, by setting.
  ObjectProperty<Map<String, List<String>>> suggestionsProperty() {
    return suggestions;
  }

  ObservableValue<List<String>> suggestions(String setting) {
    return suggestions.map(all -> all.getOrDefault(setting, List.of()));
  }
}
