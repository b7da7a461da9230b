package org.parzen.app.gui.definition;

import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.parzen.app.gui.fx.ChoiceNames;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Messages;

/// The parameters, a row each.
final class ParametersSection {

  private static final double NAME = 102;
  private static final double KIND = 92;
  private static final double NUMBER = 54;
  private static final double LOG = 30;
  private static final double GAP = 5;
  private static final double CONDITION = 64;
  private static final double SHORTEST_CONDITION = 42;
  private static final double FALLBACK = 66;

  /// What a person does here.
  ///
  /// @param pasteIfLines whether the clipboard held parameters, which are in the table then
  record Gestures(Runnable add, Runnable paste, BooleanSupplier pasteIfLines) {}

  private static final KeyCombination REMOVE =
      new KeyCodeCombination(KeyCode.DELETE, KeyCombination.ALT_DOWN);
  private static final KeyCombination PASTE =
      new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

  private final DefinitionModel model;
  private final Form form;
  private final Gestures gestures;
  private final VBox rows = Controls.column("parameter-rows");

  ParametersSection(DefinitionModel model, Form form, Gestures gestures) {
    this.model = model;
    this.form = form;
    this.gestures = gestures;
  }

  VBox build() {
    model.parameters().addListener(this::change);
    model.parameters().forEach(row -> rows.getChildren().add(createRow(row)));
    HBox heads = createHeads();
    heads.visibleProperty().bind(Bindings.isNotEmpty(model.parameters()));
    Label none = Controls.paragraph(Messages.get("definition.parameters.none"), "text-muted");
    none.visibleProperty().bind(heads.visibleProperty().not());
    rows.visibleProperty().bind(heads.visibleProperty());
    Controls.foldWhenHidden(heads, rows, none);
    form.at(Field.PARAMETERS, rows);
    HBox buttons =
        Controls.row(
            "form-buttons",
            Controls.button(
                Messages.get("definition.parameters.add"), Feather.PLUS, gestures.add()),
            Controls.button(
                Messages.get("definition.parameters.paste"),
                Feather.CLIPBOARD,
                gestures.paste(),
                "flat"));
    buttons
        .getChildren()
        .getLast()
        .setAccessibleHelp(Messages.get("definition.parameters.paste.help"));
    Tooltip.install(
        buttons.getChildren().getLast(),
        new Tooltip(Messages.get("definition.parameters.paste.help")));
    VBox section = Form.section("parameters", heads, rows, none, buttons);
    section.visibleProperty().bind(model.objective().idProperty().isEqualTo(Choices.COMMAND));
    Controls.foldWhenHidden(section);
    section.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    return section;
  }

  /// Lines of parameters go into the table wherever the keyboard is in it; other text goes into the
  /// field.
  private void press(KeyEvent event) {
    if (PASTE.match(event) && gestures.pasteIfLines().getAsBoolean()) {
      event.consume();
    } else if (REMOVE.match(event)) {
      for (int row = 0; row < rows.getChildren().size(); row++) {
        if (rows.getChildren().get(row).isFocusWithin()) {
          remove(row);
          event.consume();
          return;
        }
      }
    }
  }

  /// The keyboard goes on with the next row.
  private void remove(int row) {
    model.parameters().remove(row);
    if (!rows.getChildren().isEmpty()) {
      int next = Math.min(row, rows.getChildren().size() - 1);
      rows.getChildren().get(next).lookup(".text-field").requestFocus();
    }
  }

  /// Only the rows that changed are made anew, so that typing is not interrupted.
  private void change(ListChangeListener.Change<? extends ParameterRow> change) {
    while (change.next()) {
      rows.getChildren().remove(change.getFrom(), change.getFrom() + change.getRemovedSize());
      rows.getChildren()
          .addAll(
              change.getFrom(), change.getAddedSubList().stream().map(this::createRow).toList());
    }
  }

  /// Leads to the field of a row that is the likeliest to need mending.
  void focus(int row) {
    if (row < rows.getChildren().size()) {
      rows.getChildren().get(row).lookupAll(".text-field").stream()
          .filter(Node::isVisible)
          .filter(node -> node instanceof TextField field && field.getText().isBlank())
          .findFirst()
          .orElse(rows.getChildren().get(row).lookup(".text-field"))
          .requestFocus();
    }
  }

