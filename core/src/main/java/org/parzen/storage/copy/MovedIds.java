package org.parzen.storage.copy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parzen.trial.Attributes;

/// Which id a trial has after it moved, and what that means for the attributes of the study: notes,
/// files and marks of the dashboard and the parents of genetic samplers name trials by the ids that
/// their storage gave them. Immutable.
///
/// @param moved the new id by the old one
public record MovedIds(Map<Long, Long> moved) {

  /// Keys that hold an id: what is before it, the id, what is after it.
  private static final Pattern KEY =
      Pattern.compile("(dashboard:(?:artifacts:)?|preference:skip_trial:)(\\d+)((?::.*)?)");

  /// Keys whose value is a list of ids.
  private static final Pattern PARENTS = Pattern.compile("\\w+:parent:\\d+");

  public MovedIds {
    moved = Map.copyOf(moved);
  }

  /// The attributes with the new ids. What belongs to a trial that did not move is left out.
  public Attributes apply(Attributes system) {
    Map<String, JsonNode> attributes = new LinkedHashMap<>();
    system
        .values()
        .forEach(
            (key, value) -> key(key).ifPresent(mine -> attributes.put(mine, value(key, value))));
    return new Attributes(attributes);
  }

  /// Whether an attribute holds ids.
  public static boolean concerns(String key) {
    return KEY.matcher(key).matches() || PARENTS.matcher(key).matches();
  }

  private Optional<String> key(String key) {
    Matcher matcher = KEY.matcher(key);
    return matcher.matches()
        ? Optional.ofNullable(moved.get(Long.valueOf(matcher.group(2))))
            .map(id -> matcher.group(1) + id + matcher.group(3))
        : Optional.of(key);
  }

  private JsonNode value(String key, JsonNode value) {
    if (!PARENTS.matcher(key).matches() || !value.isArray()) {
      return value;
    }
    ArrayNode ids = JsonNodeFactory.instance.arrayNode();
    value
        .valueStream()
        .map(id -> moved.get(id.asLong(-1)))
        .filter(java.util.Objects::nonNull)
        .forEach(id -> ids.add((long) id));
    return ids;
  }
}
