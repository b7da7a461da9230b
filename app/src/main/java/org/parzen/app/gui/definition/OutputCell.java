package org.parzen.app.gui.definition;

import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.ListCell;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// A line of output in which every number can be clicked.
final class OutputCell extends ListCell<String> {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![A-Za-z0-9_.])[-+]?(?:\\d+(?:\\.\\d+)?|\\.\\d+)(?:[eE][-+]?\\d+)?(?![\\dxX_])");
  private static final int LONGEST = 600;

  private final LineStart lineStart;
  private final ObservableBooleanValue pickable;
  private final IntConsumer pick;
  private String shown = "";

  /// Where a line begins in the whole output.
  @FunctionalInterface
  interface LineStart {
    int of(int line);
  }

  /// @param pickable whether numbers can be clicked now
  /// @param pick takes the place of a number in the whole output
  OutputCell(LineStart lineStart, ObservableBooleanValue pickable, IntConsumer pick) {
    this.lineStart = lineStart;
    this.pickable = pickable;
    this.pick = pick;
    getStyleClass().add("output-line");
    setPrefWidth(0);
  }

  /// Long lines run over several rows: as high as that takes in the width of the list.
  @Override
  protected double computePrefHeight(double width) {
    double room = getWidth() - snappedLeftInset() - snappedRightInset();
    return getGraphic() == null || room <= 0
        ? super.computePrefHeight(width)
        : getGraphic().prefHeight(room) + snappedTopInset() + snappedBottomInset();
  }

  @Override
  protected void updateItem(@Nullable String line, boolean empty) {
    super.updateItem(line, empty);
    String now = line == null || empty ? "" : line;
    if (!now.equals(shown)) {
      // Made anew only for another line: a press and its release must meet the same number.
      shown = now;
      setGraphic(flow(now));
    }
  }

  private TextFlow flow(String whole) {
    String line = whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
    TextFlow flow = new TextFlow();
    Matcher number = NUMBER.matcher(line);
    int end = 0;
    while (pickable.get() && number.find()) {
      flow.getChildren().add(text(line.substring(end, number.start()), "output-text"));
      Text found = text(number.group(), "output-number");
      found.setPickOnBounds(true);
      int at = number.start();
      found.setOnMouseClicked(_ -> pick.accept(lineStart.of(getIndex()) + at));
      flow.getChildren().add(found);
      end = number.end();
    }
    flow.getChildren().add(text(line.substring(end), "output-text"));
    return flow;
  }

  private static Text text(String content, String style) {
    Text text = new Text(content);
    text.getStyleClass().add(style);
    return text;
  }
}
