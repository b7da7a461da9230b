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
record Cube(JointSpace space, List<String> names, List<Axis> axes) {

  Cube {
    names = List.copyOf(names);
    axes = List.copyOf(axes);
  }

  /// Parameters with one value have nothing to choose and are left out.
  static Cube of(JointSpace space) {
    List<String> names = new ArrayList<>();
    List<Axis> axes = new ArrayList<>();
    for (int i = 0; i < space.size(); i++) {
      Distribution distribution = space.distributions().get(i);
      if (!distribution.isSingle()) {
        names.add(space.names().get(i));
        axes.add(Axis.of(distribution));
      }
    }
    return new Cube(space, names, axes);
  }

  int size() {
    return axes.size();
  }

  boolean[] categorical() {
    boolean[] categorical = new boolean[axes.size()];
    for (int d = 0; d < categorical.length; d++) {
      categorical[d] = axes.get(d) instanceof Axis.Choices;
    }
    return categorical;
  }

  /// The place of internal values; none where one is missing.
  Optional<double[]> place(Map<String, Double> internal) {
    double[] place = new double[axes.size()];
    for (int d = 0; d < place.length; d++) {
      Double value = internal.get(names.get(d));
      if (value == null) {
        return Optional.empty();
      }
      place[d] = axes.get(d).coordinate(value);
    }
    return Optional.of(place);
  }

  /// The internal values at a place.
  Map<String, Double> values(double[] place) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (int d = 0; d < place.length; d++) {
      values.put(names.get(d), axes.get(d).internal(place[d]));
    }
    return values;
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
