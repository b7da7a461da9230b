package org.parzen.app.gui.trials;

import atlantafx.base.controls.CustomTextField;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.parzen.analysis.TrialStatus;
import org.parzen.app.gui.amend.AmendController;
import org.parzen.app.gui.fx.Amounts;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.gui.theme.StatusBadge;

/// A filter bar and what can be done above the table of trials; the selected one at the right.
final class TrialsView {

  private final TrialsModel model;
  private final AmendController amend;
  private final Region detail;

  TrialsView(TrialsModel model, AmendController amend, Region detail) {
    this.model = model;
    this.amend = amend;
    this.detail = detail;
  }

  Region build() {
    TableView<Integer> table = new TrialTable(model).build();
    VBox.setVgrow(table, Priority.ALWAYS);
    table.setContextMenu(amend.menu());
    table.addEventHandler(KeyEvent.KEY_PRESSED, amend::press);
    VBox list = Controls.column("trial-list", createFilter(), amend.bar(), table);
    SplitPane split = new SplitPane(list, detail);
    split.setDividerPositions(0.7);
    SplitPane.setResizableWithParent(detail, false);
    split.visibleProperty().bind(model.openProperty());
    StackPane screen = new StackPane(createNothing(), split);
    screen.getStyleClass().add("trials");
    return screen;
  }

  private Node createFilter() {
    CustomTextField text = new CustomTextField();
    text.setLeft(Controls.icon(Feather.SEARCH));
    text.setPromptText(Messages.get("trials.filter"));
    text.setAccessibleText(Messages.get("trials.filter"));
    text.setId("filter");
    text.setPrefWidth(300);
    text.textProperty().bindBidirectional(model.textProperty());
    FlowPane chips = new FlowPane();
    chips.getStyleClass().add("filter-chips");
    for (TrialStatus status : TrialStatus.values()) {
      chips.getChildren().add(createStatus(status));
    }
    chips.getChildren().add(createExcluded());
    Label count = Controls.label("", "text-muted");
    count.setId("trial-count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    model.sortedProperty().subscribe(sorted -> count.setText(count(sorted)));
    return Controls.column(
        "filters", Controls.row("filter", text, Controls.spring(), count), chips);
  }

  private static String count(Optional<TrialOrder.Sorted> sorted) {
    return sorted
        .map(
            s ->
                s.numbers().size() == s.rows().size()
                    ? Messages.get("trials.all", Amounts.count(s.rows().size()))
                    : Messages.get(
                        "trials.some",
                        Amounts.count(s.numbers().size()),
                        Amounts.count(s.rows().size())))
        .orElse("");
  }

  private ToggleButton createStatus(TrialStatus status) {
    ToggleButton button =
        new ToggleButton(StatusBadge.word(status), Controls.icon(StatusBadge.icon(status)));
    button.getStyleClass().addAll("chip", "small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(
        _ -> {
          if (button.isSelected()) {
            model.statuses().add(status);
          } else {
            model.statuses().remove(status);
          }
        });
    return button;
  }

  private ToggleButton createExcluded() {
    ToggleButton button =
        new ToggleButton(Messages.get("trials.excluded"), Controls.icon(Feather.EYE_OFF));
    button.setId("chip-excluded");
    button.getStyleClass().addAll("chip", "small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.selectedProperty().bindBidirectional(model.excludedProperty());
    return button;
  }

  private Node createNothing() {
    return Controls.emptyScreen(
        Feather.LIST,
        Messages.get("trials.nothing"),
        Messages.get("trials.nothing.help"),
        model.openProperty().not());
  }
}
