package org.parzen.app.gui.definition;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.parzen.app.gui.fx.ChoiceNames;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Messages;
import org.parzen.part.Registry;
import org.parzen.run.StopRule;
import org.parzen.run.StopRules;

/// Stop rules beside total and time: a row each, and a button for one more.
final class StopRulesField {

  private static final double KIND = 190;
  private static final double VALUE = 150;
  private static final double WIDE = 260;

  private final DefinitionModel model;

  StopRulesField(DefinitionModel model) {
    this.model = model;
  }

  VBox build() {
    VBox rows = Controls.column("goal-rows");
    Runnable show = () -> rows.getChildren().setAll(model.rules().stream().map(this::row).toList());
    model.rules().addListener((ListChangeListener<StopRow>) _ -> show.run());
    show.run();
    Button add =
        Controls.button(
            Messages.get("definition.rules.add"),
            Feather.PLUS,
            () -> {
              model.add(new Draft.Rule("no_gain", ""));
              rows.getChildren().getLast().lookup(".rule-kind").requestFocus();
            },
            "flat");
    add.setId("add-rule");
    return Controls.column("form-fields", rows, Controls.row("form-buttons", add));
  }

  private Node row(StopRow rule) {
    TextField value = Form.text(rule.valueProperty(), "");
    value.getStyleClass().add("rule-value");
    Label help = Controls.paragraph("", "field-help");
    HBox.setHgrow(help, Priority.ALWAYS);
    rule.idProperty()
        .subscribe(
            id -> {
              Registry.Entry<StopRule> entry = StopRules.ALL.entry(id);
              boolean together = entry.id().equals(StopRules.TOGETHER);
              value.setAccessibleText(entry.title());
              value.setPromptText(Messages.get("definition.rules." + entry.id()));
              value.setTooltip(new Tooltip(entry.settings().getFirst().help()));
              fix(value, together ? WIDE : VALUE);
              help.setText(together ? "" : entry.help());
            });
    Button remove =
        Controls.iconButton(
            Messages.get("definition.rules.remove"),
            Feather.TRASH_2,
            () -> model.rules().remove(rule),
            "flat");
    return Controls.row("rule-row", kind(rule), value, help, remove);
  }

  private static ComboBox<String> kind(StopRow rule) {
    ComboBox<String> box = new ComboBox<>();
    List<String> offered =
        StopRules.ALL.entries().stream()
            .map(Registry.Entry::id)
            .filter(id -> id.equals(rule.idProperty().get()) || !hasField(id))
            .toList();
    box.getItems().setAll(offered);
    box.setConverter(new ChoiceNames<>(id -> StopRules.ALL.entry(id).title()));
    box.valueProperty().bindBidirectional(rule.idProperty());
    box.setAccessibleText(Messages.get("definition.rules.kind"));
    box.getStyleClass().add("rule-kind");
    fix(box, KIND);
    return box;
  }

  private static boolean hasField(String id) {
    return id.equals(Drafts.TOTAL) || id.equals(Drafts.TIME);
  }

  private static void fix(Region control, double width) {
    control.setPrefWidth(width);
    control.setMinWidth(Region.USE_PREF_SIZE);
    control.setMaxWidth(Region.USE_PREF_SIZE);
  }
}
