package org.parzen.app.gui.definition;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.parzen.app.gui.fx.Controls;
import org.parzen.app.gui.fx.Lifetime;

/// A line of text to type, with a list to choose from as soon as there is something to choose.
final class SuggestedField extends StackPane {

  private final TextField plain;
  private final ComboBox<String> box = new ComboBox<>();

  /// @param id of whichever control is seen
  SuggestedField(
      String id,
      String title,
      StringProperty value,
      ObservableValue<List<String>> suggestions,
      String prompt,
      Lifetime shown) {
    plain = Form.text(value, prompt);
    plain.setAccessibleText(title);
    box.setEditable(true);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setAccessibleText(title);
    box.setPromptText(prompt);
    // The editor alone carries the value: a box's own value would lag behind what is typed.
    box.getEditor().textProperty().bindBidirectional(value);
    box.getEditor().setAccessibleText(title);
    box.getEditor().setPromptText(prompt);
    Controls.foldWhenHidden(plain, box);
    getChildren().setAll(plain, box);
    box.setVisible(false);
    shown.keep(suggestions.subscribe(list -> offer(id, list)));
  }

  private void offer(String id, List<String> list) {
    boolean any = !list.isEmpty();
    boolean typing = plain.isFocused();
    if (!box.getItems().equals(list)) {
      String typed = box.getEditor().getText();
      box.getItems().setAll(list);
      box.getEditor().setText(typed);
    }
    plain.setVisible(!any);
    box.setVisible(any);
    plain.setId(any ? id + "-plain" : id);
    box.getEditor().setId(any ? id : id + "-box");
    if (typing && any) {
      box.getEditor().requestFocus();
      box.getEditor().end();
    }
  }

  /// Where the keyboard goes.
  @Override
  public void requestFocus() {
    (box.isVisible() ? box : plain).requestFocus();
  }
}
