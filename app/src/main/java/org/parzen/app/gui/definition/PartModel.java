package org.parzen.app.gui.definition;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// An objective, sampler or pruner with its settings while they are typed.
final class PartModel {

  // Properties

  private final StringProperty id = new SimpleStringProperty("");
  private final Map<String, StringProperty> settings = new LinkedHashMap<>();
  private final Runnable changed;

  /// What was typed for other kinds, to come back to.
  private final Map<String, Draft.Part> aside = new HashMap<>();

  PartModel(Runnable changed) {
    this.changed = changed;
    id.addListener((_, _, _) -> changed.run());
  }

  StringProperty idProperty() {
    return id;
  }

  /// What is typed for a setting; empty where that is its default.
  StringProperty setting(String name) {
    return settings.computeIfAbsent(
        name,
        _ -> {
          StringProperty value = new SimpleStringProperty("");
          value.addListener((_, _, _) -> changed.run());
          return value;
        });
  }

  // Commands

  void set(Draft.Part part) {
    aside.clear();
    show(part);
  }

  /// Chooses another kind. What was typed for it before comes back.
  void choose(String kind) {
    aside.put(id.get(), part());
    show(aside.getOrDefault(kind, new Draft.Part(kind, Map.of())));
  }

  private void show(Draft.Part part) {
    id.set(part.id());
    settings.forEach((name, value) -> value.set(part.settings().getOrDefault(name, "")));
    part.settings().forEach((name, value) -> setting(name).set(value));
  }

  Draft.Part part() {
    Map<String, String> typed = new LinkedHashMap<>();
    settings.forEach((name, value) -> typed.put(name, value.get()));
    return new Draft.Part(id.get(), typed);
  }
}
