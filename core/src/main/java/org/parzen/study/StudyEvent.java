package org.parzen.study;

import com.fasterxml.jackson.databind.JsonNode;

/// One change of a study as a whole. Immutable.
public sealed interface StudyEvent {

  /// An attribute of the user's was set.
  record UserAttributeSet(String key, JsonNode value) implements StudyEvent {}

  /// An attribute of the program's was set.
  record SystemAttributeSet(String key, JsonNode value) implements StudyEvent {}
}
