package org.parzen.sampler.cmaes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parzen.trial.AttributeKey;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;

/// Where between the values of a grid a trial was drawn: the distribution must be told that, not
/// the value of the grid. Kept with the trial, because it can not be found again from its
/// parameters; only a margin needs it.
final class DrawnPoint {

  /// The place on the side of the cube, by parameter.
  static final AttributeKey<JsonNode> KEY = AttributeKey.json("parzen:cmaes:drawn");

  private DrawnPoint() {}

  /// @param fixed parameters that will have another value than was drawn
  static Attributes attributes(double[] drawn, Cube cube, Set<String> fixed) {
    ObjectNode places = JsonNodeFactory.instance.objectNode();
    List<Optional<Grid>> grids = cube.grids();
    List<String> names = cube.names();
    for (int i = 0; i < drawn.length; i++) {
      if (grids.get(i).isPresent() && !fixed.contains(names.get(i))) {
        places.put(names.get(i), drawn[i]);
      }
    }
    return places.isEmpty() ? Attributes.NONE : Attributes.NONE.with(KEY, places);
  }

  /// The point as it was drawn, or as it might have been where the trial does not say.
  static double[] complete(double[] place, Optimizer state, Cube cube, FrozenTrial trial) {
    JsonNode places = trial.system().get(KEY).orElseGet(JsonNodeFactory.instance::objectNode);
    List<Optional<Grid>> grids = cube.grids();
    List<String> names = cube.names();
    double[] point = place.clone();
    for (int i = 0; i < point.length; i++) {
      if (grids.get(i).isPresent()) {
        double kept = places.path(names.get(i)).asDouble(Double.NaN);
        point[i] = Double.isFinite(kept) ? kept : state.drawn(i, place[i]);
      }
    }
    return point;
  }
}
