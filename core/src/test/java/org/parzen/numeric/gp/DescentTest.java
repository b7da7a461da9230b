package org.parzen.numeric.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DescentTest {

  private static final Descent EXACT = new Descent(500, 1e-8);

  private static double rosenbrock(double[] x, double[] gradient) {
    double a = 1 - x[0];
    double b = x[1] - x[0] * x[0];
    gradient[0] = -2 * a - 400 * b * x[0];
    gradient[1] = 200 * b;
    return a * a + 100 * b * b;
  }

  @Test
  void findsTheEndOfAValley() {
    Descent.Minimum minimum =
        EXACT.from(
            new double[] {-1.2, 1},
            new double[] {-10, -10},
            new double[] {10, 10},
            DescentTest::rosenbrock);
    assertThat(minimum.place()).containsExactly(new double[] {1, 1}, within(1e-4));
  }

  /// With x ≤ 0.5 the lowest place is (0.5, 0.25); with y ≥ 2 as well, the corner.
  @Test
  void staysInTheBox() {
    double[] start = {-1.2, 30};
    double[] high = {0.5, 20};
    assertThat(EXACT.from(start, new double[] {-10, -10}, high, DescentTest::rosenbrock).place())
        .containsExactly(new double[] {0.5, 0.25}, within(1e-4));
    assertThat(EXACT.from(start, new double[] {0, 2}, high, DescentTest::rosenbrock).place())
        .containsExactly(new double[] {0.5, 2}, within(1e-4));
  }

  @Test
  void turnsBackFromWhereThereIsNoValue() {
    Descent.Minimum minimum =
        EXACT.from(
            new double[] {5},
            new double[] {-100},
            new double[] {100},
            (x, gradient) -> {
              gradient[0] = 1 - 1 / x[0];
              return x[0] > 0 ? x[0] - Math.log(x[0]) : Double.NaN;
            });
    assertThat(minimum.place()[0]).isCloseTo(1, within(1e-4));
  }

  @Test
  void startsNowhere() {
    Descent.Minimum minimum =
        EXACT.from(
            new double[] {5}, new double[] {0}, new double[] {9}, (x, gradient) -> Double.NaN);
    assertThat(minimum.value()).isNaN();
    assertThat(minimum.place()).containsExactly(5);
  }
}
