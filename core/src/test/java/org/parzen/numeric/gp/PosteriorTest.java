package org.parzen.numeric.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PosteriorTest {

  private static final double STABILIZING = 1e-12;

  static Stream<JsonNode> golden() {
    return Golden.cases("gp.json").stream();
  }

  private static Offset<Double> close(double expected) {
    return within(1e-9 * Math.abs(expected));
  }

  private static Posterior posterior(JsonNode golden) {
    return Posterior.of(
        Golden.points(golden), Golden.numbers(golden.path("y")), Golden.parameters(golden));
  }

  @ParameterizedTest
  @MethodSource("golden")
  void predictsAsThePeer(JsonNode golden) {
    Query query = posterior(golden).query();
    List<double[]> places = Golden.rows(golden.path("query"));
    Screening screening = new Screening(posterior(golden), places);
    for (int i = 0; i < places.size(); i++) {
      double mean = golden.path("mean").path(i).doubleValue();
      double deviation = golden.path("var").path(i).doubleValue(); // The file's name for it.
      query.at(places.get(i));
      assertThat(query.mean()).isCloseTo(mean, close(mean));
      assertThat(Math.sqrt(query.variance())).isCloseTo(deviation, close(deviation));
      assertThat(screening.mean(i)).isCloseTo(mean, close(mean));
      assertThat(Math.sqrt(screening.variance(i))).isCloseTo(deviation, close(deviation));
    }
  }

  @ParameterizedTest
  @MethodSource("golden")
  void promisesAsThePeer(JsonNode golden) {
    Query query = posterior(golden).query();
    List<double[]> places = Golden.rows(golden.path("query"));
    for (int i = 0; i < places.size(); i++) {
      query.at(places.get(i));
      double deviation = Math.sqrt(query.variance() + STABILIZING);
      double z = (query.mean() - golden.path("best").doubleValue()) / deviation;
      double expected = golden.path("log_ei").path(i).doubleValue();
      assertThat(NormalTail.logImprovement(z) + Math.log(deviation))
          .isCloseTo(expected, close(expected));
    }
  }

  @ParameterizedTest
  @MethodSource("golden")
  void derivativesAreThoseOfTheValues(JsonNode golden) {
    Query query = posterior(golden).query();
    double step = 1e-6;
    for (double[] place : Golden.rows(golden.path("query"))) {
      double[] byMean = new double[place.length];
      double[] byVariance = new double[place.length];
      query.withGradientAt(place);
      query.addGradient(1, 0, byMean);
      query.withGradientAt(place);
      query.addGradient(0, 1, byVariance);
      for (int d = 0; d < place.length; d++) {
        boolean categorical = golden.path("categorical").path(d).booleanValue();
        double[] moved = place.clone();
        moved[d] += categorical ? 0 : step;
        query.at(moved);
        double mean = query.mean();
        double variance = query.variance();
        moved[d] -= categorical ? 0 : 2 * step;
        query.at(moved);
        assertThat(byMean[d]).isCloseTo((mean - query.mean()) / (2 * step), within(1e-6));
        assertThat(byVariance[d])
            .isCloseTo((variance - query.variance()) / (2 * step), within(1e-6));
      }
    }
  }

  /// Twenty places twice over, so that all but the noise is singular.
  private static Points duplicates() {
    SplittableRandom random = new SplittableRandom(1);
    List<double[]> places = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      double[] place = {random.nextDouble(), random.nextDouble()};
      places.add(place);
      places.add(place);
    }
    return Points.of(places, new boolean[2]);
  }

  private static double[] heights(Points points) {
    return IntStream.range(0, points.size())
        .mapToDouble(i -> Math.sin(5 * points.place(i)[0]) + points.place(i)[1])
        .toArray();
  }

  @Test
  void growsToTheSameBits() {
    Points all = duplicates();
    double[] y = heights(all);
    KernelParameters parameters = KernelParameters.ones(2, false);
    Posterior part =
        Posterior.of(
            all.some(IntStream.range(0, 17).toArray()),
            IntStream.range(0, 17).mapToDouble(i -> y[i]).toArray(),
            parameters);
    Query grown = Posterior.of(all, y, part, 17).query();
    Query cut = Posterior.of(all, y, part, 5).query();
    Query whole = Posterior.of(all, y, parameters).query();
    double[] place = {0.3, 0.4};
    grown.at(place);
    whole.at(place);
    cut.at(place);
    assertThat(grown.mean()).isEqualTo(whole.mean()).isEqualTo(cut.mean());
    assertThat(grown.variance()).isEqualTo(whole.variance()).isEqualTo(cut.variance());
  }

  @Test
  void goesThroughWhatItSawTwice() {
    Points points = duplicates();
    double[] y = heights(points);
    Query query = Posterior.of(points, y, KernelParameters.ones(2, false)).query();
    for (int i = 0; i < points.size(); i++) {
      query.at(points.place(i));
      assertThat(query.mean()).isCloseTo(y[i], within(1e-3));
      assertThat(query.variance()).isBetween(0.0, 2e-6);
    }
  }

  @Test
  void whatIsBelievedTakesVarianceAwayAndLeavesTheMean() {
    Points points = duplicates();
    Posterior posterior =
        Posterior.of(points, heights(points), new KernelParameters(new double[] {9, 9}, 1, 0.01));
    double[] running = {0.9, 0.1};
    Posterior believing = posterior.believing(List.of(running));
    double[] near = {0.85, 0.15};
    Query before = posterior.query();
    Query after = believing.query();
    before.at(near);
    after.at(near);
    assertThat(after.mean()).isEqualTo(before.mean());
    assertThat(after.variance()).isLessThan(before.variance());

    // The same as a posterior that was told the mean as an observation.
    before.at(running);
    List<double[]> places = new ArrayList<>();
    IntStream.range(0, points.size()).forEach(i -> places.add(points.place(i)));
    places.add(running);
    double[] y =
        Stream.concat(
                IntStream.range(0, points.size()).mapToObj(i -> heights(points)[i]),
                Stream.of(before.mean()))
            .mapToDouble(Double::doubleValue)
            .toArray();
    Query told = Posterior.of(Points.of(places, new boolean[2]), y, posterior.parameters()).query();
    told.at(near);
    assertThat(after.mean()).isCloseTo(told.mean(), within(1e-9));
    assertThat(after.variance()).isCloseTo(told.variance(), within(1e-12));
  }
}
