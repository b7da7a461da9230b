package org.parzen.trial;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Attributes of a study or of a trial, in the order in which they were first set. Immutable.
public record Attributes(Map<String, JsonNode> values) {

  public static final Attributes NONE = new Attributes(Map.of());

  public Attributes {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  public Optional<JsonNode> get(String key) {
    return Optional.ofNullable(values.get(key));
  }

  public <T> Optional<T> get(AttributeKey<T> key) {
    return get(key.name()).map(key.read());
  }

  /// These attributes with one set; an existing one keeps its place.
  public Attributes with(String key, JsonNode value) {
    Map<String, JsonNode> changed = new LinkedHashMap<>(values);
    changed.put(key, value);
    return new Attributes(changed);
  }

  public <T> Attributes with(AttributeKey<T> key, T value) {
    return with(key.name(), key.write().apply(value));
  }

  /// These attributes without one.
  public Attributes without(String key) {
    Map<String, JsonNode> fewer = new LinkedHashMap<>(values);
    return fewer.remove(key) == null ? this : new Attributes(fewer);
  }

  /// These attributes and others; of the same name the others'.
  public Attributes and(Attributes others) {
    Map<String, JsonNode> all = new LinkedHashMap<>(values);
    all.putAll(others.values);
    return new Attributes(all);
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }
}
