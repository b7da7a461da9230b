package org.parzen.app.gui.fx;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// A button that copies a text and says so for a moment.
public final class CopyButton {

  private static final Duration SAID = Duration.seconds(2);

  private CopyButton() {}

  /// @param text what the button says while nothing was just copied
  /// @param source what is copied; nothing happens while it is empty
  public static Button of(String text, Supplier<Optional<String>> source) {
    Button button = Controls.button(text, Feather.COPY, () -> {});
    PauseTransition back = new PauseTransition(SAID);
    back.setOnFinished(_ -> say(button, text, Feather.COPY));
    button.setOnAction(
        _ ->
            source
                .get()
                .ifPresent(
                    copied -> {
                      Clipboards.copy(copied);
                      // What is beside the button stays where it is.
                      button.setPrefWidth(button.getWidth());
                      say(button, Messages.get("copied"), Feather.CHECK);
                      back.playFromStart();
                    }));
    return button;
  }

  private static void say(Button button, String text, Ikon icon) {
    button.setText(text);
    button.setGraphic(Controls.icon(icon));
  }
}
