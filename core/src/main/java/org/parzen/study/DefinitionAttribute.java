package org.parzen.study;

import java.util.List;
import java.util.Optional;
import org.parzen.text.PythonJson;
import org.parzen.trial.Attributes;

/// Keeps a study's definition in the study itself: JSON text in `parzen:definition`, in slices
/// `parzen:definition:0`, `:1`, … where it is long. A changed definition is kept beside it as
/// `parzen:definition.r2`, `.r3`, …; the highest complete revision counts.
public final class DefinitionAttribute {

  private static final String KEY = "parzen:definition";

  private DefinitionAttribute() {}

  /// The definition of a study, where it has one.
  ///
  /// @throws IllegalArgumentException where it can not be understood
  public static Optional<StudyDefinition> read(Attributes system) {
    int revision = latest(system);
    return SlicedText.read(system, key(revision)).map(PythonJson::read).map(DefinitionJson::read);
  }

  /// The events that make this the definition of a study; none where it is already.
  public static List<StudyEvent.SystemAttributeSet> write(
      Attributes system, StudyDefinition definition) {
    String text = PythonJson.write(DefinitionJson.write(definition));
    int latest = latest(system);
    Optional<String> present = SlicedText.read(system, key(latest));
    if (present.isPresent() && present.get().equals(text)) {
      return List.of();
    }
    return SlicedText.write(key(present.isPresent() ? latest + 1 : 1), text);
  }

  /// The attributes of a new study with this definition.
  public static Attributes attributes(StudyDefinition definition) {
    Attributes attributes = Attributes.NONE;
    for (StudyEvent.SystemAttributeSet event : write(Attributes.NONE, definition)) {
      attributes = attributes.with(event.key(), event.value());
    }
    return attributes;
  }

  private static String key(int revision) {
    return revision == 1 ? KEY : KEY + ".r" + revision;
  }

  private static int latest(Attributes system) {
    int revision = 1;
    while (SlicedText.read(system, key(revision + 1)).isPresent()) {
      revision++;
    }
    return revision;
  }
}
