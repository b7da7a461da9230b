package org.parzen.sampler.nsga;

import java.util.Optional;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Distribution;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.space.Transform;

/// One parameter that is inherited: a number by its place on a line, a choice by its index.
/// Immutable.
///
/// @param line absent for choices
record Gene(String name, Distribution distribution, Optional<Transform> line) {

  static Gene of(String name, Distribution distribution) {
    Optional<Transform> line =
        switch (distribution) {
          case FloatDistribution d -> Optional.of(Transform.of(d));
          case IntDistribution d -> Optional.of(Transform.of(d));
          case CategoricalDistribution _ -> Optional.empty();
        };
    return new Gene(name, distribution, line);
  }

  boolean isNumber() {
    return line.isPresent();
  }

  double low() {
    return line.orElseThrow().low();
  }

  double high() {
    return line.orElseThrow().high();
  }

  /// The place of an internal value.
  double encode(double internal) {
    return line.isPresent() ? line.get().encode(internal) : internal;
  }

  /// The internal value at a place.
  double decode(double place) {
    return line.isPresent() ? line.get().decode(place) : place;
  }

  /// Whether a child may lie there. On a grid every place has a nearest point.
  boolean allows(double place) {
    boolean continuous = distribution instanceof FloatDistribution d && d.step().isEmpty();
    return continuous ? low() <= place && place <= high() : !Double.isNaN(place);
  }

  /// Whether both are the same parameter with the same values.
  boolean same(Gene other) {
    return name.equals(other.name) && distribution.equals(other.distribution);
  }
}
