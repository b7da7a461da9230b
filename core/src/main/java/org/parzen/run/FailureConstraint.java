package org.parzen.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import org.parzen.trial.Attributes;
import org.parzen.trial.Constraints;
import org.parzen.trial.FrozenTrial;

/// The constraint that says whether a trial failed. Those that worked have it too, as far on the
/// other side of 0: a sampler learns a border from both sides.
final class FailureConstraint {

  private static final String KEY = Constraints.PREFIX + "failed";
  private static final double BROKEN = 1;
  private static final double HELD = -1;

  private FailureConstraint() {}

  /// The attributes of a trial that ends. In a list it is the first, so that every constraint has
  /// one place, and the list of a trial that failed is as long as the others: what it did not come
  /// to is neither broken nor held.
  ///
  /// @param known how many constraints the study has
  static Attributes of(boolean failed, FrozenTrial trial, Constraints.Form form, int known) {
    double value = failed ? BROKEN : HELD;
    if (form == Constraints.Form.KEYED) {
      return Attributes.NONE.with(KEY, DoubleNode.valueOf(value));
    }
    ArrayNode list = JsonNodeFactory.instance.arrayNode().add(value);
    Optional<JsonNode> set = trial.system().get(Constraints.LIST);
    set.ifPresent(others -> others.forEach(list::add));
    while (list.size() < known) {
      list.add(0.0);
    }
    return Attributes.NONE.with(Constraints.LIST, list);
  }
}
