package org.parzen.sampler.cmaes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.parzen.sampler.joint.JointSpace;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Distribution;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.space.Transform;

/// The numeric parameters that are chosen together, as the unit cube. Immutable.
///
/// Single-valued and categorical ones are left out, as in the peer. With a margin, the ends of a
/// side are the ends of a grid; without, half a step beyond.
final class Cube {

  private final JointSpace space;
  private final List<Side> sides;
  private final List<String> names;
  private final List<Optional<Grid>> grids;

  private Cube(JointSpace space, List<Side> sides) {
    this.space = space;
    this.sides = List.copyOf(sides);
    this.names = sides.stream().map(Side::name).toList();
    this.grids = sides.stream().map(Side::grid).toList();
  }

  /// One parameter.
  private record Side(
      String name, Transform transform, double low, double high, Optional<Grid> grid) {

    /// Halves, because the distance of two ends may overflow.
    double encode(double internal) {
      double width = high / 2 - low / 2;
      return width == 0 ? 0.5 : (transform.encode(internal) / 2 - low / 2) / width;
    }

    /// Weighs both ends instead of scaling their distance, which may overflow.
    double decode(double place) {
      return transform.decode(low * (1 - place) + high * place);
    }
  }

  /// @param space its numeric parameters with more than one value become sides
  static Cube of(JointSpace space, boolean margin) {
    List<Side> sides = new ArrayList<>();
    for (int i = 0; i < space.size(); i++) {
      Distribution distribution = space.distributions().get(i);
      if (!distribution.isSingle()) {
        side(space.names().get(i), distribution, margin).ifPresent(sides::add);
      }
    }
    return new Cube(space, sides);
  }

  private static Optional<Side> side(String name, Distribution distribution, boolean margin) {
    return switch (distribution) {
      case CategoricalDistribution _ -> Optional.empty();
      case FloatDistribution d -> {
        Transform transform = Transform.of(d);
        yield margin && d.step().isPresent()
            ? Optional.of(stepped(name, transform, d.low(), d.high(), d.step().getAsDouble()))
            : Optional.of(plain(name, transform));
      }
      case IntDistribution d -> {
        Transform transform = Transform.of(d);
        yield margin && !d.isLog()
            ? Optional.of(
                stepped(name, transform, (double) d.low(), (double) d.high(), (double) d.step()))
            : Optional.of(plain(name, transform));
      }
    };
  }

  private static Side plain(String name, Transform transform) {
    return new Side(name, transform, transform.low(), transform.high(), Optional.empty());
  }

  /// A grid with more points than an `int` can count is as good as a continuous side.
  private static Side stepped(
      String name, Transform transform, double low, double high, double step) {
    double last = Math.rint((high - low) / step);
    return last < Integer.MAX_VALUE
        ? new Side(name, transform, low, high, Optional.of(new Grid((int) last)))
        : plain(name, transform);
  }

  /// From which parameters it was made, those included that it leaves out.
  JointSpace space() {
    return space;
  }

  int dimension() {
    return sides.size();
  }

  List<String> names() {
    return names;
  }

  /// One a side; present where it is a grid whose margin is kept.
  List<Optional<Grid>> grids() {
    return grids;
  }

  /// The place of a trial; absent where it lacks a parameter or lies outside the cube, as a fixed
  /// value may.
  Optional<double[]> place(ToDoubleFunction<String> internal) {
    double[] place = new double[sides.size()];
    for (int i = 0; i < place.length; i++) {
      Side side = sides.get(i);
      double x = side.encode(internal.applyAsDouble(side.name()));
      if (!(0 <= x && x <= 1)) {
        return Optional.empty();
      }
      place[i] = x;
    }
    return Optional.of(place);
  }

  /// The internal values at a place, by name.
  Map<String, Double> values(double[] place) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (int i = 0; i < place.length; i++) {
      values.put(sides.get(i).name(), sides.get(i).decode(place[i]));
    }
    return values;
  }
}
