package org.parzen.plugins.functions.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parzen.space.Choice;
import org.parzen.trial.FixedTrial;

/// The least values are where the literature has them.
class MixedCasesTest {

  private static void assertLeast(String name, FixedTrial trial) throws Exception {
    TestCase mixed =
        MixedCases.CASES.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
    double least = mixed.minimum().orElseThrow();
    assertThat(EvalSetTest.value(mixed, trial)).isCloseTo(least, within(1e-6 * Math.max(1, least)));
  }

  @Test
  void ackley() throws Exception {
    assertLeast(
        "MixedAckley_8d",
        new FixedTrial(
            Map.of(
                "x0", Choice.of(0.0),
                "x1", Choice.of(0.0),
                "rate", Choice.of(1e-3),
                "step", Choice.of(0.0),
                "n", Choice.of(0L),
                "size", Choice.of(64L),
                "kind", Choice.of("flat"),
                "colour", Choice.of("flat"))));
  }

  @Test
  void func2c() throws Exception {
    assertLeast(
        "Func2C_4d",
        new FixedTrial(
            Map.of(
                "first", Choice.of("camel"),
                "second", Choice.of("camel"),
                "x0", Choice.of(0.0898420131003180 / 2),
                "x1", Choice.of(-0.7126564032704135 / 2))));
  }

  @Test
  void theVesselHoldsItsPressure() throws Exception {
    FixedTrial trial =
        new FixedTrial(
            Map.of(
                "shell", Choice.of(13L),
                "head", Choice.of(7L),
                "radius", Choice.of(42.0984455958),
                "length", Choice.of(176.6365958424)));
    assertLeast("PressureVessel_4d", trial);
    assertThat(trial.constraints().values()).hasSize(3);
    assertThat(trial.constraints().values().values())
        .allSatisfy(value -> assertThat(value).isLessThan(1e-3));
  }

  @Test
  void aTreeAsksOnlyForTheParametersOfItsLeaf() throws Exception {
    FixedTrial left =
        new FixedTrial(
            Map.of(
                "x1", Choice.of(0L),
                "x2", Choice.of(0L),
                "x4", Choice.of(0.0),
                "r8", Choice.of(0.0)));
    assertLeast("Tree_9d", left);
    assertThat(List.copyOf(left.suggested().keySet())).containsExactly("x1", "x2", "x4", "r8");
  }
}
