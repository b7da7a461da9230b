package org.parzen.study;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parzen.text.PythonJson;
import org.parzen.trial.Attributes;

/// A JSON object as the text of an attribute, in slices `key:0`, `key:1`, … where it is long.
public final class SlicedText {

  /// Older versions of the peer's schema hold no longer value.
  private static final int SLICE = 2045;

  private SlicedText() {}

  /// The text of a key; absent where nothing was written, or not all of it.
  public static Optional<String> read(Attributes system, String key) {
    Optional<String> whole = system.get(key).map(value -> value.asText());
    if (whole.isPresent()) {
      return whole;
    }
    StringBuilder text = new StringBuilder();
    int slices = 0;
    while (system.get(key + ":" + slices).isPresent()) {
      text.append(system.get(key + ":" + slices).orElseThrow().asText());
      slices++;
    }
    // Slices are written in order, so that the last closing brace says that none is missing.
    return slices > 0 && isComplete(text.toString())
        ? Optional.of(text.toString())
        : Optional.empty();
  }

  private static boolean isComplete(String text) {
    try {
      return PythonJson.read(text).isObject();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /// The events that write a text under a key that was not written before, in this order.
  public static List<StudyEvent.SystemAttributeSet> write(String key, String text) {
    if (text.length() <= SLICE) {
      return List.of(new StudyEvent.SystemAttributeSet(key, TextNode.valueOf(text)));
    }
    List<StudyEvent.SystemAttributeSet> events = new ArrayList<>();
    for (int i = 0; i * SLICE < text.length(); i++) {
      String slice = text.substring(i * SLICE, Math.min(text.length(), (i + 1) * SLICE));
      events.add(new StudyEvent.SystemAttributeSet(key + ":" + i, TextNode.valueOf(slice)));
    }
    return events;
  }
}
