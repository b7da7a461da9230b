package org.parzen.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.DoubleNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parzen.analysis.comparison.PairResult.Verdict;
import org.parzen.study.Direction;
import org.parzen.trial.Attributes;
import org.parzen.trial.FailureKind;
import org.parzen.trial.FrozenTrial;

class ComparisonTest {
  private static final double NONE = Double.POSITIVE_INFINITY;

  private static Comparison compare(ComparedStudy... studies) {
    return Comparison.of(List.of(studies), ComparisonOptions.DEFAULT);
  }

  /// Repeats of two samplers.
  ///
  /// @param shift between them
  /// @param apart between their seeds
  private static List<ComparedStudy> repeats(int runs, double shift, int apart) {
    List<ComparedStudy> studies = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      double value = 1 + 0.1 * ((i * 7) % runs);
      studies.add(Compared.defined(Compared.definition("tpe-" + i, "tpe", i), 9, value));
      studies.add(
          Compared.defined(
              Compared.definition("random-" + i, "random", i + apart),
              9,
              value + shift + 0.01 * i));
    }
    return studies;
  }

  private static PairResult pair(List<ComparedStudy> studies) {
    return Comparison.of(studies, ComparisonOptions.DEFAULT).pairs().getFirst();
  }

  @Test
  void studiesThatDifferInNameFolderAndSeedAreRepeats() {
    Comparison comparison = Comparison.of(repeats(3, 1, 0), ComparisonOptions.DEFAULT);
    assertThat(comparison.groups()).extracting(GroupResult::name).containsExactly("tpe", "random");
    assertThat(comparison.groups()).allMatch(group -> group.runs().size() == 3);
    assertThat(comparison.groups().getFirst().median()).isCloseTo(1.1, within(1e-12));
  }

  @Test
  void repeatsOfOneNameAreCalledByIt() {
    ComparedStudy one = Compared.defined(Compared.definition("two", "tpe", 1), 9, 1);
    ComparedStudy two = Compared.defined(Compared.definition("two", "tpe", 2), 9, 1);
    for (String place : List.of(" (%s.db)", " (two_%s.db)", " (of %s.db)")) {
      assertThat(
              StudyGroup.of(
                  List.of(
                      one.named("two" + place.formatted("a")),
                      two.named("two" + place.formatted("b")))))
          .extracting(StudyGroup::name)
          .containsExactly("two");
    }
  }

  @Test
  void studiesWithoutDefinitionAreGroupedByTheUserOnly() {
    ComparedStudy one = Compared.foreign("a", Direction.MINIMIZE, 1);
    ComparedStudy two = Compared.foreign("b", Direction.MINIMIZE, 2);
    assertThat(compare(one, two).groups()).extracting(GroupResult::name).containsExactly("a", "b");
    Comparison together = compare(one.in("mine"), two.in("mine"));
    assertThat(together.groups()).extracting(GroupResult::name).containsExactly("mine");
    assertThat(together.conclusion().headline())
        .startsWith("All studies count as repeats of one setting: 2 runs, median 1.5, from 1 to 2");
  }

  @Test
  void theBudgetIsWhatAllStudiesReached() {
    ComparedStudy brief = Compared.foreign("brief", Direction.MINIMIZE, 5, 4);
    ComparedStudy more = Compared.foreign("more", Direction.MINIMIZE, 6, 3, 1);
    Comparison comparison = compare(brief, more);
    assertThat(comparison.budget()).isEqualTo(new Comparison.Budget(2, 3));
    assertThat(comparison.groups().getLast().best()).containsExactly(3);
    Comparison later = Comparison.of(List.of(brief, more), ComparisonOptions.DEFAULT.withBudget(3));
    assertThat(later.pairs().getFirst().verdict()).isEqualTo(Verdict.NO_RUNS);
    assertThat(later.conclusion().headline()).contains("brief has no run with 3 trials", "2");
    assertThat(later.conclusion().details()).anyMatch(line -> line.contains("brief (2)"));
  }

  @Test
  void aBudgetThatNobodyReachedIsRefused() {
    ComparedStudy study = Compared.foreign("a", Direction.MINIMIZE, 5, 4);
    List<ComparedStudy> two = List.of(study, study.named("b"));
    assertThatThrownBy(() -> Comparison.of(two, ComparisonOptions.DEFAULT.withBudget(7)))
        .hasMessageContaining("7 trials")
        .hasMessageContaining("the longest has 2");
    assertThatThrownBy(() -> ComparisonOptions.DEFAULT.withBudget(0)).hasMessageContaining("0");
    assertThatThrownBy(() -> Comparison.of(List.of(study), ComparisonOptions.DEFAULT))
        .hasMessageContaining("two different studies");
    ComparedStudy empty = Compared.foreign("empty", Direction.MINIMIZE);
    assertThatThrownBy(() -> compare(empty, empty.named("other")))
        .hasMessageContaining("nothing to compare");
    assertThat(compare(study, empty).budget().trials()).isEqualTo(2);
  }

  @Test
  void failedInfeasibleInfiniteAndPrunedTrialsAreNeverTheBest() {
    List<FrozenTrial> trials = new ArrayList<>();
    trials.add(Compared.failed(0));
    trials.add(Compared.complete(1, Double.NEGATIVE_INFINITY));
    trials.add(
        Compared.complete(2, -5.0)
            .withSystem(Attributes.NONE.with("constraints:size", DoubleNode.valueOf(0.5))));
    trials.add(Compared.pruned(3, -7));
    trials.add(Compared.complete(4, 2.0));
    ComparedStudy study = Compared.study("a", List.of(Direction.MINIMIZE), Attributes.NONE, trials);
    Comparison comparison = compare(study, Compared.foreign("b", Direction.MINIMIZE, 4, 3, 3, 3));
    RunResult run = comparison.runs().getFirst();
    assertThat(run.soFar()).containsExactly(Double.NaN, Double.NaN, Double.NaN, 2);
    assertThat(run.failed()).isOne();
    assertThat(comparison.conclusion().details()).anyMatch(line -> line.contains("a (1)"));
    Comparison early =
        Comparison.of(
            List.of(study, Compared.foreign("b", Direction.MINIMIZE, 4, 3, 3, 3)),
            ComparisonOptions.DEFAULT.withBudget(3));
    assertThat(early.conclusion().headline()).contains("a found nothing that counts, b 3 after 3");
  }

  @Test
  void otherDirectionsOrMeasuresAreRefused() {
    ComparedStudy low = Compared.foreign("low", Direction.MINIMIZE, 1);
    ComparedStudy high = Compared.foreign("high", Direction.MAXIMIZE, 1);
    assertThatThrownBy(() -> compare(low, high))
        .hasMessageContaining("'low' has the direction minimize, but 'high' has maximize");
    assertThatThrownBy(
            () ->
                Comparison.of(
                    List.of(low, low.named("b")),
                    new ComparisonOptions(OptionalInt.of(1), OptionalInt.empty(), List.of(), 1)))
        .hasMessageContaining("no objective 1");
  }

  @Test
  void differencesAreShownWithEnoughRunsOnly() {
    assertThat(pair(repeats(3, 5, 100)).verdict()).isEqualTo(Verdict.TOO_FEW_RUNS);
    assertThat(pair(repeats(4, 5, 100)).verdict()).isEqualTo(Verdict.FIRST_BETTER);
    assertThat(pair(repeats(9, 0, 100)).verdict()).isEqualTo(Verdict.NO_DIFFERENCE_SHOWN);
    assertThat(pair(repeats(9, -5, 100)).verdict()).isEqualTo(Verdict.SECOND_BETTER);
  }

  @Test
  void runsWithTheSameSeedsArePaired() {
    PairResult unpaired = pair(repeats(8, 0.05, 100));
    assertThat(unpaired.test().map(RankTest::kind)).contains(RankTest.Kind.UNPAIRED);
    assertThat(unpaired.verdict()).isEqualTo(Verdict.NO_DIFFERENCE_SHOWN);
    PairResult paired = pair(repeats(8, 0.05, 0));
    assertThat(paired.test().map(RankTest::kind)).contains(RankTest.Kind.PAIRED);
    assertThat(paired.verdict()).isEqualTo(Verdict.FIRST_BETTER);
    assertThat(paired.effect().pairs()).isEqualTo(8);
    assertThat(paired.effect().probability()).isOne();
  }

  @Test
  void theBetterOfPairsIsTheOneThatTheTestSpeaksFor() {
    List<ComparedStudy> studies = new ArrayList<>();
    for (int seed = 0; seed < 40; seed++) {
      // By little it is better 22 times, by more it is worse 18 times.
      double difference = (seed < 22 ? -0.01 : 0.01) * (seed + 1);
      studies.add(
          Compared.defined(Compared.definition("often-" + seed, "tpe", seed), 1 + difference));
      studies.add(Compared.defined(Compared.definition("more-" + seed, "random", seed), 1));
    }
    PairResult pair = pair(studies);
    assertThat(pair.effect().wins()).isEqualTo(22);
    assertThat(pair.p()).isLessThan(0.05);
    assertThat(pair.verdict()).isEqualTo(Verdict.SECOND_BETTER);
    assertThat(Comparison.of(studies, ComparisonOptions.DEFAULT).conclusion().headline())
        .startsWith("more is better than often")
        .contains("better in 18 of 40 pairs of runs with the same seed, but by more, p = ");
  }

  @Test
  void aFailureIsOneWhateverItIsRecordedAs() {
    Attributes reason =
        Attributes.NONE.with(
            FailureKind.KEY.name(), FailureKind.KEY.write().apply(FailureKind.NAN));
    List<FrozenTrial> trials =
        List.of(
            Compared.complete(0, 2.0),
            Compared.complete(1, Double.POSITIVE_INFINITY).withSystem(reason),
            Compared.complete(2, 1.0));
    RunResult run =
        compare(
                Compared.study("a", List.of(Direction.MINIMIZE), Attributes.NONE, trials),
                Compared.foreign("b", Direction.MINIMIZE, 4, 3))
            .runs()
            .getFirst();
    assertThat(run.failed()).isOne();
    assertThat(run.soFar()).containsExactly(2, 1);
  }

  @Test
  void aReferencePointIsRefusedWhereNoHypervolumeIsCompared() {
    List<ComparedStudy> two =
        List.of(
            Compared.foreign("a", Direction.MINIMIZE, 1),
            Compared.foreign("b", Direction.MINIMIZE, 2));
    assertThatThrownBy(
            () ->
                Comparison.of(
                    two,
                    new ComparisonOptions(
                        OptionalInt.empty(), OptionalInt.empty(), List.of(4.5), 1)))
        .hasMessageContaining("[4.5]")
        .hasMessageContaining("Leave it out");
  }

  @Test
  void severalPairsRaiseTheirProbabilities() {
    assertThat(Pairs.holm(new double[] {0.01, 0.04, 0.03, 0.005}))
        .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-15));
    assertThat(Pairs.holm(new double[] {0.6, 0.7})).containsExactly(1, 1);
  }

  @Test
  void intervalsHoldTheDifferenceAndAreTheSameEachTime() {
    double[] low = IntStream.range(0, 20).mapToDouble(i -> i * 0.1).toArray();
    double[] high = IntStream.range(0, 20).mapToDouble(i -> 1 + i * 0.1).toArray();
    Interval interval = Interval.of(low, high, false, 1).orElseThrow();
    assertThat(interval.low()).isBetween(-1.7, -1.4);
    assertThat(interval.high()).isBetween(-0.6, -0.3);
    assertThat(interval.holdsZero()).isFalse();
    assertThat(Interval.of(low, high, false, 1)).contains(interval);
    Interval paired = Interval.of(low, high, true, 1).orElseThrow();
    assertThat(paired.low()).isCloseTo(-1, within(1e-12));
    assertThat(paired.high()).isCloseTo(-1, within(1e-12));
    assertThat(Interval.of(new double[4], high, false, 1)).isEmpty();
    assertThat(Interval.of(new double[] {1, 2, 3, 4, NONE}, high, false, 1)).isEmpty();
  }

  @Test
  void severalObjectivesAreComparedByHypervolume() {
    List<Direction> directions = List.of(Direction.MINIMIZE, Direction.MAXIMIZE);
    ComparedStudy one =
        Compared.study(
            "one",
            directions,
            Attributes.NONE,
            List.of(Compared.complete(0, 1.0, 1.0), Compared.complete(1, 2.0, 3.0)));
    ComparedStudy two =
        Compared.study(
            "two",
            directions,
            Attributes.NONE,
            List.of(Compared.complete(0, 3.0, 0.0), Compared.complete(1, 9.0, 9.0)));
    ComparisonOptions at =
        new ComparisonOptions(OptionalInt.empty(), OptionalInt.empty(), List.of(4.0, -1.0), 1);
    Comparison comparison = Comparison.of(List.of(one, two), at);
    assertThat(comparison.measure().direction()).isEqualTo(Direction.MAXIMIZE);
    assertThat(comparison.runs().getFirst().soFar()).containsExactly(3 * 2, 3 * 2 + 2 * 2);
    assertThat(comparison.runs().getLast().soFar()).containsExactly(1, 1);
    Comparison beyond =
        Comparison.of(
            List.of(one, two),
            new ComparisonOptions(OptionalInt.empty(), OptionalInt.empty(), List.of(2.5, 2.0), 1));
    assertThat(beyond.conclusion().details())
        .contains("Nothing lies within the reference point yet: two (2).");
    Comparison usual = compare(one, two);
    assertThat(usual.measure().reference()).containsExactly(9 * 1.1, -1e-12);
    assertThat(usual.conclusion().details()).anyMatch(line -> line.contains("hypervolume up to"));
    Comparison second =
        Comparison.of(
            List.of(one, two),
            new ComparisonOptions(OptionalInt.of(1), OptionalInt.empty(), List.of(), 1));
    assertThat(second.runs().getLast().soFar()).containsExactly(0, 9);
  }
}
