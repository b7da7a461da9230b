package org.parzen.sampler.gp;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
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

  private Candidates() {}

  static List<double[]> places(Cube cube, double[] held, RandomGenerator random) {
    int dimensions = cube.size();
    long[] shifts = random.longs(dimensions, 0, 1L << 32).toArray();
    boolean table = dimensions <= DIMENSIONS;
    SobolSequenceGenerator sobol = new SobolSequenceGenerator(table ? dimensions : 1);
    List<double[]> places = new ArrayList<>(COUNT);
    for (int i = 0; i < COUNT; i++) {
      double[] shares = table ? sobol.nextVector() : random.doubles(dimensions).toArray();
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

  /// What each place promises.
  static double[] promises(Acquisition acquisition, List<double[]> places) {
    double[] sums = new double[places.size()];
    for (Acquisition.Term term : acquisition.terms()) {
      Screening screening = new Screening(term.posterior(), places);
      for (int i = 0; i < sums.length; i++) {
        sums[i] += term.value(screening.mean(i), screening.variance(i));
      }
    }
    return sums;
  }
}
