package org.parzen.app.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeerCostTest {

  private static OptionalDouble floats(String sampler, int trials) {
    return PeerCost.of(sampler, BenchSpace.FLOAT, 10, trials);
  }

  @ParameterizedTest
  @ValueSource(strings = {"random", "cmaes", "nsgaii", "qmc", "tpe"})
  void eachSamplerHasAFigureForEachHistory(String sampler) {
    assertThat(floats(sampler, 100)).isPresent();
    assertThat(floats(sampler, 1_000)).isPresent();
    assertThat(floats(sampler, 10_000)).isPresent();
    assertThat(floats(sampler, 500)).isEmpty();
  }

  @Test
  void aFigureIsOfItsSettingsAndSpaceAlone() {
    assertThat(floats("gp", 1_000)).hasValue(6_700);
    assertThat(floats("qmc qmc_type=halton", 1_000)).isEmpty();
    assertThat(PeerCost.of("tpe", BenchSpace.MIXED, 10, 1_000)).isEmpty();
    assertThat(PeerCost.of("tpe", BenchSpace.FLOAT, 11, 1_000)).isEmpty();
  }
}
