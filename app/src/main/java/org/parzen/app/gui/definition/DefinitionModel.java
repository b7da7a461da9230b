package org.parzen.app.gui.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.parzen.study.StudyDefinition.Durability;
import org.parzen.trial.Constraints;

/// The form while it is filled in. Every change of a field reaches one listener.
final class DefinitionModel {

  private final List<Runnable> changed = new ArrayList<>();
  private boolean quiet;

  // Properties

  private final BooleanProperty open = new SimpleBooleanProperty();
  private final BooleanProperty locked = new SimpleBooleanProperty();
  private final StringProperty name = text("");
  private final StringProperty file = text("");
  private final StringProperty folder = text("");
  private final PartModel objective = new PartModel(this::fire);
  private final ObservableList<ParameterRow> parameters = FXCollections.observableArrayList();
  private final ObservableList<GoalRow> goals = FXCollections.observableArrayList();
  private final StringProperty constraints = text("");
  private final PartModel sampler = new PartModel(this::fire);
  private final PartModel pruner = new PartModel(this::fire);
  private final StringProperty total = text("");
  private final StringProperty time = text("");
  private final ObservableList<StopRow> rules = FXCollections.observableArrayList();
  private final FailuresModel failures = new FailuresModel(this::fire);
  private final StringProperty lanes = text("1");
  private final StringProperty seed = text("");
  private final BooleanProperty stopOnError = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Optional<Checked>> checked =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final StringProperty yaml = new SimpleStringProperty("");
  private final StringProperty yamlProblem = new SimpleStringProperty("");

  /// What the form has no fields for; it goes through unchanged.
  private boolean repeatable;

  private Durability durability = Durability.POWER;
  private Constraints.Form form = Constraints.Form.KEYED;

  DefinitionModel() {
    stopOnError.addListener((_, _, _) -> fire());
    parameters.addListener((ListChangeListener<ParameterRow>) _ -> fire());
    rules.addListener((ListChangeListener<StopRow>) _ -> fire());
    goals.addListener((ListChangeListener<GoalRow>) _ -> fire());
  }

  private StringProperty text(String initial) {
    StringProperty property = new SimpleStringProperty(initial);
    property.addListener((_, _, _) -> fire());
    return property;
  }

  private void fire() {
    if (!quiet) {
      List.copyOf(changed).forEach(Runnable::run);
    }
  }

  // Commands

  /// @return ends it, for those that are not there as long as the form
  Subscription onChange(Runnable listener) {
    changed.add(listener);
    return () -> changed.remove(listener);
  }

  /// Fills the form.
  void set(Draft draft) {
    quiet = true;
    name.set(draft.name());
    file.set(draft.file());
    folder.set(draft.folder());
    objective.set(draft.objective());
    parameters.setAll(draft.parameters().stream().map(this::row).toList());
    setGoals(draft.goals());
    constraints.set(draft.constraints());
    sampler.set(draft.sampler());
    pruner.set(draft.pruner());
    total.set(draft.limits().total());
    time.set(draft.limits().time());
    rules.setAll(
        draft.limits().rules().stream().map(rule -> new StopRow(rule, this::fire)).toList());
    lanes.set(draft.limits().lanes());
    seed.set(draft.limits().seed());
    stopOnError.set(draft.limits().stopOnError());
    repeatable = draft.limits().repeatable();
    durability = draft.limits().durability();
    failures.set(draft.limits().failures());
    form = draft.limits().form();
    open.set(true);
    quiet = false;
    fire();
  }

  /// There is no definition: the study on the screen has none.
  void clear() {
    open.set(false);
    checked.set(Optional.empty());
  }

  private ParameterRow row(Draft.Line line) {
    return new ParameterRow(line, this::fire);
  }

  /// There is always at least one.
  void setGoals(List<Draft.Aim> aims) {
    goals.setAll(aims.stream().map(aim -> new GoalRow(aim, this::fire)).toList());
  }

  void add(Draft.Line line) {
    parameters.add(row(line));
  }

  void setChecked(Checked latest) {
    checked.set(Optional.of(latest));
  }

  /// What is typed now.
  Draft draft() {
    return new Draft(
        name.get(),
        file.get(),
        folder.get(),
        objective.part(),
        parameters.stream().map(ParameterRow::line).toList(),
        goals.stream().map(GoalRow::aim).toList(),
        constraints.get(),
        sampler.part(),
        pruner.part(),
        new Draft.Limits(
            total.get(),
            time.get(),
            rules.stream().map(StopRow::rule).toList(),
            lanes.get(),
            seed.get(),
            stopOnError.get(),
            repeatable,
            durability,
            failures.failures(),
            form));
  }

  // The properties, in the order of the form

  /// Whether there is a definition at all.
  BooleanProperty openProperty() {
    return open;
  }

  /// Whether the study exists: its name, file and goal can not be changed any more.
  BooleanProperty lockedProperty() {
    return locked;
  }

  StringProperty nameProperty() {
    return name;
  }

  StringProperty fileProperty() {
    return file;
  }

  StringProperty folderProperty() {
    return folder;
  }

  PartModel objective() {
    return objective;
  }

  ObservableList<ParameterRow> parameters() {
    return parameters;
  }

  /// The numbers that the study is about, the one that the charts show first.
  ObservableList<GoalRow> goals() {
    return goals;
  }

  StringProperty constraintsProperty() {
    return constraints;
  }

  PartModel sampler() {
    return sampler;
  }

  PartModel pruner() {
    return pruner;
  }

  StringProperty totalProperty() {
    return total;
  }

  StringProperty timeProperty() {
    return time;
  }

  /// Stop rules beside total and time.
  ObservableList<StopRow> rules() {
    return rules;
  }

  void add(Draft.Rule rule) {
    rules.add(new StopRow(rule, this::fire));
  }

  FailuresModel failures() {
    return failures;
  }

  StringProperty lanesProperty() {
    return lanes;
  }

  StringProperty seedProperty() {
    return seed;
  }

  Property<Boolean> stopOnErrorProperty() {
    return stopOnError;
  }

  /// What the draft amounted to when it was last looked at.
  ReadOnlyObjectProperty<Optional<Checked>> checkedProperty() {
    return checked.getReadOnlyProperty();
  }

  /// The same definition as text.
  StringProperty yamlProperty() {
    return yaml;
  }

  /// What is wrong with the text; empty for nothing.
  StringProperty yamlProblemProperty() {
    return yamlProblem;
  }
}
