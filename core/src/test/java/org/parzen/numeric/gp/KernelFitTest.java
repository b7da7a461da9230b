package org.parzen.numeric.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KernelFitTest {

  static Stream<JsonNode> golden() {
    return Golden.cases("gp.json").stream();
  }

  private static MarginalLikelihood likelihood(JsonNode golden) {
    return new MarginalLikelihood(Golden.points(golden), Golden.numbers(golden.path("y")), true);
  }

  @ParameterizedTest
  @MethodSource("golden")
  void likelihoodAndPriorAreThePeers(JsonNode golden) {
    KernelParameters parameters = Golden.parameters(golden);
    double expected = golden.path("marginal_log_likelihood_without_constant").doubleValue();
    double prior = golden.path("log_prior").doubleValue();
    MarginalLikelihood likelihood = likelihood(golden);
    assertThat(likelihood.log(parameters)).isCloseTo(expected, within(1e-9 * Math.abs(expected)));
    assertThat(parameters.logPrior()).isCloseTo(prior, within(1e-9 * Math.abs(prior)));
    double[] raw = parameters.raw(true);
    // The raw form adds 1e-8 to the noise, as the peer's does.
    assertThat(likelihood.at(raw, new double[raw.length]))
        .isCloseTo(-expected - prior, within(1e-4));
  }

  @ParameterizedTest
  @MethodSource("golden")
  void gradientIsThatOfTheValue(JsonNode golden) {
    for (boolean noisy : List.of(true, false)) {
      MarginalLikelihood likelihood =
          new MarginalLikelihood(Golden.points(golden), Golden.numbers(golden.path("y")), noisy);
      double[] raw = Golden.parameters(golden).raw(noisy);
      double[] gradient = new double[raw.length];
      double size = Math.max(1, Math.abs(likelihood.at(raw, gradient)));
      for (int i = 0; i < raw.length; i++) {
        double step = 1e-5;
        double[] moved = raw.clone();
        moved[i] += step;
        double up = likelihood.at(moved, new double[raw.length]);
        moved[i] -= 2 * step;
        double down = likelihood.at(moved, new double[raw.length]);
        assertThat(gradient[i])
            .isCloseTo((up - down) / (2 * step), within((noisy ? 1e-6 : 1e-4) * size));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("golden")
  void endsAtALocalBest(JsonNode golden) {
    Points points = Golden.points(golden);
    double[] y = Golden.numbers(golden.path("y"));
    KernelParameters ones = KernelParameters.ones(points.dimensions(), true);
    KernelParameters fitted = KernelFit.of(points, y, true, List.of(ones));
    double[] raw = fitted.raw(true);
    double[] gradient = new double[raw.length];
    MarginalLikelihood likelihood = likelihood(golden);
    double best = likelihood.at(raw, gradient);
    assertThat(best).isLessThan(likelihood.at(ones.raw(true), gradient.clone()));
    assertThat(best)
        .isLessThan(likelihood.at(Golden.parameters(golden).raw(true), gradient.clone()));
    RandomGenerator random = new SplittableRandom(1);
    for (int i = 0; i < 50; i++) {
      double[] near = Arrays.stream(raw).map(r -> r + 0.3 * random.nextGaussian()).toArray();
      assertThat(likelihood.at(near, gradient.clone())).isGreaterThan(best - 0.01);
    }
  }

  /// From the usual start these waves are taken for noise.
  @Test
  void furtherStartsFindShorterWaves() {
    List<double[]> places = IntStream.range(0, 40).mapToObj(i -> new double[] {i / 39.0}).toList();
    double[] y = places.stream().mapToDouble(p -> 1.4 * Math.sin(50 * p[0])).toArray();
    Points points = Points.of(places, new boolean[1]);
    List<KernelParameters> ones = List.of(KernelParameters.ones(1, true));
    KernelParameters one = KernelFit.of(points, y, true, ones);
    KernelParameters three = KernelFit.of(points, y, true, ones, 2);
    MarginalLikelihood likelihood = new MarginalLikelihood(points, y, true);
    assertThat(likelihood.at(three.raw(true), new double[3]))
        .isLessThan(likelihood.at(one.raw(true), new double[3]));
    assertThat(three.noise()).isLessThan(one.noise() / 10);
    assertThat(KernelFit.of(points, y, true, ones, 0).raw(true)).isEqualTo(one.raw(true));
  }

  @Test
  void findsWhichDimensionCounts() {
    SplittableRandom random = new SplittableRandom(3);
    List<double[]> places = Stream.generate(() -> random.doubles(2).toArray()).limit(60).toList();
    double[] y = places.stream().mapToDouble(p -> Math.sin(9 * p[0])).toArray();
    KernelParameters fitted =
        KernelFit.of(
            Points.of(places, new boolean[2]), y, true, List.of(KernelParameters.ones(2, true)));
    assertThat(fitted.inverseSquaredLength(0)).isGreaterThan(5 * fitted.inverseSquaredLength(1));
    assertThat(fitted.noise()).isLessThan(1e-3);
  }

  @Test
  void survivesWhatHasNoShape() {
    KernelParameters ones = KernelParameters.ones(2, true);
    List<double[]> same = Collections.nCopies(30, new double[] {0.5, 0.5});
    double[] constant = new double[30];
    double[] jumps = IntStream.range(0, 30).mapToDouble(i -> i % 2 * 2 - 1).toArray();
    List<double[]> two = new ArrayList<>(same.subList(0, 29));
    two.add(new double[] {0, 1});
    for (List<double[]> places : List.of(same, two)) {
      for (double[] y : List.of(constant, jumps)) {
        for (boolean noisy : List.of(true, false)) {
          KernelParameters fitted =
              KernelFit.of(Points.of(places, new boolean[2]), y, noisy, List.of(ones));
          assertThat(fitted.isFinite()).isTrue();
          Query query = Posterior.of(Points.of(places, new boolean[2]), y, fitted).query();
          query.at(new double[] {0.4, 0.6});
          assertThat(query.mean()).isFinite();
          assertThat(query.variance()).isFinite();
        }
      }
    }
    KernelParameters one =
        KernelFit.of(
            Points.of(same.subList(0, 1), new boolean[2]), new double[1], true, List.of(ones));
    assertThat(one.isFinite()).isTrue();
  }

  @Test
  void fallsBackToOnes() {
    double[] broken = {Double.NaN, 1};
    Points points = Points.of(List.of(new double[] {0}, new double[] {1}), new boolean[1]);
    KernelParameters fitted =
        KernelFit.of(points, broken, true, List.of(KernelParameters.ones(1, true)));
    assertThat(fitted.raw(true)).containsExactly(KernelParameters.ones(1, true).raw(true));
  }

  @Test
  void startsAtTheBetterStart() {
    JsonNode golden = Golden.cases("gp.json").getLast();
    Points points = Golden.points(golden);
    double[] y = Golden.numbers(golden.path("y"));
    KernelParameters ones = KernelParameters.ones(points.dimensions(), true);
    KernelParameters fitted = KernelFit.of(points, y, true, List.of(ones));
    double[] gradient = new double[points.dimensions() + 2];
    MarginalLikelihood likelihood = likelihood(golden);
    double best = likelihood.at(fitted.raw(true), gradient);
    KernelParameters again = KernelFit.of(points, y, true, List.of(fitted, ones));
    assertThat(likelihood.at(again.raw(true), gradient)).isLessThanOrEqualTo(best + 1e-9);
  }
}
