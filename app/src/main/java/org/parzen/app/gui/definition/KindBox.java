package org.parzen.app.gui.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.parzen.app.gui.fx.Controls;

/// A list of kinds in plain words. Behind each stands, muted, its name in definitions and on the
/// command line, for those who know it; typing either of them leads to it.
final class KindBox extends ComboBox<Choices.Kind> {

  private final PauseTransition pause = new PauseTransition(Duration.seconds(1.5));
  private final StringBuilder typed = new StringBuilder();

  KindBox(List<Choices.Kind> kinds) {
    getItems().setAll(kinds);
    setMaxWidth(Double.MAX_VALUE);
    setCellFactory(_ -> new Cell());
    Cell button = new Cell();
    button.setPrefWidth(0); // As wide as the box, not as the title.
    setButtonCell(button);
    setVisibleRowCount(Math.max(10, Math.min(kinds.size(), 14)));
    pause.setOnFinished(_ -> typed.setLength(0));
    addEventHandler(KeyEvent.KEY_TYPED, event -> type(event.getCharacter()));
  }

  private void type(String letters) {
    String known = plain(letters);
    if (known.isEmpty()) {
      return;
    }
    typed.append(known);
    pause.playFromStart();
    find(getItems(), typed.toString()).ifPresent(this::setValue);
  }

  /// The kind that is meant by the beginning of its name, or else of a word of its title.
  static Optional<Choices.Kind> find(List<Choices.Kind> kinds, String typed) {
    return kinds.stream()
        .filter(kind -> plain(kind.id()).startsWith(typed))
        .findFirst()
        .or(
            () ->
                kinds.stream()
                    .filter(
                        kind -> endings(kind.title()).stream().anyMatch(t -> t.startsWith(typed)))
                    .findFirst());
  }

  /// A title from each of its words on.
  private static List<String> endings(String title) {
    List<String> endings = new ArrayList<>();
    String rest = title;
    while (!rest.isEmpty()) {
      endings.add(plain(rest));
      int space = rest.indexOf(' ');
      rest = space < 0 ? "" : rest.substring(space + 1);
    }
    return endings;
  }

  /// Letters and digits: CMA-ES is cmaes.
  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /// A title, and at the right the name.
  private static final class Cell extends ListCell<Choices.Kind> {
    private final Label title = Controls.label("");
    private final Label id = Controls.label("", "kind-id");
    private final HBox line = Controls.row("kind-line", title, Controls.spring(), id);

    Cell() {
      title.setMinWidth(Region.USE_PREF_SIZE); // Where room is short, the name gives way.
    }

    @Override
    protected void updateItem(Choices.@Nullable Kind kind, boolean empty) {
      super.updateItem(kind, empty);
      setGraphic(kind == null ? null : line);
      setAccessibleText(kind == null ? "" : kind.title() + ", " + kind.id());
      if (kind != null) {
        title.setText(kind.title());
        id.setText(kind.id());
      }
    }
  }
}
