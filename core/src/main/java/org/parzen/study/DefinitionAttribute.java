package org.parzen.study;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parzen.text.PythonJson;
import org.parzen.trial.Attributes;

/// Keeps a study's definition in the study itself: JSON text in `parzen:definition`, in slices
/// `parzen:definition:0`, `:1`, … where it is long. A changed definition is kept beside it as
/// `parzen:definition.r2`, `.r3`, …; the highest complete revision counts.
public final class DefinitionAttribute {

  /// Older versions of the peer's schema hold no longer value.
  private static final int SLICE = 2045;

  private static final String KEY = "parzen:definition";

  private DefinitionAttribute() {}

  /// The definition of a study, where it has one.
  ///
  /// @throws IllegalArgumentException where it can not be understood
  public static Optional<StudyDefinition> read(Attributes system) {
    int revision = latest(system);
    return text(system, key(revision)).map(PythonJson::read).map(DefinitionJson::read);
  }

  /// The events that make this the definition of a study; none where it is already.
  public static List<StudyEvent> write(Attributes system, StudyDefinition definition) {
    String text = PythonJson.write(DefinitionJson.write(definition));
    int latest = latest(system);
    Optional<String> present = text(system, key(latest));
    if (present.isPresent() && present.get().equals(text)) {
      return List.of();
    }
    return slices(key(present.isPresent() ? latest + 1 : 1), text);
  }

  /// The attributes of a new study with this definition.
  public static Attributes attributes(StudyDefinition definition) {
    Attributes attributes = Attributes.NONE;
    for (StudyEvent event : write(Attributes.NONE, definition)) {
      if (event instanceof StudyEvent.SystemAttributeSet(var key, var value)) {
        attributes = attributes.with(key, value);
      }
    }
    return attributes;
  }

  private static String key(int revision) {
    return revision == 1 ? KEY : KEY + ".r" + revision;
  }

  private static int latest(Attributes system) {
    int revision = 1;
    while (text(system, key(revision + 1)).isPresent()) {
      revision++;
    }
    return revision;
  }

  private static Optional<String> text(Attributes system, String key) {
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

  private static List<StudyEvent> slices(String key, String text) {
    if (text.length() <= SLICE) {
      return List.of(new StudyEvent.SystemAttributeSet(key, TextNode.valueOf(text)));
    }
    List<StudyEvent> events = new ArrayList<>();
    for (int i = 0; i * SLICE < text.length(); i++) {
      String slice = text.substring(i * SLICE, Math.min(text.length(), (i + 1) * SLICE));
      events.add(new StudyEvent.SystemAttributeSet(key + ":" + i, TextNode.valueOf(slice)));
    }
    return events;
  }
}
