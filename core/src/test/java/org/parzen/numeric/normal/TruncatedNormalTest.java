package org.parzen.numeric.normal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruncatedNormalTest {

  private static final int DRAWS = 20_000;

  /// Below 1.95/√n the Kolmogorov distance of a true sample is in 999 of 1,000 cases.
  private static final double DISTANCE = 1.95 / Math.sqrt(DRAWS);

  /// In the middle, on one side, in a corner, far out on both sides, as wide as the interval.
  @ParameterizedTest
  @CsvSource({
    "0.5, 0.1, 0, 1",
    "0.2, 1, 0, 1",
    "0, 1, 0, 1",
    "0, 1, 3, 4",
    "0, 1, 40, 41",
    "0, 1, -45, -40",
    "0, 1, -400, -399",
    "5, 0.01, 0, 1",
    "1e6, 2e6, -1e6, 1e6"
  })
  void drawsHaveTheDistribution(double mean, double sigma, double low, double high) {
    SplittableRandom random = new SplittableRandom(7);
    double[] drawn = new double[DRAWS];
    Arrays.setAll(drawn, _ -> TruncatedNormal.draw(mean, sigma, low, high, random));
    Arrays.sort(drawn);
    double farthest = 0;
    for (int i = 0; i < DRAWS; i++) {
      double share = share(mean, sigma, low, high, drawn[i]);
      farthest =
          Math.max(farthest, Math.max(share - (double) i / DRAWS, (i + 1.0) / DRAWS - share));
    }
    assertThat(farthest).isLessThan(DISTANCE);
    assertThat(drawn[0]).isGreaterThanOrEqualTo(low);
    assertThat(drawn[DRAWS - 1]).isLessThanOrEqualTo(high);
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 0.1, 0, 1",
    "0, 1, 3, 4",
    "0, 1, 40, 41",
    "0, 1, -45, -40",
    "0, 1, -400, -399",
    "5, 0.01, 0, 1",
    "0.5, 100, 0, 1"
  })
  void aQuantileHasItsShareBelow(double mean, double sigma, double low, double high) {
    TruncatedNormal normal = new TruncatedNormal(mean, sigma, low, high);
    assertThat(normal.quantile(0)).isEqualTo(low);
    assertThat(normal.quantile(1)).isEqualTo(high);
    for (double share : new double[] {1e-6, 0.01, 0.3, 0.5, 0.9, 0.999}) {
      assertThat(share(mean, sigma, low, high, normal.quantile(share)))
          .isCloseTo(share, within(1e-9));
    }
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.1, 0, 1", "0, 1, 3, 4", "0, 1, 40, 41", "5, 0.5, 0, 1"})
  void theDensityAddsUpToOne(double mean, double sigma, double low, double high) {
    TruncatedNormal normal = new TruncatedNormal(mean, sigma, low, high);
    int parts = 100_000;
    double sum = 0;
    for (int i = 0; i < parts; i++) {
      sum += Math.exp(normal.logDensity(low + (high - low) * (i + 0.5) / parts));
    }
    assertThat(sum * (high - low) / parts).isCloseTo(1, within(1e-6));
    assertThat(normal.logDensity(high + 1)).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  private static double share(double mean, double sigma, double low, double high, double x) {
    return Math.exp(
        TruncatedNormal.logMass(mean, sigma, low, x)
            - TruncatedNormal.logMass(mean, sigma, low, high));
  }
}
