package org.parzen.sampler.tpe;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import org.parzen.numeric.normal.TruncatedNormal;
import org.parzen.sampler.joint.JointSpace;
import org.parzen.study.History;

/// The two mixtures over some parameters, of good trials and of the others, kept up to date with a
/// history. Only trials that have all of the parameters take part. Used by one thread at a time.
final class Model {

  private final JointSpace space;
  private final Axis[] axes;
  private final Kernels good;
  private final Kernels others;
  private final Densities goodDensity;
  private final Densities otherDensity;
  private final Points points;
  private final double[][] candidates;

  /// Where running trials will be, by number; they are among the others.
  private final Map<Integer, double[]> running = new TreeMap<>();

  private int rows;

  /// @param goodByAge whether good trials weigh less the older they are, as others do
  Model(JointSpace space, boolean goodByAge, int candidates, double priorWeight) {
    this.space = space;
    this.axes = space.distributions().stream().map(Axis::of).toArray(Axis[]::new);
    this.good = new Kernels(axes, priorWeight);
    this.others = new Kernels(axes, priorWeight);
    this.points = new Points(axes, candidates);
    GridMass gridMass = new GridMass();
    this.goodDensity = new Densities(good, goodByAge, points, gridMass);
    this.otherDensity = new Densities(others, true, points, gridMass);
    this.candidates = new double[candidates][axes.length];
  }

  /// The parameters, in the order of proposed values.
  JointSpace space() {
    return space;
  }

  /// Takes in what has changed.
  ///
  /// @param now by number, running trials that have all of the parameters, in internal form
  void follow(Ledger ledger, History history, Map<Integer, double[]> now) {
    Map<Integer, double[]> expected = new TreeMap<>();
    now.forEach((number, values) -> expected.put(number, places(values)));
    running
        .entrySet()
        .removeIf(
            known -> {
              boolean gone = !Arrays.equals(expected.get(known.getKey()), known.getValue());
              if (gone) {
                others.remove(known.getKey());
              }
              return gone;
            });
    followRows(ledger, history);
    expected.forEach(
        (number, places) -> {
          if (running.putIfAbsent(number, places) == null) {
            others.insert(number, places);
          }
        });
    good.settle();
    others.settle();
  }

  private void followRows(Ledger ledger, History history) {
    int[] wanted = ledger.good();
    int[] leaving = without(good.numbers(), wanted);
    if (others.isCheaperAnew(Math.abs(history.size() - rows) + 2 * leaving.length)) {
      build(history, wanted);
    } else {
      step(ledger, history, leaving);
    }
    rows = history.size();
  }

  private void step(Ledger ledger, History history, int[] leaving) {
    int[] wanted = ledger.good();
    for (int row = history.size(); row < rows; row++) {
      int number = ledger.number(row);
      if (others.contains(number)) {
        others.remove(number);
      } else if (good.contains(number)) {
        good.remove(number);
      }
    }
    for (int number : leaving) {
      if (good.contains(number)) {
        others.insert(number, good.placesOf(number));
        good.remove(number);
      }
    }
    for (int row = rows; row < history.size(); row++) {
      double[] values = values(history, row);
      if (takesPart(history, row, values)) {
        int number = history.number(row);
        (isIn(wanted, number) ? good : others).insert(number, places(values));
      }
    }
    for (int number : without(wanted, good.numbers())) {
      if (others.contains(number)) {
        good.insert(number, others.placesOf(number));
        others.remove(number);
      }
    }
  }

  /// What is in one ascending array but not in another one.
  private static int[] without(int[] numbers, int[] others) {
    int[] rest = new int[numbers.length];
    int count = 0;
    int j = 0;
    for (int number : numbers) {
      while (j < others.length && others[j] < number) {
        j++;
      }
      if (j == others.length || others[j] != number) {
        rest[count++] = number;
      }
    }
    return Arrays.copyOf(rest, count);
  }

  private void build(History history, int[] wanted) {
    running.clear();
    int[] rows =
        history.rowsByNumber(row -> takesPart(history, row, values(history, row))).toArray();
    IntPredicate isGood = row -> isIn(wanted, history.number(row));
    load(good, history, Arrays.stream(rows).filter(isGood).toArray());
    load(others, history, Arrays.stream(rows).filter(isGood.negate()).toArray());
  }

