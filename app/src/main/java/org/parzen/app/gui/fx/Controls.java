package org.parzen.app.gui.fx;

import java.util.Arrays;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Controls as this window makes them: named for those who do not see them, styled by classes.
public final class Controls {

  private Controls() {}

  public static Button button(String text, Ikon icon, Runnable action, String... styles) {
    Button button = new Button(text, new FontIcon(icon));
    button.setOnAction(_ -> action.run());
    button.getStyleClass().addAll(styles);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  /// A button that shows only an icon; the text is its tip and its name.
  public static Button iconButton(String text, Ikon icon, Runnable action, String... styles) {
    Button button = button(text, icon, action, styles);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().add("button-icon");
    button.setTooltip(new Tooltip(text));
    button.setAccessibleText(text);
    return button;
  }

  public static Label label(String text, String... styles) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styles);
    return label;
  }

  /// A label whose text runs over several lines.
  public static Label paragraph(String text, String... styles) {
    Label label = label(text, styles);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  public static FontIcon icon(Ikon icon, String... styles) {
    FontIcon drawn = new FontIcon(icon);
    drawn.getStyleClass().addAll(styles);
    return drawn;
  }

  public static HBox row(String style, Node... children) {
    HBox row = new HBox(children);
    row.getStyleClass().addAll("row", style);
    return row;
  }

  public static VBox column(String style, Node... children) {
    VBox column = new VBox(children);
    column.getStyleClass().addAll("column", style);
    return column;
  }

  /// What a screen shows while there is nothing on it: what belongs here, and how it gets here.
  ///
  /// @param seen while this holds
  public static VBox emptyScreen(
      Ikon icon, String title, String help, ObservableValue<Boolean> seen) {
    VBox nothing =
        column(
            "empty",
            icon(icon, "empty-icon"),
            label(title, "empty-title"),
            paragraph(help, "text-muted"));
    nothing.visibleProperty().bind(seen);
    return nothing;
  }

  /// As large as the room that there is, and scrolled where that is less than `content` needs.
  public static ScrollPane scrolled(Region content) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("page-scroll");
    return scroll;
  }

  /// Takes the room that is left in a row.
  public static Region spring() {
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    VBox.setVgrow(spring, Priority.ALWAYS);
    return spring;
  }

  /// Lets nodes take part in the layout only while they are seen.
  public static void foldWhenHidden(Node... nodes) {
    Arrays.stream(nodes).forEach(node -> node.managedProperty().bind(node.visibleProperty()));
  }
}
