package org.parzen.app.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parzen.app.gui.WindowUser.fx;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.app.gui.theme.ThemeChoice;

/// Who does not see the window hears what each of its controls is for.
class AccessibleNamesTest {

  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#nav-home",
        "#nav-compare",
        "#home-command",
        "#home-python",
        "#home-program",
        "#home-functions",
        "#home-plugin"
      })
  void everyControlHasAName(String way) {
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.LIGHT)) {
      window.click(way);
      if (way.equals("#home-command")) {
        window.type("#field-command", "echo {x} --rate=0.5");
        window.untilSeen(".parameter-low");
      }
      List<String> nameless =
          fx(
              () ->
                  controls(window.user.scene().getRoot())
                      .filter(node -> name(node).isBlank())
                      .map(Node::toString)
                      .toList());
      assertThat(nameless).isEmpty();
    }
  }

  /// What is seen and can be pressed or typed into.
  private static Stream<Node> controls(Node node) {
    if (!node.isVisible()) {
      return Stream.empty();
    }
    boolean operated =
        node.isFocusTraversable()
            && (node instanceof ButtonBase
                || node instanceof ComboBoxBase
                || node instanceof TextInputControl
                || node instanceof Spinner);
    // What a box or a spinner is made of is spoken of as the whole.
    boolean whole = node instanceof ComboBoxBase || node instanceof Spinner;
    Stream<Node> inside =
        node instanceof Parent parent && !whole
            ? parent.getChildrenUnmodifiable().stream().flatMap(AccessibleNamesTest::controls)
            : Stream.empty();
    return operated ? Stream.concat(Stream.of(node), inside) : inside;
  }

  private static String name(Node node) {
    String own = node instanceof Labeled labeled ? labeled.getText() : "";
    return Stream.of(Optional.ofNullable(node.getAccessibleText()), Optional.ofNullable(own))
        .flatMap(Optional::stream)
        .filter(text -> !text.isBlank())
        .findFirst()
        .or(() -> labelOf(node))
        .orElse("");
  }

  private static Optional<String> labelOf(Node node) {
    return node.getScene().getRoot().lookupAll(".label").stream()
        .filter(Label.class::isInstance)
        .map(Label.class::cast)
        .filter(label -> node.equals(label.getLabelFor()))
        .map(Label::getText)
        .findFirst();
  }
}
