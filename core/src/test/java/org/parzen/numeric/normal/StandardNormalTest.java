package org.parzen.numeric.normal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandardNormalTest {

  private static final double RELATIVE = 1e-12;

  /// Computed with 60 digits.
  @ParameterizedTest
  @CsvSource({
    "-1000000, -500000000014.73444909",
    "-400, -80006.910409330215001",
    "-38, -726.5572160188201301",
    "-20, -203.91715537109726394",
    "-8.5, -39.197396428217669289",
    "-6, -20.736768949974705655",
    "-1, -1.8410216450092635058",
    "-0.6, -1.2937038116140280876",
    "-0.3, -0.96210281816885066774",
    "0, -0.69314718055994530942",
    "0.3, -0.48141016158848119832",
    "0.7, -0.27702394227713124471",
    "3, -0.0013508099647481937988",
    "5.9, -1.8175078647510997896e-9",
    "8, -6.2209605742717860585e-16"
  })
  void logarithmOfTheDistribution(double x, double expected) {
    assertThat(StandardNormal.logCdf(x)).isCloseTo(expected, within(-RELATIVE * expected));
    assertThat(StandardNormal.cdf(x)).isCloseTo(Math.exp(expected), within(1e-15));
  }

  /// Computed with 60 digits and more; the sixth to the ninth are differences of almost equals.
  @ParameterizedTest
  @CsvSource({
    "-1, 1, -0.38171514630212607227",
    "-0.5, 0.5, -0.95991633369562231933",
    "2, 3, -3.844353426334205621",
    "30, 31, -454.32124395634325204",
    "-31, -30, -454.32124395634325204",
    "-300, -299.99, -45003.673818839736866",
    "40, 40.0001, -810.13127824017927792",
    "0.1, 0.1000001, -17.042034189162994192",
    "-0.001, 0.001, -7.13354679829352004",
    "-3, 12, -0.0013508099647481937988",
    "1e-9, 2e-9, -21.642204370151083899",
    "-2, -1.98, -6.8109622052729149803",
    "5, 5.008, -18.26719616482895448",
    "-0.02, 0.03, -3.9147874664811890855",
    "-100, -50, -1254.8313611394199013"
  })
  void logarithmOfTheShareOfAnInterval(double a, double b, double expected) {
    // The bounds of narrow intervals are rounded themselves: 2e-16 of 0.1 in 1e-7.
    double rounding = 4e-16 * Math.max(Math.abs(a), Math.abs(b)) / (b - a);
    assertThat(StandardNormal.logMass(a, b))
        .isCloseTo(expected, within(Math.max(rounding, -RELATIVE * expected)));
  }

  @Test
  void almostEverythingIsEverything() {
    assertThat(StandardNormal.logMass(-9, 9)).isZero();
    assertThat(StandardNormal.logMass(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)).isZero();
  }

  @Test
  void nothingIsInAnEmptyInterval() {
    assertThat(StandardNormal.logMass(1, 1)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(StandardNormal.logMass(2, 1)).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1e6, -400, -38, -20, -6, -2, -1e-3, 1e-3, 0.5, 2, 5, 7})
  void theInverseGivesBack(double x) {
    double y = StandardNormal.logCdf(x);
    double back = StandardNormal.inverseLogCdf(y);
    // Near 0, y itself has lost digits: what counts is that it is met again.
    assertThat(StandardNormal.logCdf(back)).isCloseTo(y, within(-1e-11 * y));
    assertThat(back).isCloseTo(x, within(x > 4 ? 1e-2 : 1e-9 * Math.max(1, Math.abs(x))));
  }

  @Test
  void theInverseOfCertaintyIsInfinite() {
    assertThat(StandardNormal.inverseLogCdf(0)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(StandardNormal.inverseLogCdf(Double.NEGATIVE_INFINITY))
        .isEqualTo(Double.NEGATIVE_INFINITY);
  }
}
