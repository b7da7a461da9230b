package org.parzen.trial;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// The constraints of a trial: it is feasible where every one of them is at most zero. Immutable.
///
/// Files hold them as system attributes in one of two forms: `constraints:<key>`, or the list
/// `constraints` of Optuna 4 and its dashboard, whose keys are then "0", "1", …. Both are read; the
/// keyed form wins.
public record Constraints(Map<String, Double> values) {

  /// How a study writes them. One form a study.
  public enum Form {
    /// An attribute each.
    KEYED,
    /// One list, in the order in which they were first set: what Optuna's dashboard shows.
    LIST;

    /// In definitions.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static final String LIST = "constraints";
  public static final String PREFIX = "constraints:";

  public static final Constraints NONE = new Constraints(Map.of());

  public Constraints {
    values = Map.copyOf(values);
  }

  public static Constraints of(Attributes system) {
    Map<String, Double> values = new LinkedHashMap<>();
    JsonNode list = system.values().get(LIST);
    if (list != null && list.isArray()) {
      for (int i = 0; i < list.size(); i++) {
        values.put(Integer.toString(i), list.get(i).doubleValue());
      }
    }
    system
        .values()
        .forEach(
            (key, value) -> {
              if (key.startsWith(PREFIX)) {
                values.put(key.substring(PREFIX.length()), value.doubleValue());
              }
            });
    return values.isEmpty() ? NONE : new Constraints(values);
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  public boolean isFeasible() {
    return values.values().stream().allMatch(value -> value <= 0);
  }
}
