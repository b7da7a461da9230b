package org.parzen.app.gui.compare;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The studies that may be compared, and what came of it.
final class CompareModel {

  // Properties

  private final ObservableList<StudyChoice> studies = FXCollections.observableArrayList();
  private final ObservableList<Path> recent = FXCollections.observableArrayList();
  private final ObjectProperty<OptionalInt> budget =
      new SimpleObjectProperty<>(OptionalInt.empty());
  private final ObjectProperty<OptionalInt> objective =
      new SimpleObjectProperty<>(OptionalInt.empty());
  private final BooleanProperty pairsShown = new SimpleBooleanProperty();
  private final ObjectProperty<Optional<CompareResult>> result =
      new SimpleObjectProperty<>(Optional.empty());
  private final StringProperty problem = new SimpleStringProperty("");

  ObservableList<StudyChoice> studies() {
    return studies;
  }

  /// Files that were open before and are not listed yet.
  ObservableList<Path> recent() {
    return recent;
  }

  /// After how many trials the person wants the studies compared; empty for as many as all have.
  ObjectProperty<OptionalInt> budgetProperty() {
    return budget;
  }

  /// Which of several objectives the person wants them compared by; empty for all together.
  ObjectProperty<OptionalInt> objectiveProperty() {
    return objective;
  }

  /// Whether the table tells of pairs of settings, or else of how they differ.
  BooleanProperty pairsShownProperty() {
    return pairsShown;
  }

  ObjectProperty<Optional<CompareResult>> resultProperty() {
    return result;
  }

  /// Why the chosen studies can not be compared; empty where they can.
  StringProperty problemProperty() {
    return problem;
  }
}
