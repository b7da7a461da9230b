package org.parzen.sampler.gp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.hipparchus.random.SobolSequenceGenerator;
import org.parzen.numeric.gp.Screening;

/// Places all over the cube, and what they promise.
///
/// Source: Optuna 5, `_gp/optim_mixed.py`: 2,048 scrambled Sobol' points. Here they are shifted by
/// random bits, and from 1,000 dimensions on, for which there are no tables, drawn independently.
final class Candidates {

  static final int COUNT = 2048;

  private static final int DIMENSIONS = 1000;
  private static final double BITS = 0x1p32;

  /// A place that promises e^−18 of the best one or less is not looked at to the end: all of them
  /// together would be drawn with a chance of less than 2,048 e^−18 = 0.00003.
  private static final double HOPELESS = 18;

  private Candidates() {}

  static List<double[]> places(Cube cube, double[] held, RandomGenerator random) {
    int dimensions = cube.size();
    long[] shifts = random.longs(dimensions, 0, 1L << 32).toArray();
    boolean table = dimensions <= DIMENSIONS;
    SobolSequenceGenerator sobol = new SobolSequenceGenerator(table ? dimensions : 1);
    List<double[]> places = new ArrayList<>(COUNT);
    for (int i = 0; i < COUNT; i++) {
      double[] shares =
          table ? sobol.nextVector() : random.doubles(dimensions).toArray();
      for (int d = 0; d < dimensions; d++) {
        shares[d] = (((long) (shares[d] * BITS) ^ shifts[d]) + 0.5) / BITS;
      }
      double[] place = cube.at(shares);
      for (int d = 0; d < dimensions; d++) {
        place[d] = Double.isNaN(held[d]) ? place[d] : held[d];
      }
      places.add(place);
    }
    return places;
  }

  /// What each place promises; minus infinity for the hopeless ones.
  static double[] promises(Acquisition acquisition, List<double[]> places) {
    List<Acquisition.Term> terms = acquisition.terms();
    double[] sums = new double[places.size()];
    for (Acquisition.Term term : terms) {
      double[] values = new Screened(term, places, terms.size() == 1).values;
      for (int i = 0; i < sums.length; i++) {
        sums[i] += values[i];
      }
    }
    return sums;
  }

  /// One term at all places, the best means first. The improvement grows with the variance, so an
  /// upper bound of the variance gives one of the improvement; several terms have no such bound.
  private static final class Screened {
    final double[] values;
    private final Acquisition.Term term;
    private final Screening screening;
    private final boolean bounded;
    private double best = Double.NEGATIVE_INFINITY;

    Screened(Acquisition.Term term, List<double[]> places, boolean alone) {
      this.term = term;
      this.bounded = alone && term.improvement();
      this.screening = new Screening(term.posterior(), places);
      this.values = new double[places.size()];
      Arrays.fill(values, Double.NEGATIVE_INFINITY);
      int[] order =
          IntStream.range(0, values.length)
              .boxed()
              .sorted(Comparator.comparingDouble(i -> -screening.mean(i)))
              .mapToInt(Integer::intValue)
              .toArray();
      for (int from = 0; from < order.length; from += Screening.BLOCK) {
        int to = Math.min(order.length, from + Screening.BLOCK);
        finish(Arrays.copyOfRange(order, from, to));
      }
    }

    private void finish(int[] block) {
      if (screening.finish(block, block.length, this::isWorthMore)) {
        for (int place : block) {
          values[place] = value(place);
          best = Math.max(best, values[place]);
        }
      }
    }

    private boolean isWorthMore(int[] block, int count) {
      return !bounded
          || IntStream.range(0, count).anyMatch(c -> value(block[c]) > best - HOPELESS);
    }

    private double value(int place) {
      return term.value(screening.mean(place), screening.variance(place));
    }
  }
}
