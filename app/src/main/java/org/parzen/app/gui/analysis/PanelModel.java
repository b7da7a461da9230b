package org.parzen.app.gui.analysis;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.parzen.app.plot.Plot;
import org.parzen.app.plot.study.ChartKind;

/// One place of the board: which chart is wanted in it, and which is there.
final class PanelModel {

  /// A chart with all that was chosen for it.
  record Wanted(ChartKind kind, ChartChoice choice) {}

  /// A chart that was made, or a notice in its place.
  ///
  /// @param parameters those that were chosen, by the person or by the chart
  record Drawn(Wanted wanted, List<String> parameters, Plot plot) {
    Drawn {
      parameters = List.copyOf(parameters);
    }
  }

  // Properties

  private final BooleanProperty used = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Optional<ChartKind>> preferred =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Wanted> wanted =
      new ReadOnlyObjectWrapper<>(new Wanted(ChartKind.HISTORY, ChartChoice.AUTOMATIC));
  private final ObjectProperty<Optional<Drawn>> drawn =
      new SimpleObjectProperty<>(Optional.empty());
  private final Map<ChartKind, ChartChoice> choices = new EnumMap<>(ChartKind.class);

  /// Whether the board has this place now.
  BooleanProperty usedProperty() {
    return used;
  }

  /// The chart that the person chose for this place; empty until then.
  ReadOnlyObjectProperty<Optional<ChartKind>> preferredProperty() {
    return preferred.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Wanted> wantedProperty() {
    return wanted.getReadOnlyProperty();
  }

  ObjectProperty<Optional<Drawn>> drawnProperty() {
    return drawn;
  }

  // Commands

  /// Takes over what a person chose for this place at another time.
  void remember(Optional<ChartKind> kind) {
    preferred.set(kind);
  }

  /// Wants the chart that a person chose for this place.
  void prefer(ChartKind kind, StudyFacts facts) {
    preferred.set(Optional.of(kind));
    show(kind, facts);
  }

  /// Wants another chart, with what was chosen for it before.
  void show(ChartKind kind, StudyFacts facts) {
    ChartChoice choice = choices.getOrDefault(kind, ChartChoice.AUTOMATIC).in(facts);
    wanted.set(new Wanted(kind, choice));
  }

  /// Wants the chart with other choices.
  void choose(ChartChoice choice) {
    ChartKind kind = wanted.get().kind();
    choices.put(kind, choice);
    wanted.set(new Wanted(kind, choice));
  }
}
