package org.parzen.app.gui.compare;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.parzen.analysis.comparison.ComparedStudy;
import org.parzen.study.StudyView;

/// A study that may be compared, as it was when its file was last read. Belongs to the JavaFX
/// thread.
final class StudyChoice {

  private final Path file;
  private final ReadOnlyObjectWrapper<ComparedStudy> study;
  private final BooleanProperty chosen = new SimpleBooleanProperty();
  private final StringProperty setting = new SimpleStringProperty("");
  private final StringProperty problem = new SimpleStringProperty("");

  StudyChoice(Path file, ComparedStudy study) {
    this.file = file;
    this.study = new ReadOnlyObjectWrapper<>(study);
  }

  Path file() {
    return file;
  }

  /// The study's own name.
  String name() {
    return view().name();
  }

  /// How many trials have a result.
  int results() {
    return view().finished().size() - view().finished().failures();
  }

  /// The value of the best trial, where the study has one objective.
  Optional<Double> best() {
    return view().finished().best().stream()
        .mapToObj(row -> view().finished().value(row, 0))
        .findFirst();
  }

  private StudyView view() {
    return study.get().view();
  }

  /// Whether it is this one, of the same file.
  boolean is(ComparedStudy other) {
    return name().equals(other.view().name());
  }

  /// Takes the study as it is now.
  void renew(ComparedStudy now) {
    study.set(now);
    problem.set("");
  }

  /// The study, counted to the setting that the person named, if any.
  ComparedStudy study() {
    String named = setting.get().strip();
    return named.isEmpty() ? study.get() : study.get().in(named);
  }

  /// Changes when the file was read again.
  ReadOnlyObjectProperty<ComparedStudy> studyProperty() {
    return study.getReadOnlyProperty();
  }

  /// Why it could not be read again; empty where it could.
  StringProperty problemProperty() {
    return problem;
  }

  BooleanProperty chosenProperty() {
    return chosen;
  }

  /// The setting that the person counts it to; empty where its definition decides.
  StringProperty settingProperty() {
    return setting;
  }
}
