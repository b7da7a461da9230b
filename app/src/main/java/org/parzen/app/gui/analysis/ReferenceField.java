package org.parzen.app.gui.analysis;

import atlantafx.base.theme.Styles;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Lifetime;
import org.parzen.app.gui.fx.Messages;

/// The point that volumes are measured from: a number an objective, or nothing, which leaves it to
/// the chart.
final class ReferenceField {

  private final PanelModel model;
  private final StudyFacts facts;
  private final Lifetime life;
  private final TextField field = new TextField();
  private final Label problem = Controls.label("", "field-problem");

  /// @param life ends where the chart takes other choices
  ReferenceField(PanelModel model, StudyFacts facts, Lifetime life) {
    this.model = model;
    this.facts = facts;
    this.life = life;
  }

  List<Node> build() {
    String count = Integer.toString(facts.objectives().size());
    field.getStyleClass().addAll("small", "panel-reference");
    field.setPromptText(Messages.get("analysis.reference.automatic"));
    field.setAccessibleText(Messages.get("analysis.reference"));
    field.setTooltip(new Tooltip(Messages.get("analysis.reference.help", count)));
    life.keep(model.wantedProperty().subscribe(wanted -> show(wanted.choice().reference())));
    field.setOnAction(_ -> take());
    field.focusedProperty().subscribe(focused -> takeUnless(focused));
    problem.setId("reference-problem");
    problem.setMinWidth(0);
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    Controls.foldWhenHidden(problem);
    return List.of(field, problem);
  }

  private void show(Optional<List<Double>> point) {
    field.setText(
        point
            .map(p -> String.join(", ", p.stream().map(v -> Double.toString(v)).toList()))
            .orElse(""));
    tell("");
  }

  private void takeUnless(boolean focused) {
    if (!focused) {
      take();
    }
  }

  private void take() {
    Optional<List<Double>> before = model.wantedProperty().get().choice().reference();
    Optional<List<Double>> now = read(field.getText());
    boolean wrong = now.isEmpty() && !field.getText().isBlank();
    tell(
        wrong
            ? Messages.get(
                "analysis.reference.wrong",
                field.getText().strip(),
                Integer.toString(facts.objectives().size()))
            : "");
    if (!wrong && !now.equals(before)) {
      model.choose(model.wantedProperty().get().choice().withReference(now));
    }
  }

  private void tell(String wrong) {
    problem.setText(wrong);
    field.pseudoClassStateChanged(Styles.STATE_DANGER, !wrong.isEmpty());
    field.setAccessibleHelp(wrong);
  }

  private Optional<List<Double>> read(String text) {
    try {
      List<Double> point =
          Arrays.stream(text.strip().split("[,;\\s]+", -1)).map(Double::valueOf).toList();
      return Optional.of(point)
          .filter(p -> p.size() == facts.objectives().size())
          .filter(p -> p.stream().allMatch(v -> Double.isFinite(v)));
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }
}
