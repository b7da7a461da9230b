package org.parzen.app.gui.fx;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;

/// Buttons joined to a row, always one of which is pressed: one choice of a few.
public final class Segments {

  /// One of the choices.
  ///
  /// @param icon stands in place of the text, which becomes tip and name
  public record Segment<T>(T value, String id, String text, Optional<Ikon> icon) {

    public static <T> Segment<T> of(T value, String id, String text) {
      return new Segment<>(value, id, text, Optional.empty());
    }

    public static <T> Segment<T> of(T value, String id, String text, Ikon icon) {
      return new Segment<>(value, id, text, Optional.of(icon));
    }
  }

  private Segments() {}

  /// @param segments two or more
  /// @param chosen what is chosen now
  /// @param choose takes what the person presses
  public static <T> HBox of(
      List<Segment<T>> segments,
      ObservableValue<? extends T> chosen,
      Consumer<? super T> choose,
      String... styles) {
    ToggleGroup group = new ToggleGroup();
    HBox row = Controls.row("segments");
    row.setMinWidth(Region.USE_PREF_SIZE);
    for (Segment<T> segment : segments) {
      ToggleButton button = button(segment);
      button.setToggleGroup(group);
      button.getStyleClass().add(shape(row.getChildren().size(), segments.size()));
      button.getStyleClass().addAll(styles);
      chosen.subscribe(now -> button.setSelected(segment.value().equals(now)));
      button.setOnAction(
          _ -> {
            button.setSelected(true); // A second press would release it.
            choose.accept(segment.value());
          });
      row.getChildren().add(button);
    }
    return row;
  }

  private static ToggleButton button(Segment<?> segment) {
    ToggleButton button = new ToggleButton(segment.text());
    button.setId(segment.id());
    segment
        .icon()
        .ifPresent(
            icon -> {
              button.setGraphic(Controls.icon(icon));
              button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
              button.setTooltip(new Tooltip(segment.text()));
              button.setAccessibleText(segment.text());
            });
    return button;
  }

  private static String shape(int place, int of) {
    if (place == 0) {
      return "left-pill";
    }
    return place == of - 1 ? "right-pill" : "center-pill";
  }
}
