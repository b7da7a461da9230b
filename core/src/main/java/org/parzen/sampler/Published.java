package org.parzen.sampler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Map;
import org.parzen.space.Choice;
import org.parzen.space.Distribution;
import org.parzen.text.PythonJson;
import org.parzen.trial.Attributes;

/// What a running trial was proposed, as attributes by which other processes, Optuna's too, know of
/// it before the trial has asked for all of it: JSON of external values, in pieces. Immutable.
///
/// @param key how the pieces' names begin
/// @param parameters that are published
public record Published(String key, Map<String, Distribution> parameters) {

  public static final String TPE = "tpe:relative_params";
  public static final String GP = "gp:relative_params";

  /// The longest text that older schemas hold.
  private static final int LONGEST = 2045;

  /// @param values in internal form
  public Attributes write(Map<String, Double> values) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    parameters.forEach(
        (name, distribution) -> {
          Double value = values.get(name);
          if (value != null) {
            tree.set(name, distribution.external(value).json());
          }
        });
    String text = PythonJson.write(tree);
    Attributes pieces = Attributes.NONE;
    for (int i = 0; i * LONGEST < text.length(); i++) {
      String piece = text.substring(i * LONGEST, Math.min(text.length(), (i + 1) * LONGEST));
      pieces = pieces.with(key + ":" + i, TextNode.valueOf(piece));
    }
    return pieces;
  }

  /// By name, in internal form; without what does not fit. Nothing where the pieces are not
  /// complete yet.
  ///
  /// @param system of a running trial
  public Map<String, Double> read(Attributes system) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; system.get(key + ":" + i).isPresent(); i++) {
      text.append(system.get(key + ":" + i).get().asText());
    }
    return text.isEmpty() ? Map.of() : read(text.toString());
  }

  private Map<String, Double> read(String text) {
    Map<String, Double> values = new HashMap<>();
    try {
      JsonNode published = PythonJson.read(text);
      parameters.forEach(
          (name, distribution) -> {
            if (published.has(name)) {
              values.put(name, distribution.internal(Choice.of(published.path(name))));
            }
          });
    } catch (IllegalArgumentException e) {
      // Another process is still writing it, or means another range: as if it said nothing.
      return Map.of();
    }
    return values;
  }
}
