package org.parzen.sampler.cmaes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parzen.text.PythonJson;

class OptimizerTest {

  /// States of the peer's optimizer; the files say what they hold.
  static Stream<JsonNode> generations() throws IOException {
    return Stream.concat(cases("cmaes.json"), cases("variants.json"))
        .filter(golden -> golden.has("generations"));
  }

  static Stream<JsonNode> warmStarts() throws IOException {
    return cases("variants.json")
        .filter(golden -> golden.path("variant").asText().equals("warm_start"));
  }

  private static Stream<JsonNode> cases(String file) throws IOException {
    try (InputStream in = Objects.requireNonNull(OptimizerTest.class.getResourceAsStream(file))) {
      JsonNode cases =
          PythonJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)).path("cases");
      return StreamSupport.stream(cases.spliterator(), false).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("generations")
  void movesAsThePeer(JsonNode golden) {
    Optimizer optimizer = start(golden);
    assertThat(golden.path("generations").size()).isPositive();
    int last = golden.path("generations").size() - 1;
    for (int g = 0; g <= last; g++) {
      JsonNode expected = golden.path("generations").path(g);
      checkEvaluated(optimizer, expected);
      optimizer = optimizer.tell(rows(expected.path("x")), numbers(expected.path("value")));
      assertThat(optimizer.generation()).isEqualTo(g + 1);
      close(optimizer.sigma(), expected.path("sigma").asDouble());
      // In cmaes.json every generation holds the last mean.
      if (g == last || expected.has("scale") || expected.has("diagonal")) {
        close(optimizer.mean(), numbers(expected.path("mean")));
      }
      checkShape(optimizer, expected);
    }
  }

  private static Optimizer start(JsonNode golden) {
    Start start = Start.round(numbers(golden.path("mean0")), golden.path("sigma0").asDouble());
    int population = golden.path("population_size").asInt();
    return switch (golden.path("variant").asText()) {
      case "cma" -> FullCma.start(start, population, false);
      case "lr_adapt" -> FullCma.start(start, population, true);
      case "sepcma" -> SeparableCma.start(start, population);
      case "cmawm" -> MarginCma.start(start, population, grids(numbers(golden.path("steps"))));
      default -> throw new IllegalArgumentException(golden.path("variant").asText());
    };
  }

  private static List<Optional<Grid>> grids(double[] steps) {
    List<Optional<Grid>> grids = new ArrayList<>();
    for (double step : steps) {
      grids.add(step > 0 ? Optional.of(new Grid((int) Math.rint(1 / step))) : Optional.empty());
    }
    return grids;
  }

  private static void checkEvaluated(Optimizer optimizer, JsonNode expected) {
    if (expected.has("evaluated")) {
      double[][] drawn = rows(expected.path("x"));
      double[][] evaluated = rows(expected.path("evaluated"));
      for (int k = 0; k < drawn.length; k++) {
        close(optimizer.evaluated(drawn[k]), evaluated[k]);
      }
    }
  }

