package org.parzen.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import org.parzen.study.History;
import org.parzen.trial.Attributes;
import org.parzen.trial.Constraints;
import org.parzen.trial.FailureKind;
import org.parzen.trial.FrozenTrial;

/// The constraint that says whether a trial failed. Those that worked have it too, as far on the
/// other side of 0: a sampler learns a border from both sides.
final class FailureConstraint {

  /// Nobody's own constraint is called so by accident.
  static final String NAME = FailureKind.CONSTRAINT;

  /// Its name in studies that were begun before, which keep it: a model of a constraint needs all
  /// trials.
  static final String OLD_NAME = "failed";

  private static final double BROKEN = 1;

  private FailureConstraint() {}

  /// The attributes of a trial that ends. In a list it is the first, so that every constraint has
  /// one place, and the list of a trial that failed is as long as the others: what it did not come
  /// to is neither broken nor held.
  ///
  /// @param history of the study, which tells what constraints it has
  static Attributes of(boolean failed, FrozenTrial trial, Constraints.Form form, History history) {
    double value = failed ? BROKEN : FailureKind.HELD;
    if (form == Constraints.Form.KEYED) {
      return Attributes.NONE.with(Constraints.PREFIX + name(history), DoubleNode.valueOf(value));
    }
    int known = failed ? history.constraintNames().size() : 0;
    ArrayNode list = JsonNodeFactory.instance.arrayNode().add(value);
    Optional<JsonNode> set = trial.system().get(Constraints.LIST);
    set.ifPresent(others -> others.forEach(list::add));
    while (list.size() < known) {
      list.add(0.0);
    }
    return Attributes.NONE.with(Constraints.LIST, list);
  }

  private static String name(History history) {
    boolean mayBeOld =
        history.constraintNames().contains(OLD_NAME) && !history.constraintNames().contains(NAME);
    return mayBeOld
            && history
                .rows()
                .filter(row -> history.isFailure(row) && !Double.isNaN(history.value(row, 0)))
                .anyMatch(row -> history.constraint(row, OLD_NAME) == BROKEN)
        ? OLD_NAME
        : NAME;
  }
}
