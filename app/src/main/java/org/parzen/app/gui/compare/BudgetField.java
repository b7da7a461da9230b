package org.parzen.app.gui.compare;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.parzen.analysis.comparison.Comparison;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Messages;

/// After how many trials studies are compared: a number, and the way back to as many as all have.
final class BudgetField {

  private final CompareModel model;
  private final IntegerSpinnerValueFactory trials = new IntegerSpinnerValueFactory(1, 1);
  private boolean showing;

  BudgetField(CompareModel model) {
    this.model = model;
  }

  Node build() {
    Spinner<Integer> spinner = new Spinner<>(trials);
    spinner.setId("compare-budget");
    spinner.setEditable(true);
    spinner.setPrefWidth(90);
    spinner.setMinWidth(80);
    Label label = Controls.label(Messages.get("compare.budget"), "field-title");
    label.setLabelFor(spinner);
    label.setMinWidth(Region.USE_PREF_SIZE);
    spinner.setAccessibleText(Messages.get("compare.budget"));
    Label most = Controls.label("", "text-muted");
    Button all =
        Controls.iconButton(
            Messages.get("compare.budget.all"),
            Feather.ROTATE_CCW,
            () -> model.budgetProperty().set(OptionalInt.empty()),
            "flat");
    model.budgetProperty().subscribe(budget -> all.setVisible(budget.isPresent()));
    Controls.foldWhenHidden(all);
    model
        .resultProperty()
        .subscribe(
            result -> {
              result.map(CompareResult::comparison).map(Comparison::budget).ifPresent(this::show);
              most.setText(
                  result
                      .map(r -> Integer.toString(r.comparison().budget().longest()))
                      .map(longest -> Messages.get("compare.budget.most", longest))
                      .orElse(""));
            });
    trials.valueProperty().addListener((_, _, number) -> choose(Optional.ofNullable(number)));
    return Controls.row("compare-budget", label, spinner, most, all);
  }

  private void show(Comparison.Budget budget) {
    showing = true;
    trials.setMax(budget.longest());
    trials.setValue(budget.trials());
    showing = false;
  }

  private void choose(Optional<Integer> number) {
    if (!showing) {
      number.ifPresent(of -> model.budgetProperty().set(OptionalInt.of(of)));
    }
  }
}
