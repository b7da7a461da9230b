package org.parzen.analysis.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.parzen.analysis.comparison.PairResult.Effect;
import org.parzen.analysis.comparison.PairResult.Verdict;
import org.parzen.study.StudyDefinition;

/// Tests all pairs of settings.
///
/// @param seed of the resampling
record Pairs(List<GroupResult> groups, long seed) {

  /// With fewer pairs, signed ranks can show nothing at the level.
  private static final int FEWEST_PAIRS = 6;

  /// Two settings whose values wait for the other tests.
  @SuppressWarnings("ArrayRecordComponent") // lives within one computation
  private record Samples(
      GroupResult first, GroupResult second, double[] left, double[] right, boolean paired) {

    boolean isEmpty() {
      return left.length == 0 || right.length == 0;
    }

    RankTest test() {
      return paired ? RankTest.paired(left, right) : RankTest.unpaired(left, right);
    }

    double lowestP() {
      RankTest.Kind kind = paired ? RankTest.Kind.PAIRED : RankTest.Kind.UNPAIRED;
      return RankTest.lowestP(kind, left.length, right.length);
    }
  }

  List<PairResult> test() {
    List<Samples> pairs = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      for (int j = i + 1; j < groups.size(); j++) {
        pairs.add(samples(groups.get(i), groups.get(j)));
      }
    }
    List<Samples> testable = pairs.stream().filter(pair -> !pair.isEmpty()).toList();
    List<RankTest> tests = testable.stream().map(Samples::test).toList();
    double[] raised = holm(tests.stream().mapToDouble(RankTest::p).toArray());
    List<PairResult> results = new ArrayList<>();
    for (Samples pair : pairs) {
      int place = testable.indexOf(pair);
      results.add(
          place < 0
              ? result(pair, Optional.empty(), 1, tests.size())
              : result(pair, Optional.of(tests.get(place)), raised[place], tests.size()));
    }
    return results;
  }

  private PairResult result(Samples pair, Optional<RankTest> test, double p, int tests) {
    return new PairResult(
        pair.first(), pair.second(), test, p, effect(pair), verdict(pair, test, p, tests));
  }

  /// The direction is that of the ranks that were tested: a setting that wins often by little and
  /// loses seldom by much is not the better one.
  private static Verdict verdict(Samples pair, Optional<RankTest> test, double p, int tests) {
    if (test.isEmpty()) {
      return Verdict.NO_RUNS;
    } else if (p < PairResult.LEVEL) {
      return test.get().excess() < 0 ? Verdict.FIRST_BETTER : Verdict.SECOND_BETTER;
    }
    return pair.lowestP() * tests >= PairResult.LEVEL
        ? Verdict.TOO_FEW_RUNS
        : Verdict.NO_DIFFERENCE_SHOWN;
  }

  private Effect effect(Samples pair) {
    int wins = 0;
    int draws = 0;
    int pairs = 0;
    for (int i = 0; i < pair.left().length; i++) {
      for (int j = 0; j < pair.right().length; j++) {
        if (!pair.paired() || i == j) {
          pairs++;
          wins += pair.left()[i] < pair.right()[j] ? 1 : 0;
          draws += pair.left()[i] == pair.right()[j] ? 1 : 0;
        }
      }
    }
    Optional<Interval> losses = Interval.of(pair.left(), pair.right(), pair.paired(), seed);
    boolean less = pair.first().direction().better(0, 1);
    return new Effect(
        wins,
        draws,
        pairs,
        pair.first().median() - pair.second().median(),
        losses.map(of -> less ? of : new Interval(-of.high(), -of.low())));
  }

  /// In a paired comparison, values at the same place have the same seed.
  private static Samples samples(GroupResult first, GroupResult second) {
    TreeMap<Long, Double> left = bySeed(first);
    TreeMap<Long, Double> right = bySeed(second);
    boolean paired = left.size() >= FEWEST_PAIRS && left.keySet().equals(right.keySet());
    return new Samples(
        first,
        second,
        paired ? values(left) : first.losses(),
        paired ? values(right) : second.losses(),
        paired);
  }

  private static double[] values(TreeMap<Long, Double> bySeed) {
    return bySeed.values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /// The losses by seed; empty where not every run has a seed of its own.
  private static TreeMap<Long, Double> bySeed(GroupResult group) {
    TreeMap<Long, Double> bySeed = new TreeMap<>();
    double[] losses = group.losses();
    List<RunResult> runs = group.reached();
    for (int i = 0; i < losses.length; i++) {
      Optional<Long> seed = runs.get(i).study().definition().map(StudyDefinition::seed);
      if (seed.isEmpty() || bySeed.put(seed.get(), losses[i]) != null) {
        return new TreeMap<>();
      }
    }
    return bySeed;
  }

  /// Source: Holm, “A simple sequentially rejective multiple test procedure”, 1979.
  static double[] holm(double[] p) {
    Integer[] order = new Integer[p.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> p[i]));
    double[] raised = new double[p.length];
    double highest = 0;
    for (int place = 0; place < order.length; place++) {
      highest = Math.max(highest, Math.min(1, p[order[place]] * (p.length - place)));
      raised[order[place]] = highest;
    }
    return raised;
  }
}
