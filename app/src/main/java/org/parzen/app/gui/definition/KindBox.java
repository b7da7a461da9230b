package org.parzen.app.gui.definition;

import java.util.List;
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
    String known = KindSearch.plain(letters);
    if (known.isEmpty()) {
      return;
    }
    typed.append(known);
    pause.playFromStart();
    KindSearch.find(getItems(), typed.toString()).ifPresent(this::setValue);
  }

  /// A title, and at the right the name.
  private static final class Cell extends ListCell<Choices.Kind> {
    private final Label title = Controls.label("");
    private final Label id = Controls.label("", "kind-id");
    private final HBox line = Controls.row("kind-line", title, Controls.spring(), id);

    Cell() {
      title.setMinWidth(Region.USE_PREF_SIZE); // Where room is short, the name gives way.
      id.widthProperty().subscribe(room -> id.setOpacity(isWhole(room.doubleValue()) ? 1 : 0));
    }

    /// Of a name that is cut off one letter would be left, which says nothing.
    private boolean isWhole(double room) {
      return room > id.prefWidth(Region.USE_COMPUTED_SIZE) - 1;
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
