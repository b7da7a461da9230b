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

/// What finished trials tell of one quantity, ordered by number; more is better. Immutable.
final class Observed {

  private final Cube cube;
  private final int[] numbers;

  /// Not-a-number for pruned trials.
  private final double[] results;

  private final double[] values;
  private final List<double[]> places;
  private final Standings standings;

  private Observed(
      Cube cube,
      int[] numbers,
      double[] results,
      double[] values,
      List<double[]> places,
      Standings standings) {
    this.cube = cube;
    this.numbers = numbers;
    this.results = results;
    this.values = values;
    this.places = places;
    this.standings = standings;
  }

  /// The objective; pruned trials count as [Standings] says.
  static Observed objective(StudyView view, Cube cube) {
    return learned(view, cube, Double.NaN);
  }

  /// The same, where failed trials count like the worst complete one. An attempt that is tried
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
    return learned(view, cube, worst);
  }

  /// @param failed what failed trials count as; not-a-number where they have no part
  private static Observed learned(StudyView view, Cube cube, double failed) {
    History history = view.finished();
    IntToDoubleFunction value = value(view);
    IntToDoubleFunction result =
        row ->
            switch (history.kind(row)) {
              case COMPLETE -> value.applyAsDouble(row);
              case FAIL -> history.isTriedAgain(row) ? Double.NaN : failed;
              default -> Double.NaN;
            };
    Map<Integer, double[]> places =
        places(
            history,
            cube,
            row -> isPruned(history, row) || !Double.isNaN(result.applyAsDouble(row)));
    int[] rows = rows(places);
    return of(history, cube, places, result, Standings.of(history, sign(view), rows));
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
    double sign = sign(view);
    return row -> sign * view.finished().value(row, 0);
  }

  private static double sign(StudyView view) {
    return view.direction() == Direction.MAXIMIZE ? 1 : -1;
  }

  private static boolean isPruned(History history, int row) {
    return history.kind(row) == TrialState.Kind.PRUNED;
  }

  private static boolean isComplete(History history, int row) {
    return history.kind(row) == TrialState.Kind.COMPLETE;
  }

  /// A constraint, with its sign changed. Trials that say nothing of it have no part.
  static Observed constraint(StudyView view, Cube cube, String key) {
    History history = view.finished();
    return of(history, cube, row -> -history.constraint(row, key));
  }

  /// Of complete trials.
  ///
  /// @param value not-a-number for rows that have no part
  private static Observed of(History history, Cube cube, IntToDoubleFunction value) {
    Map<Integer, double[]> places =
        places(
            history,
            cube,
            row -> isComplete(history, row) && !Double.isNaN(value.applyAsDouble(row)));
    return of(history, cube, places, value, Standings.NONE);
  }

  private static Observed of(
      History history,
      Cube cube,
      Map<Integer, double[]> places,
      IntToDoubleFunction value,
      Standings standings) {
    int[] rows = rows(places);
    double[] results = IntStream.of(rows).mapToDouble(value).toArray();
    return new Observed(
        cube,
        IntStream.of(rows).map(history::number).toArray(),
        results,
        standings.filled(results),
        List.copyOf(places.values()),
        standings);
  }

  private static int[] rows(Map<Integer, double[]> places) {
    return places.keySet().stream().mapToInt(Integer::intValue).toArray();
  }

  /// By row, in order of the numbers.
  private static Map<Integer, double[]> places(History history, Cube cube, IntPredicate wanted) {
    IntPredicate isWhole = cube.partial() ? wholes(history) : _ -> true;
    Map<Integer, double[]> places = new LinkedHashMap<>();
    history
        .rowsByNumber(wanted.and(isWhole))
        .forEach(
            row -> cube.place(internal(history, row, cube)).ifPresent(p -> places.put(row, p)));
    return places;
  }

  /// Whether a trial that failed or was pruned had got all parameters of some trial that worked,
  /// and no more. What another one lacks it may have been about to ask for, so that its place is
  /// not known where a place may lack parameters.
  private static IntPredicate wholes(History history) {
    if (history.successes() == history.size()) {
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
    return row -> history.isSuccess(row) || whole.contains(Set.copyOf(history.shape(row).names()));
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

  /// Whether a trial was pruned.
  boolean isPruned(int index) {
    return Double.isNaN(results[index]);
  }

  int number(int index) {
    return numbers[index];
  }

  /// The trials with the lowest numbers, as if there were no others.
  Observed first(int count) {
    double[] some = Arrays.copyOf(results, count);
    return new Observed(
        cube,
        Arrays.copyOf(numbers, count),
        some,
        standings.filled(some),
        places.subList(0, count),
        standings);
  }

  /// What [#same] needs, in less memory.
  Observed withoutPlaces() {
    return new Observed(cube, numbers, results, values, List.of(), Standings.NONE);
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
