package org.parzen.sampler.gp;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parzen.numeric.gp.Points;
import org.parzen.study.Direction;
import org.parzen.study.History;
import org.parzen.study.StudyView;
import org.parzen.trial.TrialState;

/// What complete trials tell of one quantity, ordered by number; more is better. Immutable.
final class Observed {

  private final Cube cube;
  private final int[] numbers;
  private final double[] values;
  private final List<double[]> places;

  private Observed(Cube cube, int[] numbers, double[] values, List<double[]> places) {
    this.cube = cube;
    this.numbers = numbers;
    this.values = values;
    this.places = places;
  }

  /// The objective.
  static Observed objective(StudyView view, Cube cube) {
    return of(view.finished(), cube, value(view));
  }

  /// The objective, where failed trials count like the worst complete one. An attempt that is tried
  /// again says nothing.
  static Observed withFailures(StudyView view, Cube cube) {
    History history = view.finished();
    IntToDoubleFunction value = value(view);
    double worst =
        history
            .rows()
            .filter(row -> isComplete(history, row))
            .mapToDouble(value)
            .filter(v -> !Double.isNaN(v))
            .min()
            .orElse(Double.NaN);
    return rows(
        history,
        cube,
        row ->
            switch (history.kind(row)) {
              case COMPLETE -> value.applyAsDouble(row);
              case FAIL -> history.isTriedAgain(row) ? Double.NaN : worst;
              default -> Double.NaN;
            });
  }

  /// The objective in complete and feasible trials, where it is finite.
  static Observed feasible(StudyView view, Cube cube) {
    History history = view.finished();
    IntToDoubleFunction value = value(view);
    return of(
        history,
        cube,
        row ->
            history.isFeasible(row) && Double.isFinite(value.applyAsDouble(row))
                ? value.applyAsDouble(row)
                : Double.NaN);
  }

  private static IntToDoubleFunction value(StudyView view) {
    double sign = view.direction() == Direction.MAXIMIZE ? 1 : -1;
    return row -> sign * view.finished().value(row, 0);
  }

  private static boolean isComplete(History history, int row) {
    return history.kind(row) == TrialState.Kind.COMPLETE;
  }

  /// A constraint, with its sign changed. Trials that say nothing of it have no part.
  static Observed constraint(StudyView view, Cube cube, String key) {
    History history = view.finished();
    return of(history, cube, row -> -history.constraint(row, key));
  }

  private static Observed of(History history, Cube cube, IntToDoubleFunction value) {
    return rows(
        history, cube, row -> isComplete(history, row) ? value.applyAsDouble(row) : Double.NaN);
  }

  /// @param value not-a-number for rows that have no part
  private static Observed rows(History history, Cube cube, IntToDoubleFunction value) {
    IntPredicate isWhole = cube.partial() ? wholes(history) : _ -> true;
    Map<Integer, double[]> places = new LinkedHashMap<>();
    history
        .rowsByNumber(isWhole.and(row -> !Double.isNaN(value.applyAsDouble(row))))
        .forEach(
            row -> cube.place(internal(history, row, cube)).ifPresent(p -> places.put(row, p)));
    int[] rows = places.keySet().stream().mapToInt(Integer::intValue).toArray();
    return new Observed(
        cube,
        IntStream.of(rows).map(history::number).toArray(),
        IntStream.of(rows).mapToDouble(value).toArray(),
        List.copyOf(places.values()));
  }

  /// Whether a trial that failed had got all parameters of some trial that worked, and no more.
  /// What another one lacks it may have been about to ask for, so that its place is not known where
  /// a place may lack parameters.
  private static IntPredicate wholes(History history) {
    if (history.failures() == 0) {
      return _ -> true;
    }
    Set<Set<String>> whole =
        history
            .rows()
            .filter(history::isSuccess)
            .mapToObj(history::shape)
            .distinct()
            .map(shape -> Set.copyOf(shape.names()))
            .collect(Collectors.toSet());
    return row -> !history.isFailure(row) || whole.contains(Set.copyOf(history.shape(row).names()));
  }

  private static Map<String, Double> internal(History history, int row, Cube cube) {
    Map<String, Double> internal = new LinkedHashMap<>();
    for (String name : cube.names()) {
      double value = history.parameter(row, name);
      if (!Double.isNaN(value)) {
        internal.put(name, value);
      }
    }
    return internal;
  }

  int size() {
    return numbers.length;
  }

  double[] values() {
    return values;
  }

  double[] place(int index) {
    return places.get(index);
  }

  int number(int index) {
    return numbers[index];
  }

  /// The trials with the lowest numbers.
  Observed first(int count) {
    return new Observed(
        cube,
        Arrays.copyOf(numbers, count),
        Arrays.copyOf(values, count),
        places.subList(0, count));
  }

  /// What [#same] needs, in less memory.
  Observed withoutPlaces() {
    return new Observed(cube, numbers, values, List.of());
  }

  /// Whether another one holds the same trials.
  boolean same(Observed other) {
    return cube.space().equals(other.cube.space())
        && Arrays.equals(numbers, other.numbers)
        && Arrays.equals(values, other.values);
  }

  /// Some of the places.
  Points points(int[] indices) {
    return Points.of(IntStream.of(indices).mapToObj(places::get).toList(), cube.categorical());
  }

  /// The index of the highest value, the first of equals.
  int best() {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }

  /// At most `count` trials spread evenly over all, and the best one, in order.
  int[] spread(int count) {
    int n = values.length;
    if (n <= count) {
      return IntStream.range(0, n).toArray();
    }
    IntStream even = IntStream.range(1, count).map(i -> (int) ((long) i * n / count));
    return IntStream.concat(even, IntStream.of(best())).sorted().distinct().toArray();
  }

  /// At most `count` trials, in order: the best half, and others spread evenly over the rest.
  int[] bestAndSpread(int count) {
    int n = values.length;
    if (n <= count) {
      return IntStream.range(0, n).toArray();
    }
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted((a, b) -> Double.compare(values[b], values[a])) // stable
            .mapToInt(Integer::intValue)
            .toArray();
    int[] rest = Arrays.copyOfRange(order, count / 2, n);
    Arrays.sort(rest);
    int wanted = count - count / 2;
    IntStream others =
        IntStream.range(0, wanted).map(i -> rest[(int) ((long) i * rest.length / wanted)]);
    return IntStream.concat(Arrays.stream(order, 0, count / 2), others).sorted().toArray();
  }
}
