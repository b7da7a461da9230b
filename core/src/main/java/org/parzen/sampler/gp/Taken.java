package org.parzen.sampler.gp;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Places that are not to be proposed again. Immutable.
final class Taken {

  static final Taken NONE = new Taken(Set.of());

  /// Coordinates that differ by less are the same value of a grid.
  private static final double PER_UNIT = 1e9;

  private final Set<List<Long>> places;

  private Taken(Set<List<Long>> places) {
    this.places = places;
  }

  /// These places, where all parameters are discrete: elsewhere nothing comes back by chance.
  static Taken of(Cube cube, List<double[]> places) {
    if (!cube.axes().stream().allMatch(Axis.Discrete.class::isInstance)) {
      return NONE;
    }
    Set<List<Long>> keys = new HashSet<>();
    places.forEach(place -> keys.add(key(place)));
    return new Taken(keys);
  }

  private static List<Long> key(double[] place) {
    return Arrays.stream(place).mapToObj(x -> Math.round(x * PER_UNIT)).toList();
  }

  boolean isEmpty() {
    return places.isEmpty();
  }

  boolean has(double[] place) {
    return !isEmpty() && places.contains(key(place));
  }
}