  private static HBox createHeads() {
    HBox heads = new HBox();
    heads.getStyleClass().addAll("parameter-row", "parameter-heads");
    List.of(
            head("name", NAME),
            head("kind", KIND),
            head("low", NUMBER),
            head("high", NUMBER),
            head("step", NUMBER),
            head("log", LOG),
            head("default", FALLBACK))
        .forEach(heads.getChildren()::add);
    Label condition = head("condition", CONDITION);
    condition.setMinWidth(SHORTEST_CONDITION);
    condition.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(condition, Priority.ALWAYS);
    heads.getChildren().add(condition);
    return heads;
  }

  private static Label head(String key, double width) {
    Label head = Controls.label(Messages.get("definition.parameter." + key), "field-title");
    head.setTooltip(new Tooltip(Messages.get("definition.parameter." + key + ".help")));
    fix(head, width);
    return head;
  }

  private HBox createRow(ParameterRow row) {
    HBox range = createRange(row);
    TextField choices =
        cell(row.choicesProperty(), "choices", "fast, slow", 3 * NUMBER + LOG + 3 * GAP);
    range.visibleProperty().bind(row.kindProperty().isNotEqualTo(Draft.Kind.CHOICE));
    choices.visibleProperty().bind(range.visibleProperty().not());
    Controls.foldWhenHidden(range, choices);
    TextField condition = cell(row.conditionProperty(), "condition", "", CONDITION);
    condition.setMinWidth(SHORTEST_CONDITION);
    condition.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(condition, Priority.ALWAYS);
    HBox line =
        new HBox(
            cell(row.nameProperty(), "name", "", NAME),
            createKind(row),
            range,
            choices,
            cell(row.fallbackProperty(), "default", "", FALLBACK),
            condition,
            Controls.iconButton(
                Messages.get("definition.parameter.remove"),
                Feather.TRASH_2,
                () -> model.parameters().remove(row),
                "flat"));
    line.getStyleClass().add("parameter-row");
    return line;
  }

  private static HBox createRange(ParameterRow row) {
    CheckBox log = new CheckBox();
    log.selectedProperty().bindBidirectional(row.logProperty());
    log.setAccessibleText(Messages.get("definition.parameter.log"));
    HBox box = new HBox(log);
    box.getStyleClass().add("parameter-log");
    fix(box, LOG);
    TextField step = cell(row.stepProperty(), "step", "", NUMBER);
    step.disableProperty().bind(row.logProperty());
    HBox range =
        new HBox(
            cell(row.lowProperty(), "low", "", NUMBER),
            cell(row.highProperty(), "high", "", NUMBER),
            step,
            box);
    range.getStyleClass().add("parameter-row");
    return range;
  }

  private static ComboBox<Draft.Kind> createKind(ParameterRow row) {
    ComboBox<Draft.Kind> kind = new ComboBox<>();
    kind.getItems().setAll(Draft.Kind.values());
    kind.setConverter(
        new ChoiceNames<>(
            each -> Messages.get("definition.kind." + each.name().toLowerCase(Locale.ROOT))));
    kind.valueProperty().bindBidirectional(row.kindProperty());
    kind.setAccessibleText(Messages.get("definition.parameter.kind"));
    fix(kind, KIND);
    return kind;
  }

  private static TextField cell(
      javafx.beans.property.StringProperty value, String key, String prompt, double width) {
    TextField cell = Form.text(value, prompt);
    cell.setAccessibleText(Messages.get("definition.parameter." + key));
    cell.getStyleClass().add("parameter-" + key.toLowerCase(Locale.ROOT));
    fix(cell, width);
    return cell;
  }

  private static void fix(javafx.scene.layout.Region control, double width) {
    control.setPrefWidth(width);
    control.setMinWidth(Control.USE_PREF_SIZE);
    control.setMaxWidth(Control.USE_PREF_SIZE);
  }
}
