package org.parzen.sampler.qmc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parzen.text.PythonJson;

class PointSequenceTest {

  /// Computed by Optuna 5.0.0.dev.
  static Stream<JsonNode> sequences() throws IOException {
    return cases("sequences.json");
  }

  /// Computed by SciPy 1.17.1.
  static Stream<JsonNode> manyDimensions() throws IOException {
    return cases("many-dimensions.json");
  }

  private static Stream<JsonNode> cases(String file) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(PointSequenceTest.class.getResourceAsStream(file))) {
      JsonNode cases =
          PythonJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)).path("cases");
      return StreamSupport.stream(cases.spliterator(), false).toList().stream();
    }
  }

  private static PointSequence plain(String kind, int dimension) {
    return SequenceKind.valueOf(kind.toUpperCase(Locale.ROOT)).make(dimension, Optional.empty());
  }

  private static PointSequence scrambled(SequenceKind kind, int dimension, long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    return kind.make(dimension, Optional.of(random));
  }

  private static double[] numbers(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .mapToDouble(JsonNode::asDouble)
        .toArray();
  }

  @ParameterizedTest
  @MethodSource("sequences")
  void equalsThePeersToTheDigit(JsonNode golden) {
    PointSequence sequence = plain(golden.path("type").asText(), golden.path("dim").asInt());
    JsonNode points = golden.path("points");
    assertThat(points).hasSize(64);
    for (int i = 0; i < points.size(); i++) {
      assertThat(sequence.point(i)).as("point %d", i).containsExactly(numbers(points.get(i)));
    }
  }

  @ParameterizedTest
  @MethodSource("manyDimensions")
  void equalsThePeersInManyDimensions(JsonNode golden) {
    int dimension = golden.path("dim").asInt();
    PointSequence sequence = plain(golden.path("type").asText(), dimension);
    double[] point = sequence.point(golden.path("index").asInt());
    assertThat(Arrays.copyOfRange(point, dimension - 4, dimension))
        .containsExactly(numbers(golden.path("last")));
  }

  @ParameterizedTest
  @EnumSource
  void anyPointCanBeHadInAnyOrder(SequenceKind kind) {
    PointSequence sequence = scrambled(kind, 3, 1);
    double[][] forward = IntStream.range(0, 100).mapToObj(sequence::point).toArray(double[][]::new);
    for (int i = 99; i >= 0; i--) {
      assertThat(sequence.point(i)).containsExactly(forward[i]);
    }
    assertThat(Arrays.stream(sequence.point(Integer.MAX_VALUE))).allMatch(x -> x >= 0 && x < 1);
  }

  @Test
  void eachStratumOfAnAxisGetsOneOfSobolsPoints() {
    for (PointSequence sequence :
        new PointSequence[] {plain("sobol", 20), scrambled(SequenceKind.SOBOL, 20, 5)}) {
      for (int axis = 0; axis < 20; axis++) {
        assertThat(strata(sequence, axis, 0, 1024)).isEqualTo(order(1024));
        assertThat(strata(sequence, axis, 5 * 256, 256)).isEqualTo(order(256));
      }
    }
  }

  @Test
  void eachStratumOfAnAxisGetsOneOfHaltonsPoints() {
    int[] primes = {2, 3, 5, 7, 11, 13};
    PointSequence sequence = scrambled(SequenceKind.HALTON, primes.length, 5);
    for (int axis = 0; axis < primes.length; axis++) {
      int size = primes[axis] * primes[axis] * primes[axis];
      assertThat(strata(sequence, axis, 0, size)).isEqualTo(order(size));
      assertThat(strata(sequence, axis, 4 * size, size)).isEqualTo(order(size));
    }
  }

  private static int[] strata(PointSequence sequence, int axis, int from, int count) {
    return IntStream.range(from, from + count)
        .map(i -> (int) Math.floor(sequence.point(i)[axis] * count + 1e-9))
        .sorted()
        .toArray();
  }

  private static int[] order(int count) {
    return IntStream.range(0, count).toArray();
  }

  /// Each cell of the first two axes' square, cut 8 by 8, gets one of 64 points.
  @Test
  void scramblingKeepsTheNet() {
    PointSequence sequence = scrambled(SequenceKind.SOBOL, 2, 9);
    int[] cells =
        IntStream.range(0, 64)
            .mapToObj(sequence::point)
            .mapToInt(p -> ((int) (p[0] * 8)) * 8 + (int) (p[1] * 8))
            .sorted()
            .toArray();
    assertThat(cells).isEqualTo(order(64));
  }

  @ParameterizedTest
  @EnumSource
  void theSeedDeterminesTheScramble(SequenceKind kind) {
    double[] point = scrambled(kind, 5, 3).point(17);
    assertThat(scrambled(kind, 5, 3).point(17)).containsExactly(point);
    assertThat(scrambled(kind, 5, 4).point(17)).doesNotContain(point);
  }

  /// Mean and variance of 4000 evenly distributed numbers have standard deviations of 0.0046 and
  /// 0.0012: four times as much is allowed.
  @ParameterizedTest
  @EnumSource
  void onePointAloneIsEvenlyDistributed(SequenceKind kind) {
    for (int index : new int[] {0, 1, 1000}) {
      double[] mean = new double[4];
      double[] square = new double[4];
      for (int seed = 0; seed < 4000; seed++) {
        double[] point = scrambled(kind, 4, seed).point(index);
        for (int i = 0; i < 4; i++) {
          mean[i] += point[i] / 4000;
          square[i] += Math.pow(point[i] - 0.5, 2) / 4000;
        }
      }
      assertThat(Arrays.stream(mean)).allMatch(m -> 0.48 < m && m < 0.52);
      assertThat(Arrays.stream(square)).allMatch(s -> 0.0783 < s && s < 0.0883);
    }
  }

  @ParameterizedTest
  @CsvSource({"SOBOL, 2, 0.2", "SOBOL, 6, 0.5", "HALTON, 2, 0.2", "HALTON, 6, 0.5"})
  void isFarMoreEvenThanRandom(SequenceKind kind, int dimension, double share) {
    RandomGenerator random = new SplittableRandom(1);
    double[] ofRandom = new double[10];
    double[] ofSequence = new double[10];
    for (int seed = 0; seed < 10; seed++) {
      PointSequence sequence = scrambled(kind, dimension, seed);
      ofRandom[seed] = discrepancy(256, _ -> random.doubles(dimension).toArray());
      ofSequence[seed] = discrepancy(256, sequence::point);
    }
    double best = Arrays.stream(ofRandom).min().orElseThrow();
    assertThat(Arrays.stream(ofSequence).max().orElseThrow()).isLessThan(best);
    assertThat(Arrays.stream(ofSequence).average().orElseThrow())
        .isLessThan(share * Arrays.stream(ofRandom).average().orElseThrow());
  }

  @Test
  void discrepancyIsTheOneThatIsKnown() {
    // The example of SciPy's documentation.
    double[][] points = {{1, 3}, {2, 6}, {3, 2}, {4, 5}, {5, 1}, {6, 4}};
    double known = discrepancy(6, i -> Arrays.stream(points[i]).map(x -> (x - 0.5) / 6).toArray());
    assertThat(known).isCloseTo(0.008142039609053464, Offset.offset(1e-15));
  }

  /// The square of the centred discrepancy: Hickernell, “A generalized discrepancy and quadrature
  /// error bound”, Math. Comp. 67 (1998).
  private static double discrepancy(int count, IntFunction<double[]> sequence) {
    double[][] points = IntStream.range(0, count).mapToObj(sequence).toArray(double[][]::new);
    int dimension = points[0].length;
    double single = 0;
    double pairs = 0;
    for (double[] a : points) {
      double one = 1;
      for (double x : a) {
        double off = Math.abs(x - 0.5);
        one *= 1 + off / 2 - off * off / 2;
      }
      single += one;
      for (double[] b : points) {
        double both = 1;
        for (int i = 0; i < dimension; i++) {
          double ends = Math.abs(a[i] - 0.5) + Math.abs(b[i] - 0.5);
          both *= 1 + ends / 2 - Math.abs(a[i] - b[i]) / 2;
        }
        pairs += both;
      }
    }
    return Math.pow(13.0 / 12, dimension) - 2 * single / count + pairs / count / count;
  }

  @Test
  void theBasesArePrimes() {
    assertThat(HaltonSequence.primes(10)).containsExactly(2, 3, 5, 7, 11, 13, 17, 19, 23, 29);
    assertThat(HaltonSequence.primes(1000)[999]).isEqualTo(7919);
  }
}
