package org.parzen.sampler.tpe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.parzen.numeric.normal.TruncatedNormal;
import org.parzen.space.FloatDistribution;

class ScreenTest {

  private static final int MANY = 40_000;
  private static final int LINES = 3;
  private static final double MIDDLE = 5;
  private static final double LENGTH = 10;

  /// Where the older half of the trials is crowded, and the newer half.
  private static final double[] CROWDS = {1, 9};

  /// Two crowds, and some trials anywhere, a few just outside the range: their kernels may be wide.
  private static Kernels kernels() {
    Axis axis = Axis.of(new FloatDistribution(0, LENGTH));
    Axis[] axes = new Axis[LINES];
    Arrays.fill(axes, axis);
    SplittableRandom random = new SplittableRandom(1);
    double[][] at = new double[LINES][MANY];
    int[] numbers = new int[MANY];
    for (int i = 0; i < MANY; i++) {
      numbers[i] = i;
      double crowd = CROWDS[2 * i / MANY];
      for (int line = 0; line < LINES; line++) {
        at[line][i] =
            i % 1000 == 7
                ? random.nextDouble(-0.05, 10.05)
                : axis.place(crowd + random.nextDouble(-0.5, 0.5));
      }
    }
    Kernels kernels = new Kernels(axes, 1);
    kernels.load(numbers, at);
    return kernels;
  }

  /// Some in each crowd, near it and far from both.
  private static double[][] points(int count) {
    SplittableRandom random = new SplittableRandom(2);
    double[][] points = new double[count][LINES];
    for (int i = 0; i < count; i++) {
      double near = i % 3 == 2 ? MIDDLE : CROWDS[i % 3];
      Arrays.setAll(points[i], _ -> Math.clamp(near + random.nextGaussian(), 0, LENGTH));
    }
    return points;
  }

  /// More points than a screen has bits.
  @Test
  void nothingIsPassedOverThatASumWouldKeep() {
    Kernels kernels = kernels();
    double[][] points = points(70);
    Densities densities = KernelsTest.densities(kernels, points);
    for (int i = 0; i < points.length; i++) {
      densities.complete(i);
      double expected = plain(kernels, points[i]);
      assertThat(densities.log(i))
          .as("point %d", i)
          .isCloseTo(expected, within(1e-11 * Math.max(1, Math.abs(expected))));
    }
  }

  @Test
  void blocksFarAwayArePassedOver() {
    double[][] points = {{1, 1, 1}, {9, 9, 9}};
    Densities densities = KernelsTest.densities(kernels(), points);
    int blocks = MANY / Densities.BLOCK;
    assertThat(steps(densities, 0)).isBetween(blocks / 2, blocks * 3 / 4);
    assertThat(steps(densities, 1)).isBetween(blocks / 2, blocks * 3 / 4);
  }

  private static int steps(Densities densities, int point) {
    int steps = 0;
    while (!densities.isComplete(point)) {
      densities.advance(point);
      steps++;
    }
    return steps;
  }

  private static double plain(Kernels kernels, double[] point) {
    double sum = Math.exp(product(point, _ -> MIDDLE, _ -> LENGTH));
    double weights = 1;
    for (int i = 0; i < MANY; i++) {
      int kernel = i;
      double weight = Weights.byAge(i, MANY);
      sum +=
          weight
              * Math.exp(
                  product(
                      point,
                      axis -> kernels.place(axis, kernel),
                      axis -> kernels.sigma(axis, kernel)));
      weights += weight;
    }
    return Math.log(sum / weights);
  }

  private interface ByAxis {
    double of(int axis);
  }

  private static double product(double[] point, ByAxis mean, ByAxis sigma) {
    double sum = 0;
    for (int axis = 0; axis < LINES; axis++) {
      double width = sigma.of(axis);
      double z = (point[axis] - mean.of(axis)) / width;
      sum -=
          z * z / 2
              + Math.log(width * Math.sqrt(2 * Math.PI))
              + TruncatedNormal.logMass(mean.of(axis), width, 0, LENGTH);
    }
    return sum;
  }
}
