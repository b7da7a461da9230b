package org.parzen.sampler.gp;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Places that are not to be proposed again. Immutable.
final class Taken {

  static final Taken NONE = new Taken(Set.of(), UnaryOperator.identity());

  /// Coordinates that differ by less are the same value.
  private static final double PER_UNIT = 1e9;

  private final Set<List<Long>> places;
  private final UnaryOperator<double[]> coordinates;

  private Taken(Set<List<Long>> places, UnaryOperator<double[]> coordinates) {
    this.places = places;
    this.coordinates = coordinates;
  }

  static Taken of(List<double[]> places) {
    Set<List<Long>> keys = new HashSet<>();
    places.forEach(place -> keys.add(key(place)));
    return new Taken(keys, UnaryOperator.identity());
  }

  /// The same, asked for in other coordinates.
  ///
  /// @param back gives those of the cube
  Taken within(UnaryOperator<double[]> back) {
    return new Taken(places, back);
  }

  private static List<Long> key(double[] place) {
    return Arrays.stream(place).mapToObj(x -> Math.round(x * PER_UNIT)).toList();
  }

  boolean isEmpty() {
    return places.isEmpty();
  }

  boolean has(double[] place) {
    return !isEmpty() && places.contains(key(coordinates.apply(place)));
  }
}
