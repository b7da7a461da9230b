package org.parzen.sampler.gp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parzen.sampler.joint.JointSpace;
import org.parzen.space.Distribution;

/// The parameters that are chosen together, as coordinates. Immutable.
///
/// @param space what it was made from
/// @param partial whether a place may lack parameters, which then count as being in the middle of
///   their ranges
record Cube(JointSpace space, List<String> names, List<Axis> axes, boolean partial) {

  Cube {
    names = List.copyOf(names);
    axes = List.copyOf(axes);
  }

  /// Parameters that every place has. Those with one value have nothing to choose and are left out.
  static Cube of(JointSpace space) {
    return of(space, false);
  }

  /// The same of parameters that a place may lack.
  static Cube partial(JointSpace space) {
    return of(space, true);
  }

  private static Cube of(JointSpace space, boolean partial) {
    List<String> names = new ArrayList<>();
    List<Axis> axes = new ArrayList<>();
    for (int i = 0; i < space.size(); i++) {
      Distribution distribution = space.distributions().get(i);
      if (!distribution.isSingle()) {
        names.add(space.names().get(i));
        axes.add(Axis.of(distribution));
      }
    }
    return new Cube(space, names, axes, partial);
  }

  int size() {
    return axes.size();
  }

  /// Whether there is a finite number of places.
  boolean isDiscrete() {
    return axes.stream().allMatch(Axis.Discrete.class::isInstance);
  }

  boolean[] categorical() {
    boolean[] categorical = new boolean[axes.size()];
    for (int d = 0; d < categorical.length; d++) {
      categorical[d] = axes.get(d) instanceof Axis.Choices;
    }
    return categorical;
  }

  /// The place of internal values; none where one is missing, or all where some may be.
  Optional<double[]> place(Map<String, Double> internal) {
    double[] place = new double[axes.size()];
    int missing = 0;
    for (int d = 0; d < place.length; d++) {
      Double value = internal.get(names.get(d));
      missing += value == null ? 1 : 0;
      place[d] = value == null ? axes.get(d).absent() : axes.get(d).coordinate(value);
    }
    return missing == 0 || (partial && missing < place.length)
        ? Optional.of(place)
        : Optional.empty();
  }

  /// The internal values at a place, but for choices that it lacks.
  Map<String, Double> values(double[] place) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (int d = 0; d < place.length; d++) {
      Axis axis = axes.get(d);
      if (!(axis instanceof Axis.Choices && place[d] == axis.absent())) {
        values.put(names.get(d), axis.internal(place[d]));
      }
    }
    return values;
  }

  /// Whether a place lacks a parameter.
  boolean lacks(double[] place, int d) {
    return partial && place[d] == axes.get(d).absent();
  }

  /// The place that a point of the unit cube falls on.
  double[] at(double[] shares) {
    double[] place = new double[axes.size()];
    for (int d = 0; d < place.length; d++) {
      place[d] = axes.get(d).at(shares[d]);
    }
    return place;
  }
}