  private void load(Kernels kernels, History history, int[] rows) {
    double[][] at = new double[axes.length][rows.length];
    for (int axis = 0; axis < axes.length; axis++) {
      for (int i = 0; i < rows.length; i++) {
        at[axis][i] = axes[axis].place(history.parameter(rows[i], space.names().get(axis)));
      }
    }
    kernels.load(Arrays.stream(rows).map(history::number).toArray(), at);
  }

  private static boolean isIn(int[] sorted, int number) {
    return Arrays.binarySearch(sorted, number) >= 0;
  }

  private static boolean takesPart(History history, int row, double[] values) {
    for (double value : values) {
      if (Double.isNaN(value)) {
        return false;
      }
    }
    return Ledger.counts(history.kind(row));
  }

  private double[] values(History history, int row) {
    double[] values = new double[axes.length];
    for (int axis = 0; axis < values.length; axis++) {
      values[axis] = history.parameter(row, space.names().get(axis));
    }
    return values;
  }

  private double[] places(double[] values) {
    double[] places = new double[axes.length];
    for (int axis = 0; axis < places.length; axis++) {
      places[axis] = axes[axis].place(values[axis]);
    }
    return places;
  }

  /// Draws candidates from the good mixture and returns the one that is likeliest there compared
  /// with the other mixture; one internal value a parameter.
  ///
  /// Looks for it by the upper bounds that partial sums over the others give: the first candidate
  /// whose sum is complete and whose bound is still the greatest is the best one. Equals what
  /// complete sums for all would give.
  double[] propose(RandomGenerator random) {
    for (int i = 0; i < candidates.length; i++) {
      draw(candidates[i], random);
      points.set(i, candidates[i]);
    }
    goodDensity.begin();
    otherDensity.begin();
    double[] bounds = new double[candidates.length];
    for (int i = 0; i < bounds.length; i++) {
      goodDensity.complete(i);
      bounds[i] = goodDensity.log(i) - otherDensity.log(i);
    }
    int best = greatest(bounds);
    while (!otherDensity.isComplete(best)) {
      otherDensity.advance(best);
      bounds[best] = goodDensity.log(best) - otherDensity.log(best);
      best = greatest(bounds);
    }
    return candidates[best].clone();
  }

  /// The first of the greatest; what is not a number counts as the least.
  private static int greatest(double[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      if (values[i] > values[best] || Double.isNaN(values[best])) {
        best = i;
      }
    }
    return best;
  }

  private void draw(double[] candidate, RandomGenerator random) {
    int kernel = kernel(random);
    for (int axis = 0; axis < axes.length; axis++) {
      candidate[axis] =
          switch (axes[axis]) {
            case Axis.Numeric numeric ->
                numeric.transform().decode(draw(numeric, axis, kernel, random));
            case Axis.Choices choices -> draw(choices, axis, kernel, random);
          };
    }
  }

  /// The kernel that a candidate comes from; as many as there are for the prior.
  private int kernel(RandomGenerator random) {
    int n = good.size();
    double prior = n == 0 ? 1 : good.priorWeight();
    double place = random.nextDouble() * (prior + goodDensity.weights());
    if (!goodDensity.isByAge()) {
      return (int) Math.min(n, place);
    }
    for (int i = 0; i < n; i++) {
      place -= goodDensity.weight(i);
      if (place < 0) {
        return i;
      }
    }
    return n;
  }

  private double draw(Axis.Numeric axis, int index, int kernel, RandomGenerator random) {
    boolean prior = kernel == good.size();
    double mean = prior ? axis.middle() : good.place(index, kernel);
    double sigma = prior ? axis.length() : good.sigma(index, kernel);
    return TruncatedNormal.draw(mean, sigma, axis.low(), axis.high(), random);
  }

  private double draw(Axis.Choices choices, int index, int kernel, RandomGenerator random) {
    double place = random.nextDouble();
    if (kernel < good.size()) {
      double miss = good.miss(choices);
      double extra = good.hit(choices) - miss;
      if (place < extra) {
        return good.place(index, kernel);
      }
      place = (place - extra) / (1 - extra);
    }
    return Math.min(choices.count() - 1.0, Math.floor(place * choices.count()));
  }
}
