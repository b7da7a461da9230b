package org.parzen.sampler.tpe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.parzen.sampler.joint.JointSpace;
import org.parzen.space.Choice;
import org.parzen.text.PythonJson;
import org.parzen.trial.Attributes;

/// What another process proposed for a running trial, which has not asked for all of it yet. Optuna
/// publishes it as system attributes: a JSON object from name to external value, in pieces.
final class Published {

  private static final String PIECE = "tpe:relative_params:";

  private Published() {}

  /// By name, in internal form; without what does not fit. Nothing where the pieces are not
  /// complete yet.
  static Map<String, Double> values(Attributes system, JointSpace space) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; system.get(PIECE + i).isPresent(); i++) {
      text.append(system.get(PIECE + i).get().asText());
    }
    return text.isEmpty() ? Map.of() : values(text.toString(), space);
  }

  private static Map<String, Double> values(String text, JointSpace space) {
    Map<String, Double> values = new HashMap<>();
    try {
      JsonNode published = PythonJson.read(text);
      for (int i = 0; i < space.size(); i++) {
        String name = space.names().get(i);
        if (published.has(name)) {
          Choice external = Choice.of(published.path(name));
          values.put(name, space.distributions().get(i).internal(external));
        }
      }
    } catch (IllegalArgumentException e) {
      // Another process is still writing it, or means another range: as if it said nothing.
      return Map.of();
    }
    return values;
  }
}
