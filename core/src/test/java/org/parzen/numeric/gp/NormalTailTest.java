package org.parzen.numeric.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.numeric.normal.StandardNormal;

class NormalTailTest {

  @Test
  void improvementIsThePeers() {
    JsonNode golden = Golden.cases("log_ei.json").getFirst();
    double[] z = Golden.numbers(golden.path("z"));
    double[] expected = Golden.numbers(golden.path("log_ei"));
    for (int i = 0; i < z.length; i++) {
      // Below about −500 the peer takes 1 − (1 − 1/z²) from doubles: an error of 1e-16 z².
      assertThat(NormalTail.logImprovement(z[i]))
          .as("%s", z[i])
          .isCloseTo(expected[i], within(1e-9 * Math.abs(expected[i])));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1e6, -300, -40, -5.1, -5, -4.9, -1, 0, 0.5, 3, 5, 8})
  void slopesAreThoseOfTheValues(double z) {
    double step = 1e-4 * Math.max(1, Math.abs(z) / 10);
    double improvement =
        (NormalTail.logImprovement(z + step) - NormalTail.logImprovement(z - step)) / (2 * step);
    double below = (StandardNormal.logCdf(z + step) - StandardNormal.logCdf(z - step)) / (2 * step);
    assertThat(NormalTail.logImprovementSlope(z))
        .isCloseTo(improvement, within(1e-6 * Math.abs(improvement)));
    assertThat(NormalTail.logCdfSlope(z)).isCloseTo(below, within(1e-6 * Math.abs(below) + 1e-12));
  }

  /// The two ways of computing meet where one takes over from the other.
  @Test
  void bothFormsAgreeWhereTheyMeet() {
    double above = Math.nextUp(-5.0);
    double under = Math.nextDown(-5.0);
    assertThat(NormalTail.logImprovement(above))
        .isCloseTo(NormalTail.logImprovement(under), within(1e-12 * 18));
    assertThat(NormalTail.logCdfSlope(above))
        .isCloseTo(NormalTail.logCdfSlope(under), within(1e-12 * 5));
  }

  @Test
  void fastExponentialIsExact() {
    assertThat(NegativeExponential.at(0)).isEqualTo(1);
    for (double a = 1e-9; a < 60; a += 0.0037) {
      assertThat(NegativeExponential.at(a)).isCloseTo(Math.exp(-a), within(2e-15));
    }
    assertThat(NegativeExponential.at(1e9)).isCloseTo(0, within(1e-15));
    assertThat(NegativeExponential.at(Double.POSITIVE_INFINITY)).isCloseTo(0, within(1e-15));
  }
}
