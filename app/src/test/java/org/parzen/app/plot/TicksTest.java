package org.parzen.app.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {

  @Test
  void linearTicksAreRoundAndEquallyPrecise() {
    assertThat(labels(Ticks.linear(new Range(-0.13, 1.04), 6, false)))
        .containsExactly("0.0", "0.2", "0.4", "0.6", "0.8", "1.0");
    assertThat(labels(Ticks.linear(new Range(0.1234, 0.1239), 5, false)))
        .containsExactly("0.1234", "0.1235", "0.1236", "0.1237", "0.1238", "0.1239");
  }

  @Test
  void wholeNumbersAreNeverDivided() {
    assertThat(labels(Ticks.linear(new Range(-0.5, 2.5), 10, true))).containsExactly("0", "1", "2");
    assertThat(labels(Ticks.linear(new Range(0, 1_000_000), 2, true)))
        .containsExactly("0", "500000", "1000000");
  }

  @Test
  void thereAreTwoLabelsAtLeast() {
    assertThat(labels(Ticks.linear(new Range(0, 61), 2, true))).containsExactly("0", "50");
    assertThat(labels(Ticks.linear(new Range(1, 61), 2, true))).containsExactly("20", "40", "60");
    assertThat(labels(Ticks.linear(new Range(0.02, 0.36), 2, false)))
        .containsExactly("0.1", "0.2", "0.3");
    assertThat(labels(Ticks.linear(new Range(0.6, 1.4), 2, true))).containsExactly("1");
  }

  @Test
  void veryLargeAndSmallValuesHaveExponents() {
    assertThat(labels(Ticks.linear(new Range(0, 5e6), 5, false)))
        .containsExactly("0", "1e6", "2e6", "3e6", "4e6", "5e6");
    assertThat(labels(Ticks.linear(new Range(0, 3e-5), 3, false)))
        .containsExactly("0", "1e-5", "2e-5", "3e-5");
  }

  @Test
  void logarithmicTicksArePowersOfTen() {
    Ticks ticks = Ticks.log(new Range(0.8e-5, 20), 8);

    assertThat(labels(ticks)).containsExactly("1e-5", "0.0001", "0.001", "0.01", "0.1", "1", "10");
    assertThat(ticks.minor()).contains(2e-5, 0.003, 9.0, 20.0).doesNotContain(0.001, 30.0);
  }

  @Test
  void manyPowersOfTenAreThinnedOut() {
    assertThat(labels(Ticks.log(new Range(1e-12, 1e12), 6)))
        .containsExactly("1e-10", "1e-5", "1", "100000", "1e10");
  }

  @Test
  void aLogarithmicAxisOfLessThanAPowerOfTenHasRoundTicks() {
    assertThat(labels(Ticks.log(new Range(2.1, 2.9), 4)))
        .containsExactly("2.2", "2.4", "2.6", "2.8");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.001, 0.001",
    "0.00001, 1e-5",
    "-2500000, -2.5e6",
    "123456, 123456",
    "0.1234567, 0.123457",
    "1e300, 1e300",
    "NaN, nan",
    "-Infinity, -inf",
    "5e-324, 4.9e-324"
  })
  void numbersAreShort(double value, String text) {
    assertThat(Numbers.shortest(value)).isEqualTo(text);
  }

  @Test
  void anAxisMapsBothWays() {
    Axis axis = new Axis(Scale.LOG, new Range(0.01, 100), 400, 0);

    assertThat(axis.pixel(1)).isCloseTo(200, within(1e-9));
    assertThat(axis.value(100)).isCloseTo(10, within(1e-9));
    assertThat(axis.pixel(-1)).isPositive().isInfinite();
    assertThat(axis.pixel(Double.NaN)).isNaN();
    float[] many = new float[2];
    axis.pixels(new double[] {7, 0.1, 10}, 1, 2, many);
    assertThat(many).containsExactly(300f, 100f);
  }

  @Test
  void zoomingKeepsTheValueUnderThePointer() {
    Axis axis = new Axis(Scale.LOG, new Range(0.01, 100), 400, 0);
    double value = axis.value(120);

    Axis zoomed = new Axis(Scale.LOG, axis.zoomed(120, 0.5), 400, 0);

    assertThat(zoomed.pixel(value)).isCloseTo(120, within(1e-6));
    assertThat(zoomed.range().high() / zoomed.range().low()).isCloseTo(100, within(1e-6));
  }

  @Test
  void zoomingEndsWhereNumbersEnd() {
    Axis axis = new Axis(Scale.LINEAR, new Range(1, 1.0000000000001), 0, 400);

    assertThat(axis.zoomed(200, 1e-6)).isEqualTo(axis.range());
  }

  @Test
  void aSingleValueIsShownInARangeAroundIt() {
    assertThat(Range.around(3, 3, 0.05, Scale.LINEAR).contains(3)).isTrue();
    assertThat(Range.around(0, 0, 0.05, Scale.LINEAR)).isEqualTo(new Range(-1, 1));
    assertThat(Range.around(2, 2, 0.05, Scale.LOG).contains(2)).isTrue();
    assertThat(Range.around(-1e308, 1e308, 0.05, Scale.LINEAR).span()).isFinite();
  }

  private static List<String> labels(Ticks ticks) {
    return ticks.major().stream().map(Ticks.Tick::label).toList();
  }
}
