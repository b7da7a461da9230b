package org.parzen.sampler.gp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.parzen.numeric.gp.Descent;
import org.parzen.numeric.gp.Posterior;

/// Finds the place that promises most: from good candidates and the incumbent, by turns along the
/// gradient and through the values of each discrete parameter.
///
/// Source: Optuna 5, `_gp/optim_mixed.py`. Departs from it where a grid has more than 16 values:
/// there Optuna searches each one by Brent's method, here they first follow the gradient together
/// with the continuous ones, are rounded, and then move by steps of growing length.
///
/// @param held by dimension: a coordinate that can not be chosen, or not-a-number
/// @param taken what is not wanted again, unless there is nothing else
record AcquisitionSearch(
    Cube cube,
    Acquisition acquisition,
    @SuppressWarnings("ArrayRecordComponent") double[] held,
    Taken taken) {

  private static final int STARTS = 10;
  private static final int ROUNDS = 100;
  private static final long FEW = 16;
  private static final double GAIN = 1e-6;
  private static final Descent DESCENT = new Descent(200, 1e-2);

  /// @param incumbent the best place that was observed
  double[] best(Optional<double[]> incumbent, RandomGenerator random) {
    List<double[]> candidates = Candidates.places(cube, held, random);
    double[] promises = promises(candidates);
    List<double[]> starts = new ArrayList<>();
    for (int index : chosen(promises, STARTS - (incumbent.isPresent() ? 1 : 0), random)) {
      starts.add(candidates.get(index));
    }
    incumbent.ifPresent(place -> starts.add(allowed(place)));
    Found best = new Found(starts.getFirst(), Double.NEGATIVE_INFINITY);
    for (double[] start : starts) {
      Found found = local(start);
      best = found.value() > best.value() ? found : best;
    }
    return best.place();
  }

  private double[] promises(List<double[]> candidates) {
    double[] promises = Candidates.promises(acquisition, candidates);
    for (int i = 0; i < promises.length && !taken.isEmpty(); i++) {
      promises[i] = taken.has(candidates.get(i)) ? -Double.MAX_VALUE : promises[i];
    }
    return promises;
  }

  private double value(double[] place) {
    return taken.has(place) ? Double.NEGATIVE_INFINITY : acquisition.at(place);
  }

  private record Found(@SuppressWarnings("ArrayRecordComponent") double[] place, double value) {}

  /// A place inside the cube and with what is held.
  private double[] allowed(double[] place) {
    double[] allowed = place.clone();
    for (int d = 0; d < allowed.length; d++) {
      Axis axis = cube.axes().get(d);
      if (!Double.isNaN(held[d])) {
        allowed[d] = held[d];
      } else if (!(axis instanceof Axis.Choices)) {
        allowed[d] = Math.clamp(allowed[d], 0, 1);
      }
    }
    return allowed;
  }

  /// The best candidate, and others drawn without replacement by what they promise.
  private static List<Integer> chosen(double[] promises, int count, RandomGenerator random) {
    int best =
        IntStream.range(0, promises.length).reduce(0, (a, b) -> promises[b] > promises[a] ? b : a);
    double[] weights = new double[promises.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = i == best ? 0 : Math.exp(promises[i] - promises[best]);
    }
    List<Integer> chosen = new ArrayList<>(List.of(best));
    while (chosen.size() < count) {
      double at = random.nextDouble() * Arrays.stream(weights).sum();
      int next = -1;
      for (int i = 0; i < weights.length && at >= 0; i++) {
        if (weights[i] > 0) {
          next = i;
          at -= weights[i];
        }
      }
      if (next < 0) {
        break; // What remains promises nothing.
      }
      weights[next] = 0;
      chosen.add(next);
    }
    return chosen;
  }

  private Found local(double[] start) {
    Found found = new Found(start, value(start));
    if (!fine().isEmpty()) {
      found = rounded(alongGradient(found, this::isFreeNumber), found);
    }
    for (int round = 0; round < ROUNDS; round++) {
      Found before = found;
      found = alongGradient(found, this::isFreeLine);
      found = throughGrids(found);
      if (!(found.value() > before.value() + GAIN)) {
        break;
      }
    }
    return found;
  }

  private boolean isFreeLine(int d) {
    return Double.isNaN(held[d]) && cube.axes().get(d) instanceof Axis.Line;
  }

  private boolean isFreeNumber(int d) {
    return isFreeLine(d) || isFine(d);
  }

  /// Whether it is a grid with too many values to look at each one.
  private boolean isFine(int d) {
    return Double.isNaN(held[d])
        && cube.axes().get(d) instanceof Axis.Grid grid
        && grid.count() > FEW;
  }

  private List<Integer> fine() {
    return IntStream.range(0, cube.size()).filter(this::isFine).boxed().toList();
  }

  /// In units of the lengths, in which the function is equally curved in all directions.
  private Found alongGradient(Found found, IntPredicate moves) {
    int[] free = IntStream.range(0, cube.size()).filter(moves).toArray();
    if (free.length == 0) {
      return found;
    }
    Posterior scale = acquisition.terms().getFirst().posterior();
    double[] units = IntStream.of(free).mapToDouble(scale::unit).toArray();
    double[] place = found.place().clone();
    double[] full = new double[place.length];
    double[] start = new double[free.length];
    for (int i = 0; i < free.length; i++) {
      start[i] = place[free[i]] * units[i];
    }
    Descent.Minimum minimum =
        DESCENT.from(
            start,
            new double[free.length],
            units,
            (at, gradient) -> {
              unscale(at, units, free, place);
              double value = acquisition.at(place, full);
              for (int i = 0; i < free.length; i++) {
                gradient[i] = -full[free[i]] / units[i];
              }
              return -value;
            });
    unscale(minimum.place(), units, free, place);
    return -minimum.value() > found.value() && !taken.has(place)
        ? new Found(place, -minimum.value())
        : found;
  }

  private static void unscale(double[] at, double[] units, int[] free, double[] place) {
    for (int i = 0; i < free.length; i++) {
      place[free[i]] = Math.clamp(at[i] / units[i], 0, 1);
    }
  }

  /// What is found between the values of grids, moved to the nearest ones, if that helps.
  private Found rounded(Found between, Found before) {
    double[] place = between.place().clone();
    for (int d : fine()) {
      Axis.Grid grid = (Axis.Grid) cube.axes().get(d);
      place[d] = grid.coordinateOf(grid.index(place[d]));
    }
    double value = value(place);
    return value > before.value() ? new Found(place, value) : before;
  }

  /// One discrete parameter after the other: every value where there are few or no order, steps of
  /// growing length to both sides otherwise.
  private Found throughGrids(Found start) {
    Found found = start;
    for (int d = 0; d < cube.size(); d++) {
      if (Double.isNaN(held[d]) && cube.axes().get(d) instanceof Axis.Discrete axis) {
        found = isFine(d) ? bySteps(found, axis, d) : throughAll(found, axis, d);
      }
    }
    return found;
  }

  private Found throughAll(Found start, Axis.Discrete axis, int d) {
    Found found = start;
    for (long k = 0; k < axis.count(); k++) {
      found = better(found, axis, d, k);
    }
    return found;
  }

  private Found bySteps(Found start, Axis.Discrete axis, int d) {
    Found found = start;
    long last = axis.count() - 1;
    for (long step = 1; step <= last; step *= 2) {
      long at = axis.index(found.place()[d]);
      found = better(found, axis, d, Math.max(0, at - step));
      found = better(found, axis, d, Math.min(last, at + step));
    }
    return found;
  }

  private Found better(Found found, Axis.Discrete axis, int d, long k) {
    double coordinate = axis.coordinateOf(k);
    if (coordinate == found.place()[d]) {
      return found;
    }
    double[] other = found.place().clone();
    other[d] = coordinate;
    double value = value(other);
    return value > found.value() ? new Found(other, value) : found;
  }
}
