package org.parzen.sampler.nsga.crossover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Means and spreads of many children. Tolerances are five standard errors or more.
class CrossoverStatisticsTest {

  private static final int CHILDREN = 200_000;
  private static final double[] LOW = {0, 0};
  private static final double[] HIGH = {10, 10};
  private static final double[][] PARENTS = {{4, 2}, {6, 3}, {5, 7}};

  private static double[][] children(Crossover crossover) {
    SplittableRandom random = new SplittableRandom(3);
    double[][] children = new double[CHILDREN][];
    Arrays.setAll(children, _ -> crossover.cross(PARENTS, LOW, HIGH, random));
    return children;
  }

  private static double mean(double[][] children, int gene) {
    return Arrays.stream(children).mapToDouble(child -> child[gene]).average().orElseThrow();
  }

  private static double spread(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0));
  }

  private static double[] gene(double[][] children, int gene) {
    return Arrays.stream(children).mapToDouble(child -> child[gene]).toArray();
  }

  private static void assertAllIn(double[] values, double low, double high) {
    assertThat(Arrays.stream(values).filter(v -> !(low <= v && v <= high))).isEmpty();
  }

  @Test
  void uniformTakesGenesAsTheyAre() {
    double[][] children = children(new UniformCrossover(0.2));
    assertThat(gene(children, 0)).containsOnly(4, 6);
    // A gene is the first parent's where the draw is below the probability, as with the peer.
    assertThat(mean(children, 0)).isCloseTo(0.2 * 4 + 0.8 * 6, within(0.01));
    double equal = Arrays.stream(children).filter(c -> (c[0] == 4) == (c[1] == 2)).count();
    assertThat(equal / CHILDREN).isCloseTo(0.2 * 0.2 + 0.8 * 0.8, within(0.006));
  }

  @Test
  void blendIsEvenOverTheWiderRange() {
    double[][] children = children(BlendCrossover.USUAL);
    assertThat(Arrays.stream(gene(children, 0)).min().orElseThrow()).isBetween(3.0, 3.001);
    assertThat(Arrays.stream(gene(children, 0)).max().orElseThrow()).isBetween(6.999, 7.0);
    assertThat(mean(children, 0)).isCloseTo(5, within(0.015));
    assertThat(spread(gene(children, 0))).isCloseTo(4 / Math.sqrt(12), within(0.01));
    assertThat(spread(gene(children, 1))).isCloseTo(2 / Math.sqrt(12), within(0.005));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 2, 20})
  void simulatedBinaryKeepsTheMiddleAndTheEnds(double eta) {
    double[][] children = children(new SimulatedBinaryCrossover(OptionalDouble.of(eta)));
    // The first gene lies in the middle of its line: both sides have the same room.
    assertThat(mean(children, 0)).isCloseTo(5, within(0.03));
    assertAllIn(gene(children, 0), 0, 10);
    assertAllIn(gene(children, 1), 0, 10);
    // Half of the genes are the parents' own.
    double own = Arrays.stream(gene(children, 0)).filter(x -> x == 4 || x == 6).count();
    assertThat(own / CHILDREN).isCloseTo(0.5, within(0.006));
  }

  /// With ends far away the spread factor b has the density (n+1)/2 times b^n up to 1 and (n+1)/2
  /// times b^-(n+2) from there, of which the mean is (n+1)^2 / (n (n+2)).
  @Test
  void simulatedBinarySpreadsAsThePaperSays() {
    SplittableRandom random = new SplittableRandom(4);
    double eta = 4;
    Crossover crossover = new SimulatedBinaryCrossover(OptionalDouble.of(eta));
    double[] distances =
        IntStream.range(0, CHILDREN)
            .mapToDouble(
                _ ->
                    crossover
                        .cross(
                            new double[][] {{-1}, {1}},
                            new double[] {-1e6},
                            new double[] {1e6},
                            random)[0])
            .map(Math::abs)
            .filter(x -> x != 1)
            .toArray();
    double mean = (eta + 1) * (eta + 1) / (eta * (eta + 2));
    assertThat(Arrays.stream(distances).average().orElseThrow()).isCloseTo(mean, within(0.01));
    assertThat(Arrays.stream(distances).filter(x -> x < 1).count())
        .isCloseTo(distances.length / 2, within(1200L));
  }

  @Test
  void variableBinaryKeepsTheMiddle() {
    double[][] children = children(new VariableBinaryCrossover(OptionalDouble.of(20)));
    assertThat(mean(children, 0)).isCloseTo(5, within(0.02));
    assertThat(mean(children, 1)).isCloseTo(2.5, within(0.01));
    assertThat(spread(gene(children, 0))).isBetween(0.9, 1.3);
  }

  @Test
  void simplexIsEvenInTheWiderTriangle() {
    double[][] children = children(new SimplexCrossover());
    for (int gene = 0; gene < 2; gene++) {
      double middle = (PARENTS[0][gene] + PARENTS[1][gene] + PARENTS[2][gene]) / 3;
      assertThat(mean(children, gene)).isCloseTo(middle, within(0.03));
    }
    // Shares of the three wide corners: even means that each is below 1/2 in 3 of 4 children.
    double[] shares = Arrays.stream(children).mapToDouble(c -> share(c)).toArray();
    assertAllIn(shares, -1e-9, 1 + 1e-9);
    assertThat(Arrays.stream(shares).filter(share -> share < 0.5).count())
        .isCloseTo(CHILDREN * 3 / 4, within(1000L));
  }

  /// The share of the third corner in a child.
  private static double share(double[] child) {
    double[][] corners = new double[3][2];
    for (int k = 0; k < 3; k++) {
      for (int i = 0; i < 2; i++) {
        double middle = (PARENTS[0][i] + PARENTS[1][i] + PARENTS[2][i]) / 3;
        corners[k][i] = middle + 2 * (PARENTS[k][i] - middle);
      }
    }
    return area(corners[0], corners[1], child) / area(corners[0], corners[1], corners[2]);
  }

  private static double area(double[] a, double[] b, double[] c) {
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
  }

  @Test
  void normalIsABellAlongAndAcrossTheParents() {
    double[][] children = children(NormalCrossover.USUAL);
    assertThat(mean(children, 0)).isCloseTo(5, within(0.01));
    assertThat(mean(children, 1)).isCloseTo(2.5, within(0.01));
    double length = Math.sqrt(5);
    double[] along = Arrays.stream(children).mapToDouble(c -> (2 * c[0] + c[1]) / length).toArray();
    double[] across =
        Arrays.stream(children).mapToDouble(c -> (-c[0] + 2 * c[1]) / length).toArray();
    double third = (-(5 - 4) + 2 * (7 - 2)) / length;
    assertThat(spread(along)).isCloseTo(0.25 * length, within(0.005));
    assertThat(spread(across)).isCloseTo(0.1225 / 2 * third, within(0.003));
  }

  @Test
  void normalSurvivesEqualParentsAndASingleGene() {
    SplittableRandom random = new SplittableRandom(1);
    double[][] equal = {{1, 1}, {1, 1}, {1, 1}};
    assertThat(NormalCrossover.USUAL.cross(equal, LOW, HIGH, random)).containsExactly(1, 1);
    double[][] single = {{1}, {1}, {3}};
    assertThat(NormalCrossover.USUAL.cross(single, new double[] {0}, new double[] {9}, random))
        .containsExactly(1);
  }

  /// Far from the ends a move has the mean length 1 / (eta + 2) of the line.
  @ParameterizedTest
  @ValueSource(doubles = {1, 20})
  void polynomialMovesALittleBothWays(double eta) {
    SplittableRandom random = new SplittableRandom(6);
    PolynomialMutation mutation = new PolynomialMutation(eta);
    double[] moves =
        IntStream.range(0, CHILDREN)
            .mapToDouble(_ -> mutation.mutate(50, 0, 100, random) - 50)
            .toArray();
    assertThat(Arrays.stream(moves).average().orElseThrow()).isCloseTo(0, within(0.3));
    assertThat(Arrays.stream(moves).filter(move -> move < 0).count())
        .isCloseTo(CHILDREN / 2, within(1200L));
    if (eta == 20) {
      double length = Arrays.stream(moves).map(Math::abs).average().orElseThrow();
      assertThat(length).isCloseTo(100 / (eta + 2), within(0.06));
    }
  }

  @Test
  void polynomialStaysInside() {
    SplittableRandom random = new SplittableRandom(7);
    for (double gene : new double[] {-3, -2.999, 0, 1.999, 2}) {
      for (int i = 0; i < 10_000; i++) {
        assertThat(new PolynomialMutation(0).mutate(gene, -3, 2, random)).isBetween(-3.0, 2.0);
      }
    }
    double wide = Double.MAX_VALUE;
    assertThat(PolynomialMutation.USUAL.mutate(1, -wide, wide, random)).isBetween(-wide, wide);
  }
}
