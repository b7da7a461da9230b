package org.parzen.app.gui.compare;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.parzen.analysis.comparison.Comparison;
import org.parzen.app.gui.fx.ChoiceNames;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.plot.study.ChartRequest;
import org.parzen.study.StudyView;

/// By what studies of several objectives are compared: all of them together, or one.
final class MeasureField {

  private final CompareModel model;
  private final ComboBox<Optional<Integer>> box = new ComboBox<>();
  private List<String> objectives = List.of();
  private boolean showing;

  MeasureField(CompareModel model) {
    this.model = model;
  }

  Node build() {
    box.setId("compare-objective");
    box.setAccessibleText(Messages.get("compare.measure"));
    box.setConverter(
        new ChoiceNames<>(
            choice -> choice.map(objectives::get).orElse(Messages.get("compare.volume"))));
    box.setOnAction(_ -> choose(Optional.ofNullable(box.getValue())));
    Label label = Controls.label(Messages.get("compare.measure"), "field-title");
    label.setLabelFor(box);
    label.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = Controls.row("compare-measure", label, box);
    Controls.foldWhenHidden(row);
    model
        .resultProperty()
        .subscribe(
            result -> {
              result.map(CompareResult::comparison).ifPresent(this::show);
              row.setVisible(result.isPresent() && objectives.size() > 1);
            });
    return row;
  }

  private void show(Comparison comparison) {
    StudyView first = comparison.runs().getFirst().study().view();
    ChartRequest names = ChartRequest.of(first);
    List<String> known =
        IntStream.range(0, first.directions().size()).mapToObj(names::valueName).toList();
    showing = true;
    if (!known.equals(objectives)) {
      objectives = known;
      box.getItems()
          .setAll(
              Stream.concat(
                      Stream.of(Optional.<Integer>empty()),
                      IntStream.range(0, known.size()).mapToObj(Optional::of))
                  .toList());
    }
    OptionalInt objective = comparison.measure().objective();
    box.setValue(objective.isPresent() ? Optional.of(objective.getAsInt()) : Optional.empty());
    showing = false;
  }

  private void choose(Optional<Optional<Integer>> choice) {
    if (!showing) {
      choice.ifPresent(
          objective ->
              model
                  .objectiveProperty()
                  .set(objective.map(OptionalInt::of).orElse(OptionalInt.empty())));
    }
  }
}
