package org.parzen.sampler;

import java.util.List;
import org.parzen.study.Direction;

/// What samplers that work towards one objective say to several.
public final class OneObjective {

  private OneObjective() {}

  /// @param sampler its name in definitions
  /// @throws IllegalArgumentException where there are several objectives
  public static void require(String sampler, List<Direction> directions) {
    if (directions.size() > 1) {
      throw new IllegalArgumentException(
          "The sampler '%s' works towards one objective, and there are %d. Choose another one, such as tpe or nsgaii."
              .formatted(sampler, directions.size()));
    }
  }
}
