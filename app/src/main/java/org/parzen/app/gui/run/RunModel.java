package org.parzen.app.gui.run;

import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.parzen.app.gui.study.RunStatus;
import org.parzen.run.owner.Abandoned;

/// What run bar and run screen show.
final class RunModel {

  // Properties

  private final BooleanProperty open = new SimpleBooleanProperty();
  private final BooleanProperty defined = new SimpleBooleanProperty();
  private final BooleanProperty ready = new SimpleBooleanProperty();
  private final StringProperty why = new SimpleStringProperty("");
  private final ObjectProperty<RunStatus> status = new SimpleObjectProperty<>(RunStatus.IDLE);
  private final ObjectProperty<RunFigures> figures = new SimpleObjectProperty<>(RunFigures.NONE);
  private final ObjectProperty<List<Abandoned>> abandoned = new SimpleObjectProperty<>(List.of());
  private final BooleanProperty reporting = new SimpleBooleanProperty();
  private final StringProperty command = new SimpleStringProperty("");
  private final StringProperty budget = new SimpleStringProperty("");
  private final IntegerProperty lanes = new SimpleIntegerProperty(1);

  /// Kept, because properties hold those that are bound to them only weakly.
  private final ObjectProperty<Integer> lanesObject = lanes.asObject();

  private final ObjectProperty<Set<Integer>> selected = new SimpleObjectProperty<>(Set.of());

  /// Whether there is a study to look at.
  BooleanProperty openProperty() {
    return open;
  }

  /// Whether that study knows how to go on.
  BooleanProperty definedProperty() {
    return defined;
  }

  /// Whether a run can be started now.
  BooleanProperty readyProperty() {
    return ready;
  }

  /// Why it can not.
  StringProperty whyProperty() {
    return why;
  }

  ObjectProperty<RunStatus> statusProperty() {
    return status;
  }

  ObjectProperty<RunFigures> figuresProperty() {
    return figures;
  }

  /// The trials that nobody seems to work on.
  ObjectProperty<List<Abandoned>> abandonedProperty() {
    return abandoned;
  }

  /// Whether trials are expected to report while they run.
  BooleanProperty reportingProperty() {
    return reporting;
  }

  /// What continues the study in a terminal.
  StringProperty commandProperty() {
    return command;
  }

  /// When the run ends, in words.
  StringProperty budgetProperty() {
    return budget;
  }

  /// How many trials are wanted at a time.
  IntegerProperty lanesProperty() {
    return lanes;
  }

  /// The same, for controls of objects.
  ObjectProperty<Integer> lanesObjectProperty() {
    return lanesObject;
  }

  ObjectProperty<Set<Integer>> selectedProperty() {
    return selected;
  }
}
