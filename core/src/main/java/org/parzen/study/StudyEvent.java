package org.parzen.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;

/// One change of a study as a whole. Immutable.
public sealed interface StudyEvent {

  /// What is set by it, in order.
  List<? extends AttributeSet> parts();

  /// An attribute was set.
  sealed interface AttributeSet extends StudyEvent {
    @Override
    default List<AttributeSet> parts() {
      return List.of(this);
    }
  }

  /// An attribute of the user's was set.
  record UserAttributeSet(String key, JsonNode value) implements AttributeSet {}

  /// An attribute of the program's was set.
  record SystemAttributeSet(String key, JsonNode value) implements AttributeSet {

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

  /// Several attributes were set at once: a database has all of them or none.
  record Together(List<SystemAttributeSet> parts) implements StudyEvent {
    public Together {
      parts = List.copyOf(parts);
    }
  }
}
