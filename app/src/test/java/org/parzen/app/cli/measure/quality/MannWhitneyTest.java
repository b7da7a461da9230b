package org.parzen.app.cli.measure.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parzen.app.cli.measure.quality.MannWhitney.Verdict;
import org.parzen.plugins.functions.suite.EvalSet;
import org.parzen.plugins.functions.suite.Fronts;
import org.parzen.plugins.functions.suite.MixedCases;
import org.parzen.plugins.functions.suite.TestCase;

class MannWhitneyTest {

  private static double[] peer(String sampler, String measured) {
    return Rival.peers().stream()
        .filter(rival -> rival.name().equals(sampler))
        .findFirst()
        .flatMap(rival -> rival.after(measured, 80))
        .orElseThrow();
  }

  /// Probabilities by SciPy 1.17.1, `mannwhitneyu`: asymptotic, for the last one exact.
  @ParameterizedTest
  @CsvSource({
    "Ackley_11d, tpe_uni, random, 1.0701785878647307e-09, BETTER",
    "Plateau_2d, tpe_uni, random, 0.33371069574356604, SAME",
    "Tripod_2d, cmaes, random, 1.3594320855421332e-07, BETTER",
    "Shekel05_4d, random, tpe_uni, 4.18250049245679e-09, WORSE",
    "Csendes_2d, gp, tpe_uni, 0.6117243954056097, SAME",
  })
  void peersAreComparedAsSciPyDoes(
      String measured, String one, String other, double p, Verdict verdict) {
    MannWhitney test = MannWhitney.of(peer(one, measured), peer(other, measured));
    assertThat(test.p()).isCloseTo(p, within(1e-6 * p));
    assertThat(test.verdict()).isEqualTo(verdict);
  }

  @Test
  void bothAtTheMinimumAreTheSame() {
    double[] ours = new double[30];
    double[] theirs = new double[30];
    Arrays.fill(ours, -2.0218067833370204);
    Arrays.fill(theirs, -2.02181);
    assertThat(MannWhitney.of(ours, theirs)).isEqualTo(new MannWhitney(1, 0));
  }

  @Test
  void nothingFeasibleIsWorse() {
    double[] none = new double[30];
    Arrays.fill(none, Double.NaN);
    double[] some = new double[30];
    Arrays.setAll(some, i -> 1e300 + i);
    assertThat(MannWhitney.of(none, some).verdict()).isEqualTo(Verdict.WORSE);
  }

  @Test
  void thePeersWereMeasuredOnAllCases() {
    List<String> cases = EvalSet.CASES.stream().map(TestCase::name).toList();
    assertThat(Rival.peers())
        .filteredOn(peer -> peer.steps().equals(List.of(10, 20, 40, 80)))
        .filteredOn(peer -> !peer.name().equals("tpe_group"))
        .hasSize(18)
        .allSatisfy(
            peer -> {
              assertThat(peer.seeds().orElseThrow()).isIn(10, 30);
              assertThat(peer.best()).containsKeys(cases.toArray(String[]::new));
            });
  }

  @Test
  void thePeersOfMixedSpacesAndSeveralObjectivesHaveTenSeedsOrMore() {
    List<String> mixed = MixedCases.CASES.stream().map(TestCase::name).toList();
    assertThat(Rival.peers())
        .filteredOn(peer -> peer.best().keySet().containsAll(mixed))
        .extracting(Rival::name)
        .containsExactlyInAnyOrder("random", "tpe_uni", "tpe_mv", "nsgaii", "tpe_group");
    List<String> several = Fronts.CASES.stream().map(TestCase::name).toList();
    assertThat(Rival.peers())
        .filteredOn(peer -> peer.steps().size() == 1)
        .allSatisfy(
            peer -> {
              assertThat(several).containsAll(peer.best().keySet());
              assertThat(peer.best().values())
                  .allSatisfy(seeds -> assertThat(seeds).hasSizeGreaterThanOrEqualTo(10));
            })
        .extracting(peer -> peer.name() + peer.steps())
        .contains("nsgaii[100]", "tpe[100]", "nsgaii[400]");
  }

  @Test
  void aPeerMayStandBesideOneSamplerOnly() {
    Rival only = new Rival("a", Optional.of("nsgaii"), List.of(80), Map.of());
    assertThat(only.isFor("nsgaii")).isTrue();
    assertThat(only.isFor("random")).isFalse();
    assertThat(new Rival("a", Optional.empty(), List.of(80), Map.of()).isFor("random")).isTrue();
  }
}
