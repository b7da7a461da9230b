package org.parzen.app.gui.analysis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The board of charts, and what is selected in them.
final class AnalysisModel {

  /// As many places as a board can have.
  static final int PANELS = 4;

  // Properties

  private final BooleanProperty open = new SimpleBooleanProperty();
  private final BooleanProperty seen = new SimpleBooleanProperty();
  private final IntegerProperty count = new SimpleIntegerProperty(2);
  private final ObjectProperty<StudyFacts> facts = new SimpleObjectProperty<>(StudyFacts.NONE);
  private final ObjectProperty<Set<Integer>> selected = new SimpleObjectProperty<>(Set.of());
  private final StringProperty selection = new SimpleStringProperty("");
  private final List<PanelModel> panels = Stream.generate(PanelModel::new).limit(PANELS).toList();

  /// Whether there is a study to look at.
  BooleanProperty openProperty() {
    return open;
  }

  /// Whether the screen is on the window now.
  BooleanProperty seenProperty() {
    return seen;
  }

  /// How many charts stand side by side: 1, 2 or 4.
  IntegerProperty countProperty() {
    return count;
  }

  /// What can be chosen from.
  ObjectProperty<StudyFacts> factsProperty() {
    return facts;
  }

  ObjectProperty<Set<Integer>> selectedProperty() {
    return selected;
  }

  /// The selected trials in words; empty where there are none.
  StringProperty selectionProperty() {
    return selection;
  }

  /// The selected trial, where it is exactly one.
  Optional<Integer> only() {
    Set<Integer> all = selected.get();
    return all.size() == 1 ? Optional.of(all.iterator().next()) : Optional.empty();
  }

  List<PanelModel> panels() {
    return panels;
  }
}
