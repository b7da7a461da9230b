package org.parzen.app.gui.definition;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.Property;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Messages;

/// Makes the fields of a form alike, and knows where each of them is.
final class Form {

  private final Map<Field, Node> places = new EnumMap<>(Field.class);

  /// Remembers the control that a field's problems point to.
  <N extends Node> N at(Field field, N control) {
    places.put(field, control);
    control.setId("field-" + field.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    return control;
  }

  /// Leads the person to a field.
  void focus(Field field) {
    Node place = places.get(field);
    if (place instanceof TitledPane pane) {
      pane.setExpanded(true);
    }
    Node first = place instanceof VBox fields ? fields.lookup(".text-input") : place;
    if (first != null) {
      first.requestFocus();
    }
  }

  /// A title, a control and a sentence, from the bundle's `definition.key` and `.help`.
  static VBox field(String key, Node control) {
    return field(
        Messages.get("definition." + key), Messages.get("definition." + key + ".help"), control);
  }

  static VBox field(String title, String help, Node control) {
    Label label = Controls.label(title, "field-title");
    label.setLabelFor(control);
    control.setAccessibleText(title);
    VBox field = Controls.column("field", label, control);
    if (!help.isEmpty()) {
      field.getChildren().add(Controls.paragraph(help, "field-help"));
    }
    return field;
  }

  static TextField text(Property<String> value, String prompt) {
    TextField field = new TextField();
    bind(field, value, prompt);
    return field;
  }

  static void bind(TextInputControl control, Property<String> value, String prompt) {
    control.textProperty().bindBidirectional(value);
    control.setPromptText(prompt);
  }

  /// A field for words as on a command line. Whoever goes through the form with Tab leaves it with
  /// Tab, too.
  ///
  /// @param rows how many lines are seen at once
  static TextArea words(Property<String> value, String prompt, int rows) {
    TextArea area = new TextArea();
    bind(area, value, prompt);
    area.setWrapText(true);
    area.setPrefRowCount(rows);
    area.getStyleClass().add("mono");
    area.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> leave(area, pressed));
    return area;
  }

  private static void leave(Node field, KeyEvent pressed) {
    if (pressed.getCode() == KeyCode.TAB && !pressed.isControlDown()) {
      pressed.consume();
      field.requestFocusTraversal(
          pressed.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
    }
  }

  /// Fields side by side, each as wide as the others.
  static GridPane beside(Node... fields) {
    // No HBox: it takes texts that wrap for as high as they would be in its narrowest column.
    GridPane row = new GridPane();
    row.getStyleClass().add("beside");
    row.addRow(0, fields);
    for (Node field : fields) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / fields.length);
      row.getColumnConstraints().add(column);
      GridPane.setValignment(field, VPos.TOP);
    }
    return row;
  }

  /// A part of the form under a heading, from the bundle's `definition.key` and `.help`.
  static VBox section(String key, Node... content) {
    VBox section =
        Controls.column(
            "form-section",
            Controls.column(
                "form-head",
                Controls.label(Messages.get("definition." + key), "section-title"),
                Controls.paragraph(Messages.get("definition." + key + ".help"), "text-muted")));
    section.getChildren().addAll(content);
    return section;
  }
}
