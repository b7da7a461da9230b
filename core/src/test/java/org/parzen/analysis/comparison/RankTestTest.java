package org.parzen.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RankTestTest {

  /// Two samples, and the probabilities by SciPy 1.10.1: `mannwhitneyu`, and `wilcoxon` of as many
  /// pairs as there are; exact where nothing is tied (and there are at most 50 values), else
  /// asymptotic with correction for continuity.
  private static List<String[]> cases() throws IOException {
    try (InputStream in = RankTestTest.class.getResourceAsStream("rank-tests.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(line -> line.split(" ")).toList();
    }
  }

  private static double[] numbers(String text) {
    return Arrays.stream(text.split(",")).mapToDouble(Double::parseDouble).toArray();
  }

  @Test
  void probabilitiesAreThoseOfSciPy() throws IOException {
    assertThat(cases()).hasSizeGreaterThan(40);
    for (String[] golden : cases()) {
      double[] first = numbers(golden[0]);
      double[] second = numbers(golden[1]);
      double p = Double.parseDouble(golden[2]);
      assertThat(RankTest.unpaired(first, second).p()).isCloseTo(p, within(1e-12 * p));
      assertThat(RankTest.unpaired(second, first).p()).isCloseTo(p, within(1e-12 * p));
      int pairs = Math.min(first.length, second.length);
      double signed = Double.parseDouble(golden[3]);
      RankTest paired = RankTest.paired(Arrays.copyOf(first, pairs), Arrays.copyOf(second, pairs));
      assertThat(paired.p()).isCloseTo(signed, within(1e-12 * signed));
    }
  }

  @Test
  void bothWaysOfCountingAreTried() throws IOException {
    assertThat(cases().stream().map(c -> RankTest.unpaired(numbers(c[0]), numbers(c[1])).exact()))
        .contains(true, false);
  }

  @Test
  void theExcessSaysWhichSampleIsLess() {
    double[] low = {1, 2, 4};
    double[] high = {3, 5, 6};
    // Ranks 1, 2, 4 of 6, and all three differences negative: less by 3.5 and by 3 than the mean.
    assertThat(RankTest.unpaired(low, high).excess()).isEqualTo(-3.5);
    assertThat(RankTest.unpaired(high, low).excess()).isEqualTo(3.5);
    assertThat(RankTest.paired(low, high).excess()).isEqualTo(-3);
    assertThat(RankTest.paired(high, low).excess()).isEqualTo(3);
    assertThat(RankTest.paired(low, low).excess()).isZero();
  }

  @Test
  void equalValuesSayNothing() {
    double[] same = {2, 2, 2};
    assertThat(RankTest.unpaired(same, same).p()).isOne();
    assertThat(RankTest.paired(same, same).p()).isOne();
  }

  @Test
  void nothingFoundIsTheWorst() {
    double none = Double.POSITIVE_INFINITY;
    double[] found = {1, 2, 3, 4, 5};
    assertThat(RankTest.unpaired(found, new double[] {none, none, none, none, none}).p())
        .isLessThan(0.01);
    assertThat(RankTest.paired(new double[] {none, 1}, new double[] {none, 2}).p()).isOne();
  }

  @Test
  void theLowestProbabilityIsThatOfTheClearestOrder() {
    assertThat(RankTest.lowestP(RankTest.Kind.UNPAIRED, 4, 5))
        .isCloseTo(
            RankTest.unpaired(new double[] {1, 2, 3, 4}, new double[] {5, 6, 7, 8, 9}).p(),
            within(1e-15));
    double[] zeros = new double[6];
    assertThat(RankTest.lowestP(RankTest.Kind.PAIRED, 6, 6))
        .isCloseTo(RankTest.paired(zeros, new double[] {1, 2, 3, 4, 5, 6}).p(), within(1e-15));
    assertThat(RankTest.lowestP(RankTest.Kind.UNPAIRED, 1, 1)).isOne();
  }

  @Test
  void samplesAreNeeded() {
    assertThatThrownBy(() -> RankTest.unpaired(new double[0], new double[1]))
        .hasMessageContaining("at least one");
    assertThatThrownBy(() -> RankTest.paired(new double[2], new double[3]))
        .hasMessageContaining("2 and 3");
  }
}
