package org.parzen.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parzen.space.Choice;

/// How fixed parameters are kept in a trial's system attributes.
final class FixedParameters {

  static final AttributeKey<Map<String, Choice>> KEY =
      new AttributeKey<>("fixed_params", FixedParameters::write, FixedParameters::read);

  private FixedParameters() {}

  private static JsonNode write(Map<String, Choice> values) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    values.forEach((name, value) -> tree.set(name, value.json()));
    return tree;
  }

  private static Map<String, Choice> read(JsonNode tree) {
    Map<String, Choice> values = new LinkedHashMap<>();
    tree.properties().forEach(entry -> values.put(entry.getKey(), Choice.of(entry.getValue())));
    return values;
  }
}
