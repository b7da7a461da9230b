package org.parzen.app.gui.amend;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.parzen.app.gui.fx.Amounts;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Messages;

/// A bar of what can be done to the selected trials; what is written for it opens below.
final class AmendView {

  /// Something to do, as a button, an entry of a menu, and keys.
  private enum Verb {
    EXCLUDE,
    INCLUDE,
    CORRECT,
    NOTE,
    UNDO;

    private Ikon icon() {
      return switch (this) {
        case EXCLUDE -> Feather.EYE_OFF;
        case INCLUDE -> Feather.EYE;
        case CORRECT -> Feather.EDIT_2;
        case NOTE -> Feather.MESSAGE_SQUARE;
        case UNDO -> Feather.ROTATE_CCW;
      };
    }

    private KeyCombination keys() {
      return switch (this) {
        case EXCLUDE -> new KeyCodeCombination(KeyCode.DELETE);
        case INCLUDE -> new KeyCodeCombination(KeyCode.INSERT);
        case CORRECT -> new KeyCodeCombination(KeyCode.F2);
        case NOTE -> new KeyCodeCombination(KeyCode.F4);
        case UNDO -> new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
      };
    }

    private String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    private String text() {
      return Messages.get("amend." + key());
    }
  }

  private final AmendModel model;
  private final AmendInteractor interactor;

  AmendView(AmendModel model, AmendInteractor interactor) {
    this.model = model;
    this.interactor = interactor;
  }

  Region build() {
    FlowPane buttons = new FlowPane();
    buttons.getStyleClass().add("amend-buttons");
    for (Verb verb : Verb.values()) {
      buttons.getChildren().add(createButton(verb));
    }
    TextField why = new TextField();
    why.setId("amend-why");
    why.setPromptText(Messages.get("amend.why"));
    why.setAccessibleText(Messages.get("amend.why"));
    why.setTooltip(new Tooltip(Messages.get("amend.why.help")));
    why.setPrefColumnCount(14);
    why.textProperty().bindBidirectional(model.whyProperty());
    Label several = Controls.label("", "text-muted");
    several.textProperty().bind(model.amendableProperty().map(AmendView::several));
    buttons.getChildren().addAll(new NewStudyMenu(model, interactor).build(), why, several);
    return Controls.column("amend", buttons, createValues(), createNote());
  }

  /// Says it where a change is one of many trials.
  private static String several(Amendable amendable) {
    int count = amendable.numbers().size();
    return count > 1 ? Messages.get("amend.several", Amounts.count(count)) : "";
  }

  private Button createButton(Verb verb) {
    Button button = Controls.button(verb.text(), verb.icon(), () -> run(verb), "small", "flat");
    button.setId("amend-" + verb.key());
    button.setTooltip(
        new Tooltip(
            Messages.get("amend." + verb.key() + ".help") + " " + verb.keys().getDisplayText()));
    button.disableProperty().bind(model.amendableProperty().map(a -> !can(verb).test(a)));
    return button;
  }

  private static Predicate<Amendable> can(Verb verb) {
    return switch (verb) {
      case EXCLUDE -> Amendable::canExclude;
      case INCLUDE -> Amendable::canInclude;
      case CORRECT -> Amendable::canCorrect;
      case NOTE -> Amendable::canNote;
      case UNDO -> Amendable::canUndo;
    };
  }

  private void run(Verb verb) {
    switch (verb) {
      case EXCLUDE -> interactor.exclude();
      case INCLUDE -> interactor.include();
      case CORRECT -> interactor.editValues();
      case NOTE -> interactor.editNote();
      case UNDO -> interactor.undo();
    }
  }

