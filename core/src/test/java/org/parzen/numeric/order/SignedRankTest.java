package org.parzen.numeric.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Computed by SciPy 1.17.1, `wilcoxon(d, zero_method="zsplit")`.
class SignedRankTest {

  private static double[] numbers(String text) {
    return Stream.of(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  @ParameterizedTest
  @CsvSource({
    "1.0, 0.25, -2 -1",
    "0.75, 0.375, -1.3 1.117181 -0.1",
    "0.9609375, 0.0546875, 0.242429 -0.710593 -0.722387 0.32457 -0.333102 -0.624226 0.214028 -1.212951",
    "0.001220703125, 0.9991455078125, 1.527913 0.578477 1.729062 0.643611 -0.804643 2.001767 1.377859 0.05598 1.060875 0.191935 1.398091 0.829264 0.850298",
    "0.0101318359375, 0.99169921875, 1.449025 1.539743 1.909746 1.574971 3.025138 -0.458348 -1.084041 0.409946 0.461088 0.237008 -0.421425 0.889088 1.927687 0.423421",
    // Zeros and equals: all signs.
    "1.0, 0.25, -1 -2 0",
    "0.0625, 1.0, 0 3 3 1 1",
    "0.09375, 0.96875, 0 0 2 1 3 2 -2 2",
    "0.40625, 0.65625, 2 0 -2 0 3 0 0 -2 -2 3",
    "0.178466796875, 0.8388671875, 2.494558 0.170159 -2.143664 1.1 1.181878 0.322757 -0.72 0 1.37 -1.4 0.212149 -0.182261 1.99",
    // Zeros and equals, too many for all signs: the normal distribution.
    "0.3532135578736849, 0.6467864421263151, 0.42 3.381423 0.687994 -0.9 0.164998 0.67 0 -1.4 0.17 -1.2 0.453377 -0.609218 0.97 -0.38",
    "0.879549439990742, 0.12045056000925797, -2 0 -1 -1 -2 2 -2 -1 -1 0 -1 -2 1 3 2 1 -2 0 -1 0",
    "0.016912050022925274, 0.9830879499770747, -1 3 3 2 -2 2 0 2 2 -2 -2 0 2 3 0 -1 1 3 -2 1 0 2 -2 -1 -2 -1 -1 2 2 2 1 -2 3 3 -2 -2 1 1 -2 0 1 -1 -1 3 0 3 1 3 0 1 3",
  })
  void equalsThePeer(double greater, double less, String differences) {
    double[] d = numbers(differences);
    assertThat(SignedRank.of(d).greater()).isCloseTo(greater, within(1e-14));
    double[] negated = Arrays.stream(d).map(value -> -value).toArray();
    assertThat(SignedRank.of(negated).greater()).isCloseTo(less, within(1e-14));
  }
}
