package org.parzen.numeric.dominance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrowingFrontsTest {

  private static final int POINTS = 300;

  /// Few different values make ties; the rest is anywhere.
  @ParameterizedTest
  @CsvSource({"1, 5", "1, 0", "2, 4", "2, 30", "2, 0", "3, 3", "3, 10", "3, 0", "4, 3", "4, 0"})
  void afterEachPointTheBestAreThoseOfAllAtOnce(int objectives, int different) {
    Random random = new Random(objectives + 10L * different);
    DoubleSupplier value =
        different == 0 ? random::nextGaussian : () -> random.nextInt(different) - 1.0;
    assertBest(points(objectives, value), random);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void infinitiesAndWhatIsNotANumberAreRankedToo(int objectives) {
    Random random = new Random(objectives);
    double[] odd = {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NaN, 0.0, -0.0};
    DoubleSupplier value =
        () -> random.nextInt(4) == 0 ? odd[random.nextInt(odd.length)] : random.nextInt(6);
    assertBest(points(objectives, value), random);
  }

  private static double[][] points(int objectives, DoubleSupplier value) {
    double[][] points = new double[POINTS][objectives];
    Arrays.stream(points).forEach(point -> Arrays.setAll(point, _ -> value.getAsDouble()));
    return points;
  }

  /// Adds points in a shuffled order; sometimes many, sometimes few of them are wanted.
  private static void assertBest(double[][] points, Random random) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, points.length).boxed().toList());
    Collections.shuffle(order, random);
    GrowingFronts fronts = new GrowingFronts();
    for (int size = 1; size <= points.length; size++) {
      int id = order.get(size - 1);
      fronts.add(id, points[id]);
      int count = random.nextInt(10) == 0 ? random.nextInt(size + 3) : (size + 9) / 10;
      int[] ids = order.stream().limit(size).mapToInt(i -> i).sorted().toArray();
      assertThat(fronts.best(count)).containsExactly(best(points, ids, count));
      assertThat(fronts.size()).isEqualTo(size);
    }
  }

  /// By ranking all points, front by front.
  private static int[] best(double[][] points, int[] ids, int count) {
    int[] ranks = Ranks.of(Arrays.stream(ids).mapToObj(id -> points[id]).toArray(double[][]::new));
    List<Integer> best = new ArrayList<>();
    for (int rank = 0; best.size() < Math.min(count, ids.length); rank++) {
      int wanted = rank;
      int[] front =
          IntStream.range(0, ids.length).filter(i -> ranks[i] == wanted).map(i -> ids[i]).toArray();
      int left = Math.min(front.length, count - best.size());
      double[][] losses = Arrays.stream(front).mapToObj(id -> points[id]).toArray(double[][]::new);
      double[] reference = HypervolumeSubset.reference(losses);
      Arrays.stream(HypervolumeSubset.choose(losses, left, reference))
          .forEach(i -> best.add(front[i]));
    }
    return best.stream().mapToInt(id -> id).sorted().toArray();
  }
}
