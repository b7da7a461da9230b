package org.parzen.app.gui.definition;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.parzen.study.Direction;

/// One of the numbers that a study is about, while it is typed.
final class GoalRow {

  // Properties

  private final StringProperty metric;
  private final ObjectProperty<Direction> direction;

  GoalRow(Draft.Aim aim, Runnable changed) {
    metric = new SimpleStringProperty(aim.metric());
    direction = new SimpleObjectProperty<>(aim.direction());
    metric.addListener((_, _, _) -> changed.run());
    direction.addListener((_, _, _) -> changed.run());
  }

  Draft.Aim aim() {
    return new Draft.Aim(metric.get(), direction.get());
  }

  /// Where the number comes from.
  StringProperty metricProperty() {
    return metric;
  }

  /// Which way is better.
  ObjectProperty<Direction> directionProperty() {
    return direction;
  }
}
