package org.parzen.sampler.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.parzen.numeric.gp.KernelParameters;
import org.parzen.numeric.gp.Points;
import org.parzen.numeric.gp.Posterior;
import org.parzen.sampler.joint.JointSpace;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Choice;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.space.Spacing;

class AcquisitionTest {

  private static final Cube CUBE =
      Cube.of(
          JointSpace.of(
              new TreeMap<>(
                  Map.of(
                      "a", new FloatDistribution(0, 1),
                      "b", new IntDistribution(1, 30),
                      "c", new FloatDistribution(0, 1, Spacing.step(0.25)),
                      "d", new CategoricalDistribution(List.of(Choice.of(0), Choice.of(1)))))));

  private static final double[] FREE = {Double.NaN, Double.NaN, Double.NaN, Double.NaN};

  private static Acquisition acquisition() {
    RandomGenerator random = Views.random(5);
    List<double[]> places = Candidates.places(CUBE, FREE, random).subList(0, 25);
    double[] y = places.stream().mapToDouble(p -> Math.sin(6 * p[0]) + p[1] - p[3]).toArray();
    double[] c = places.stream().mapToDouble(p -> p[2] - p[1]).toArray();
    KernelParameters parameters = new KernelParameters(new double[] {4, 2, 1, 0.5}, 1, 1e-3);
    Points points = Points.of(places, CUBE.categorical());
    Posterior objective = Posterior.of(points, y, parameters);
    Posterior constraint = Posterior.of(points, c, parameters);
    return new Acquisition(
        List.of(
            new Acquisition.Term(objective, Arrays.stream(y).max().orElseThrow(), true),
            new Acquisition.Term(constraint, 0, false)));
  }

  @Test
  void gradientIsThatOfTheValue() {
    Acquisition acquisition = acquisition();
    double step = 1e-6;
    for (double[] place : Candidates.places(CUBE, FREE, Views.random(6)).subList(0, 20)) {
      double[] gradient = new double[4];
      double value = acquisition.at(place, gradient);
      assertThat(value).isEqualTo(acquisition.at(place));
      for (int d = 0; d < 3; d++) {
        double[] moved = place.clone();
        moved[d] += step;
        double up = acquisition.at(moved);
        moved[d] -= 2 * step;
        double slope = (up - acquisition.at(moved)) / (2 * step);
        assertThat(gradient[d]).isCloseTo(slope, within(1e-4 * Math.max(1, Math.abs(slope))));
      }
      assertThat(gradient[3]).isZero();
    }
  }

  /// Nothing on a fine grid over the whole cube promises more than what the search finds.
  @Test
  void searchFindsTheHighestPlace() {
    Acquisition acquisition = acquisition();
    double[] found =
        new AcquisitionSearch(CUBE, acquisition, FREE, Taken.NONE)
            .best(Optional.empty(), Views.random(7));
    double promise = acquisition.at(found);
    for (int a = 0; a <= 100; a++) {
      for (int b = 0; b < 30; b++) {
        for (int c = 0; c < 5; c++) {
          for (int d = 0; d < 2; d++) {
            double[] place = {a / 100.0, (b + 0.5) / 30, (c + 0.5) / 5, d};
            assertThat(acquisition.at(place)).isLessThan(promise + 1e-3);
          }
        }
      }
    }
  }

  @Test
  void candidatesLieOnTheAxesAndFillThem() {
    List<double[]> places = Candidates.places(CUBE, FREE, Views.random(8));
    for (double[] place : places) {
      assertThat(place[2] * 5 - 0.5).isCloseTo(Math.rint(place[2] * 5 - 0.5), within(1e-9));
      assertThat(place[3]).isIn(0.0, 1.0);
    }
    // Sobol' points: each eighth of an axis gets exactly its share.
    for (int eighth = 0; eighth < 8; eighth++) {
      double from = eighth / 8.0;
      assertThat(places.stream().filter(p -> p[0] >= from && p[0] < from + 0.125).count())
          .isEqualTo(Candidates.COUNT / 8);
    }
  }

  @Test
  void promisesAreThoseOfSinglePlaces() {
    Acquisition acquisition = acquisition();
    List<double[]> places = Candidates.places(CUBE, FREE, Views.random(9));
    double[] promises = Candidates.promises(acquisition, places);
    for (int i = 0; i < places.size(); i += 37) {
      double expected = acquisition.at(places.get(i));
      assertThat(promises[i]).isCloseTo(expected, within(1e-8 * Math.abs(expected)));
    }
  }
}
