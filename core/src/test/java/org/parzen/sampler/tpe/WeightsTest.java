package org.parzen.sampler.tpe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WeightsTest {

  static Stream<JsonNode> golden() throws IOException {
    return Golden.cases("tpe_gamma_weights.json");
  }

  @ParameterizedTest
  @MethodSource("golden")
  void areThePeers(JsonNode golden) {
    int n = golden.path("n").asInt();
    assertThat(Weights.good(n, 1)).isEqualTo(golden.path("gamma").asInt());
    assertThat(Weights.good(n, 2)).isEqualTo(golden.path("gamma_multi_objective").asInt());
    double[] expected = Golden.numbers(golden.path("weights"));
    double[] weights = new double[n];
    Arrays.setAll(weights, i -> Weights.byAge(i, n));
    assertThat(weights).containsExactly(expected, within(1e-9));
    double sum = Arrays.stream(expected).sum();
    assertThat(Weights.total(n)).isCloseTo(sum, within(1e-9 * sum));
  }
}
