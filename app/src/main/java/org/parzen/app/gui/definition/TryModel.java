package org.parzen.app.gui.definition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Evaluations before there is a study.
final class TryModel {

  // Properties

  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final ObjectProperty<List<TryResult>> results = new SimpleObjectProperty<>(List.of());
  private final ObjectProperty<Optional<TryResult>> result =
      new SimpleObjectProperty<>(Optional.empty());
  private final StringProperty picked = new SimpleStringProperty("");
  private final StringProperty estimate = new SimpleStringProperty("");
  private final BooleanProperty pickable = new SimpleBooleanProperty();
  private final BooleanProperty stale = new SimpleBooleanProperty();

  BooleanProperty busyProperty() {
    return busy;
  }

  /// All that came of the last press of the button, so far.
  ObjectProperty<List<TryResult>> resultsProperty() {
    return results;
  }

  /// The one that is shown whole.
  ObjectProperty<Optional<TryResult>> resultProperty() {
    return result;
  }

  /// What came of the last click on a number; empty before.
  StringProperty pickedProperty() {
    return picked;
  }

  /// How long the whole run takes, in words; empty while nobody knows.
  StringProperty estimateProperty() {
    return estimate;
  }

  /// Whether a number of the output can become the result.
  BooleanProperty pickableProperty() {
    return pickable;
  }

  /// Whether the form says something else now than what was evaluated.
  BooleanProperty staleProperty() {
    return stale;
  }

  // Commands

  /// Shows one more.
  void add(TryResult next) {
    results.set(Stream.concat(results.get().stream(), Stream.of(next)).toList());
    result.set(Optional.of(next));
  }

  void clear() {
    results.set(List.of());
    result.set(Optional.empty());
    picked.set("");
    estimate.set("");
  }
}
