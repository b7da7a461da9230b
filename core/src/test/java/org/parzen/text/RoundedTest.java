package org.parzen.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundedTest {

  @ParameterizedTest
  @CsvSource({
    "0.12345678, 0.123457, 0.123457",
    "100, 100, 100",
    "-0.5, -0.5, -0.5",
    "1234567, 1234570, 1234570",
    "1.5e12, 1500000000000, 1.5e12",
    "2.5e-7, 2.5e-07, 2.5e-7",
    "0, 0, 0",
    "Infinity, inf, infinity",
    "-Infinity, -inf, -infinity",
    "NaN, nan, not a number",
  })
  void sixDigitsAreKept(double value, String text, String words) {
    assertThat(Rounded.text(6, value)).isEqualTo(text);
    assertThat(Rounded.words(6, value)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"0.00149, 0.0015", "15, 15", "1e300, 1e300", "Infinity, Infinity"})
  void twoDigitsAreKept(double value, double rounded) {
    assertThat(Rounded.to(2, value)).isEqualTo(rounded);
  }
}
