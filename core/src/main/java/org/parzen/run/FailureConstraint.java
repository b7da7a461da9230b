package org.parzen.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import org.parzen.study.FailureSettings.Treatment;
import org.parzen.study.History;
import org.parzen.study.StudyView;
import org.parzen.trial.Attributes;
import org.parzen.trial.Constraints;
import org.parzen.trial.FailureKind;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;

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
  /// @param study tells what constraints it has
  static Attributes of(boolean failed, FrozenTrial trial, Constraints.Form form, StudyView study) {
    double value = failed ? BROKEN : FailureKind.HELD;
    if (form == Constraints.Form.KEYED) {
      return Attributes.NONE.with(Constraints.PREFIX + name(study), DoubleNode.valueOf(value));
    }
    int known = failed ? study.recorded().constraintNames().size() : 0;
    ArrayNode list = JsonNodeFactory.instance.arrayNode().add(value);
    Optional<JsonNode> set = trial.system().get(Constraints.LIST);
    set.ifPresent(others -> others.forEach(list::add));
    while (list.size() < known) {
      list.add(0.0);
    }
    return Attributes.NONE.with(Constraints.LIST, list);
  }

  private static String name(StudyView study) {
    History history = study.recorded();
    boolean mayBeOld =
        history.constraintNames().contains(OLD_NAME) && !history.constraintNames().contains(NAME);
    return mayBeOld && history.rows().anyMatch(row -> isMarked(study, row)) ? OLD_NAME : NAME;
  }

  /// Whether a trial broke the constraint of the old name because it failed: one of the user's own
  /// may be called so, too. Attributes are read only where the columns leave that open.
  private static boolean isMarked(StudyView study, int row) {
    History history = study.recorded();
    return history.kind(row) == TrialState.Kind.COMPLETE
        && history.isFailure(row)
        && history.constraint(row, OLD_NAME) == BROKEN
        && study
            .trial(history.number(row))
            .flatMap(trial -> trial.system().get(Study.FAILED))
            .filter(Treatment.INFEASIBLE.word()::equals)
            .isPresent();
  }
}
