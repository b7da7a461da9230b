package org.parzen.study;

import com.fasterxml.jackson.databind.JsonNode;
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
  record SystemAttributeSet(String key, JsonNode value) implements AttributeSet {}

  /// Several attributes were set at once: a database has all of them or none.
  record Together(List<SystemAttributeSet> parts) implements StudyEvent {
    public Together {
      parts = List.copyOf(parts);
    }
  }
}
