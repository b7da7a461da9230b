package org.parzen.app.gui.definition;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A parameter while it is typed.
final class ParameterRow {

  // Properties

  private final StringProperty name;
  private final ObjectProperty<Draft.Kind> kind;
  private final StringProperty low;
  private final StringProperty high;
  private final StringProperty step;
  private final BooleanProperty log;
  private final StringProperty choices;
  private final StringProperty fallback;
  private final StringProperty condition;

  ParameterRow(Draft.Line line, Runnable changed) {
    name = new SimpleStringProperty(line.name());
    kind = new SimpleObjectProperty<>(line.kind());
    low = new SimpleStringProperty(line.low());
    high = new SimpleStringProperty(line.high());
    step = new SimpleStringProperty(line.step());
    log = new SimpleBooleanProperty(line.log());
    choices = new SimpleStringProperty(line.choices());
    fallback = new SimpleStringProperty(line.fallback());
    condition = new SimpleStringProperty(line.condition());
    List.of(name, kind, low, high, step, log, choices, fallback, condition)
        .forEach(property -> property.addListener((_, _, _) -> changed.run()));
  }

  Draft.Line line() {
    return new Draft.Line(
        name.get(),
        kind.get(),
        low.get(),
        high.get(),
        step.get(),
        log.get(),
        choices.get(),
        fallback.get(),
        condition.get());
  }

  StringProperty nameProperty() {
    return name;
  }

  ObjectProperty<Draft.Kind> kindProperty() {
    return kind;
  }

  StringProperty lowProperty() {
    return low;
  }

  StringProperty highProperty() {
    return high;
  }

  StringProperty stepProperty() {
    return step;
  }

  BooleanProperty logProperty() {
    return log;
  }

  StringProperty choicesProperty() {
    return choices;
  }

  StringProperty fallbackProperty() {
    return fallback;
  }

  StringProperty conditionProperty() {
    return condition;
  }
}
