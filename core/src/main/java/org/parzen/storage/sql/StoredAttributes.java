package org.parzen.storage.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parzen.text.PythonJson;
import org.parzen.trial.Attributes;

/// Collects attributes row by row, in the order of the rows.
final class StoredAttributes {

  private static final Logger LOG = System.getLogger(StoredAttributes.class.getName());

  private final Map<String, JsonNode> values = new LinkedHashMap<>();

  /// Takes one row. A value that is not JSON is kept as the text it is, so that one bad row of
  /// somebody else's does not hide a study.
  void add(@Nullable String key, @Nullable String json) {
    if (key != null && json != null) {
      values.put(key, parse(key, json));
    }
  }

  private static JsonNode parse(String key, String json) {
    try {
      return PythonJson.read(json);
    } catch (IllegalArgumentException e) {
      LOG.log(
          Level.WARNING, "The attribute ''{0}'' is read as plain text: {1}", key, e.getMessage());
      return TextNode.valueOf(json);
    }
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  Attributes toAttributes() {
    return values.isEmpty() ? Attributes.NONE : new Attributes(values);
  }
}
