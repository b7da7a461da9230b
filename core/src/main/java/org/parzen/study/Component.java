package org.parzen.study;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A sampler, pruner, stop rule or objective by name, with the settings that were given. Immutable.
public record Component(String id, Map<String, JsonNode> settings) {

  public Component {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  public Component(String id) {
    this(id, Map.of());
  }
}
