package org.parzen.app.gui.trials;

import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.parzen.analysis.TrialStatus;

/// What the table shows, and which trial is shown in detail.
final class TrialsModel {

  /// By which column the table is sorted.
  record Sorting(Optional<TrialColumn> column, boolean descending) {}

  // Properties

  private final BooleanProperty open = new SimpleBooleanProperty();
  private final ObservableSet<TrialStatus> statuses = FXCollections.observableSet();
  private final BooleanProperty excluded = new SimpleBooleanProperty();
  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<Sorting> sorting =
      new SimpleObjectProperty<>(new Sorting(Optional.empty(), false));
  private final ObjectProperty<Optional<TrialOrder.Sorted>> sorted =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Set<Integer>> selected = new SimpleObjectProperty<>(Set.of());
  private final ObjectProperty<Optional<TrialDetail>> detail =
      new SimpleObjectProperty<>(Optional.empty());

  BooleanProperty openProperty() {
    return open;
  }

  /// The statuses that are wanted; none for all.
  ObservableSet<TrialStatus> statuses() {
    return statuses;
  }

  /// Whether those are wanted that count for nothing.
  BooleanProperty excludedProperty() {
    return excluded;
  }

  StringProperty textProperty() {
    return text;
  }

  ObjectProperty<Sorting> sortingProperty() {
    return sorting;
  }

  ObjectProperty<Optional<TrialOrder.Sorted>> sortedProperty() {
    return sorted;
  }

  /// The first one is shown in detail.
  ObjectProperty<Set<Integer>> selectedProperty() {
    return selected;
  }

  ObjectProperty<Optional<TrialDetail>> detailProperty() {
    return detail;
  }
}
