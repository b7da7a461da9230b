package org.parzen.app.gui.compare;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.parzen.analysis.comparison.ComparedStudy;
import org.parzen.trial.TrialState;

/// A study that may be compared, as it was when its file was read. Belongs to the JavaFX thread.
final class StudyChoice {

  private final Path file;
  private final ComparedStudy study;
  private final BooleanProperty chosen = new SimpleBooleanProperty();
  private final StringProperty setting = new SimpleStringProperty("");

  StudyChoice(Path file, ComparedStudy study) {
    this.file = file;
    this.study = study;
  }

  Path file() {
    return file;
  }

  /// The study's own name.
  String name() {
    return study.view().name();
  }

  /// How many trials have a result.
  int results() {
    return study.view().count(TrialState.Kind.COMPLETE)
        + study.view().count(TrialState.Kind.PRUNED);
  }

  /// The value of the best trial, where the study has one objective.
  Optional<Double> best() {
    return study.view().finished().best().stream()
        .mapToObj(row -> study.view().finished().value(row, 0))
        .findFirst();
  }

  boolean is(StudyChoice other) {
    return file.equals(other.file) && name().equals(other.name());
  }

  /// The study, counted to the setting that the person named, if any.
  ComparedStudy study() {
    String named = setting.get().strip();
    return named.isEmpty() ? study : study.in(named);
  }

  BooleanProperty chosenProperty() {
    return chosen;
  }

  /// The setting that the person counts it to; empty where its definition decides.
  StringProperty settingProperty() {
    return setting;
  }
}