  private static void checkShape(Optimizer optimizer, JsonNode expected) {
    if (expected.has("diagonal")) {
      close(optimizer.variances(), numbers(expected.path("diagonal")));
    }
    if (expected.has("scale")) {
      double[] scale = numbers(expected.path("scale"));
      for (int i = 0; i < scale.length; i++) {
        close(((MarginCma) optimizer).scale(i), scale[i]);
      }
    }
    if (expected.has("eta_mean")) {
      LearningRates rates = ((FullCma) optimizer).learning().orElseThrow();
      close(rates.ofMean(), expected.path("eta_mean").asDouble());
      close(rates.ofCovariance(), expected.path("eta_sigma").asDouble());
    }
    if (expected.has("C")) {
      FullCma full = optimizer instanceof MarginCma margin ? margin.normal() : (FullCma) optimizer;
      double[][] covariance = rows(expected.path("C"));
      for (int i = 0; i < covariance.length; i++) {
        for (int j = 0; j < covariance.length; j++) {
          // Entries beside the diagonal are small differences: relative to the variances.
          double scale = Math.sqrt(covariance[i][i] * covariance[j][j]);
          assertThat(full.covariance(i, j)).isCloseTo(covariance[i][j], within(1e-9 * scale));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("warmStarts")
  void beginsFromEarlierTrialsAsThePeer(JsonNode golden) {
    Start start = WarmStart.from(rows(golden.path("x")), numbers(golden.path("value")));
    close(start.mean(), numbers(golden.path("mean")));
    close(start.sigma(), golden.path("sigma").asDouble());
    close(start.covariance().data, flat(rows(golden.path("C"))));
  }

  @Test
  void needsTenEarlierTrials() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WarmStart.from(new double[9][2], new double[9]))
        .withMessageContaining("at least 10")
        .withMessageContaining("there are 9");
  }

  /// By evaluation of the tutorial's formulas.
  @ParameterizedTest
  @CsvSource({
    "2,6,2.0286114646,.1548153999,.0578590851,.4462049874,1.4462049874,.624554539,1.2542727428",
    "5,8,2.6001788261,.0472923042,.0381691607,.3650883761,1.3650883761,.450199558,2.1285237557"
  })
  void hasThePeersConstants(
      int dimension,
      int population,
      double mass,
      double rankOne,
      double rankMu,
      double stepPath,
      double damping,
      double path,
      double length) {
    Constants constants = Constants.full(dimension, population);
    assertThat(Constants.population(dimension)).isEqualTo(population);
    Offset<Double> digits = within(1e-9);
    assertThat(constants.mass).isCloseTo(mass, digits);
    assertThat(constants.rates.rankOne()).isCloseTo(rankOne, digits);
    assertThat(constants.rates.rankMu()).isCloseTo(rankMu, digits);
    assertThat(constants.rates.stepPath()).isCloseTo(stepPath, digits);
    assertThat(constants.rates.damping()).isCloseTo(damping, digits);
    assertThat(constants.rates.path()).isCloseTo(path, digits);
    assertThat(constants.expectedLength).isCloseTo(length, digits);
  }

  @Test
  void weighsByRankAsThePeer() {
    double[] expected = {
      .52993018, .28571429, .14285714, .04149839, -.16727951, -.45674905, -.70149206, -.9134981
    };
    for (int i = 0; i < expected.length; i++) {
      assertThat(Constants.full(5, 8).weight(i)).isCloseTo(expected[i], within(1e-8));
    }
  }

  /// Mean and covariance of 20,000 points against the distribution; no bound is near. Five standard
  /// errors are 0.035 of a variance.
  @Test
  void drawsFromItsDistribution() throws IOException {
    JsonNode golden = cases("cmaes.json").toList().get(1);
    FullCma told = (FullCma) start(golden);
    for (JsonNode generation : golden.path("generations")) {
      told = told.tell(rows(generation.path("x")), numbers(generation.path("value")));
    }
    FullCma centred = told.at(new double[] {.5, .5, .5, .5, .5});
    RandomGenerator random = random(7);
    int count = 20_000;
    double[][] sums = new double[5][5];
    for (int k = 0; k < count; k++) {
      double[] x = centred.ask(random, new BitSet());
      for (int i = 0; i < 5; i++) {
        for (int j = 0; j < 5; j++) {
          sums[i][j] += (x[i] - .5) * (x[j] - .5) / count;
        }
      }
    }
    double variance = centred.sigma() * centred.sigma();
    for (int i = 0; i < 5; i++) {
      for (int j = 0; j < 5; j++) {
        double scale = Math.sqrt(centred.covariance(i, i) * centred.covariance(j, j));
        assertThat(sums[i][j] / variance).isCloseTo(centred.covariance(i, j), within(0.05 * scale));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1,2", "1,3", "1,4", "2,2", "2,100", "3,5", "10,2", "20,200"})
  void staysFiniteAndInsideWhateverItIsTold(int dimension, int population) {
    List<Optimizer> all = new ArrayList<>();
    all.add(FullCma.start(Start.middle(dimension), population, false));
    all.add(FullCma.start(Start.middle(dimension), population, true));
    all.add(SeparableCma.start(Start.middle(dimension), population));
    all.add(
        MarginCma.start(
            Start.middle(dimension),
            population,
            Collections.nCopies(dimension, Optional.of(new Grid(3)))));
    double[] odd = {0, 1e300, -1e300, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    for (Optimizer begin : all) {
      Optimizer optimizer = begin;
      RandomGenerator random = random(3);
      for (int g = 0; g < 40; g++) {
        double[][] points = new double[population][];
        double[] losses = new double[population];
        for (int k = 0; k < population; k++) {
          points[k] = optimizer.ask(random);
          double[] evaluated = optimizer.evaluated(points[k]);
          assertThat(evaluated).hasSize(dimension);
          for (double x : evaluated) {
            assertThat(x).isBetween(0.0, 1.0);
          }
          losses[k] = odd[random.nextInt(odd.length)];
        }
        optimizer = optimizer.tell(points, losses);
        assertThat(optimizer.isUsable()).isTrue();
      }
    }
  }

  /// A grid with one point that is told again and again.
  @Test
  void survivesThatNothingEverMoves() {
    for (Optimizer begin :
        List.of(
            FullCma.start(Start.middle(3), 6, false),
            FullCma.start(Start.middle(3), 6, true),
            SeparableCma.start(Start.middle(3), 6))) {
      Optimizer optimizer = begin;
      double[][] same = new double[6][];
      Arrays.fill(same, new double[] {0.25, 0.5, 0.75});
      for (int g = 0; g < 3_000; g++) {
        Optimizer next = optimizer.tell(same, new double[6]);
        optimizer = next.isUsable() ? next : begin;
      }
      for (double x : optimizer.ask(random(1))) {
        assertThat(x).isBetween(0.0, 1.0);
      }
    }
  }

  @Test
  void refusesAnotherPopulation() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> FullCma.start(Start.middle(2), 6, false).tell(new double[5][2], new double[5]))
        .withMessage("A population has 6 points, not 5 with 5 values.");
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  private static void close(double[] actual, double[] expected) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      close(actual[i], expected[i]);
    }
  }

  private static void close(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(1e-9 * Math.abs(expected) + 1e-14));
  }

  private static double[] numbers(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .mapToDouble(JsonNode::asDouble)
        .toArray();
  }

  private static double[][] rows(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(OptimizerTest::numbers)
        .toArray(double[][]::new);
  }

  private static double[] flat(double[][] rows) {
    return Arrays.stream(rows).flatMapToDouble(java.util.Arrays::stream).toArray();
  }
}
