package org.parzen.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;

/// One change of a study as a whole. Immutable.
public sealed interface StudyEvent {

  /// An attribute of the user's was set.
  record UserAttributeSet(String key, JsonNode value) implements StudyEvent {}

  /// An attribute of the program's was set.
  record SystemAttributeSet(String key, JsonNode value) implements StudyEvent {

    private static final String OWN = "parzen:";

    /// An attribute of Parzen's own is not needed any more.
    public static SystemAttributeSet removal(String key) {
      return new SystemAttributeSet(key, NullNode.instance);
    }

    /// Whether the attribute goes: null for one of Parzen's own. Others may have null as a value.
    public boolean isRemoval() {
      return value.isNull() && key.startsWith(OWN);
    }
  }
}
