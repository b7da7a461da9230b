package org.parzen.app.gui.fx;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// The system's clipboard.
public final class Clipboards {

  private Clipboards() {}

  public static void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  /// What was copied, as text; empty where that is none.
  public static String text() {
    String text = Clipboard.getSystemClipboard().getString();
    return text == null ? "" : text;
  }
}