  /// The same for the table's own menu.
  ContextMenu menu() {
    ContextMenu menu = new ContextMenu();
    for (Verb verb : Verb.values()) {
      menu.getItems().add(item(verb.text(), verb.icon(), can(verb), () -> run(verb)));
    }
    menu.getItems().add(new SeparatorMenuItem());
    menu.getItems()
        .add(
            item(
                Messages.get("amend.fail"),
                Feather.ALERT_TRIANGLE,
                Amendable::canFail,
                interactor::fail));
    menu.getItems()
        .add(
            item(
                Messages.get("amend.restore"),
                Feather.CORNER_UP_LEFT,
                Amendable::canRestore,
                interactor::restore));
    return menu;
  }

  private MenuItem item(String text, Ikon icon, Predicate<Amendable> can, Runnable action) {
    MenuItem item = new MenuItem(text, Controls.icon(icon));
    item.setOnAction(_ -> action.run());
    item.disableProperty().bind(model.amendableProperty().map(a -> !can.test(a)));
    return item;
  }

  /// What a key does where the table has the keyboard.
  void press(KeyEvent event) {
    for (Verb verb : Verb.values()) {
      if (verb.keys().match(event)) {
        run(verb);
        event.consume();
      }
    }
  }

  private Node createValues() {
    HBox fields = Controls.row("amend-values");
    model.valuesProperty().subscribe(values -> fields.getChildren().setAll(fields(values)));
    Label problem = Controls.label("", "field-problem");
    problem.setId("amend-problem");
    problem.textProperty().bind(model.problemProperty());
    problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
    Controls.foldWhenHidden(problem);
    FlowPane row =
        new FlowPane(
            fields,
            save("amend.correct.save", interactor::correct),
            Controls.button(
                Messages.get("amend.fail"), Feather.ALERT_TRIANGLE, interactor::fail, "small"),
            cancel(),
            problem);
    row.getStyleClass().add("amend-editor");
    return editor(row, AmendModel.Editing.VALUES);
  }

  private List<Node> fields(List<StringProperty> values) {
    List<String> names = model.amendable().objectives();
    return IntStream.range(0, values.size())
        .mapToObj(i -> field(names.get(i), values.get(i)))
        .toList();
  }

  private Node field(String name, StringProperty value) {
    TextField field = new TextField();
    field.setPrefColumnCount(9);
    field.getStyleClass().add("amend-value");
    field.textProperty().bindBidirectional(value);
    field.setAccessibleText(name);
    field.setOnAction(_ -> interactor.correct());
    Label label = Controls.label(name, "text-muted");
    label.setLabelFor(field);
    return Controls.row("field-pair", label, field);
  }

  private Node createNote() {
    TextArea note = new TextArea();
    note.setId("amend-text");
    note.setPrefRowCount(3);
    note.setWrapText(true);
    note.setPromptText(Messages.get("amend.note.prompt"));
    note.setAccessibleText(Messages.get("amend.note"));
    note.textProperty().bindBidirectional(model.noteProperty());
    HBox buttons =
        Controls.row("amend-editor", save("amend.note.save", interactor::annotate), cancel());
    VBox box = Controls.column("amend-note", note, buttons);
    return editor(box, AmendModel.Editing.NOTE);
  }

  private static Button save(String key, Runnable action) {
    Button button = Controls.button(Messages.get(key), Feather.CHECK, action, "small", "accent");
    button.setId(key.replace('.', '-'));
    return button;
  }

  private Button cancel() {
    return Controls.button(
        Messages.get("amend.cancel"), Feather.X, interactor::stopEditing, "small", "flat");
  }

  /// Seen while something is written in it; Escape leaves it.
  private Node editor(Region editor, AmendModel.Editing kind) {
    editor.visibleProperty().bind(model.editingProperty().map(kind::equals));
    Controls.foldWhenHidden(editor);
    HBox.setHgrow(editor, Priority.ALWAYS);
    editor.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            interactor.stopEditing();
            event.consume();
          }
        });
    editor
        .visibleProperty()
        .subscribe(
            seen -> {
              if (seen) {
                focusFirst(editor);
              }
            });
    return editor;
  }

  private static void focusFirst(Region editor) {
    Node field = editor.lookup(".text-input");
    if (field != null) {
      field.requestFocus();
    }
  }
}
