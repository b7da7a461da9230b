package org.parzen.sampler.grid;

import com.fasterxml.jackson.databind.node.IntNode;
import java.util.OptionalInt;
import org.parzen.trial.AttributeKey;
import org.parzen.trial.Attributes;

/// What a trial keeps of the grid it was proposed from, under Optuna's keys.
final class GridAttributes {

  private static final AttributeKey<Double> ID = AttributeKey.number("grid_id");
  private static final String SPACE = "search_space";

  private GridAttributes() {}

  static Attributes of(Grid grid, int id) {
    return Attributes.NONE.with(SPACE, grid.json()).with(ID.name(), IntNode.valueOf(id));
  }

  /// The combination that a trial was proposed, if that was from this grid.
  static OptionalInt id(Grid grid, Attributes system) {
    boolean same = system.get(SPACE).map(grid::equalsJson).orElse(false);
    int id = same ? system.get(ID).map(Double::intValue).orElse(Grid.NONE) : Grid.NONE;
    return 0 <= id && id < grid.size() ? OptionalInt.of(id) : OptionalInt.empty();
  }
}
