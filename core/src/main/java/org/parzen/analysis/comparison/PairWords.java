package org.parzen.analysis.comparison;

import java.util.Arrays;
import org.parzen.analysis.comparison.PairResult.Effect;
import org.parzen.study.Direction;

/// Puts into words what two settings say beside each other.
///
/// @param tests how many pairs were tested in all
record PairWords(int budget, Direction direction, int tests) {

  private static final String NO_PROOF = "That is no proof that they are equal.";

  private static final String UNDECIDED =
      "Interval and test disagree, and the test decides: more runs would tell.";

  private static final int MOST_RUNS = 1_000;

  static final String REPEAT =
      "One run each can not tell chance from merit: repeat with other seeds.";

  String of(PairResult pair) {
    return switch (pair.verdict()) {
      case FIRST_BETTER, SECOND_BETTER -> difference(pair);
      case NO_DIFFERENCE_SHOWN -> none(pair);
      case TOO_FEW_RUNS -> tooFew(pair);
      case NO_RUNS -> missing(pair.first().reached().isEmpty() ? pair.first() : pair.second());
    };
  }

  /// “after 60 trials”.
  String moment() {
    return budget == 1 ? "after one trial" : "after " + budget + " trials";
  }

  private String difference(PairResult pair) {
    Effect effect = pair.effect();
    boolean first = pair.verdict() == PairResult.Verdict.FIRST_BETTER;
    int wins = first ? effect.wins() : effect.pairs() - effect.wins() - effect.draws();
    int losses = effect.pairs() - effect.draws() - wins;
    String sentence =
        "%s is better than %s %s: %s, better in %d of %d pairs of runs%s%s, %s."
            .formatted(
                pair.better().name(),
                pair.worse().name(),
                moment(),
                medians(pair),
                wins,
                effect.pairs(),
                isPaired(pair) ? " with the same seed" : "",
                wins < losses ? ", but by more" : "",
                Figures.p(pair.p()));
    boolean sure = effect.interval().map(interval -> !interval.holdsZero()).orElse(true);
    return sure ? sentence : sentence + " How much better is not certain.";
  }

  private static boolean isPaired(PairResult pair) {
    return pair.test().map(test -> test.kind() == RankTest.Kind.PAIRED).orElse(false);
  }

  /// The difference as seen from the better one: “median 0.012 lower (95 % interval 0.004 to
  /// 0.021)”.
  private String medians(PairResult pair) {
    double sign = pair.verdict() == PairResult.Verdict.FIRST_BETTER ? 1 : -1;
    double difference = sign * pair.effect().medians();
    if (Double.isNaN(difference)) {
      return "in half of the runs of one of them nothing counted";
    }
    String interval =
        pair.effect()
            .interval()
            .map(of -> sign > 0 ? of : new Interval(-of.high(), -of.low()))
            .map(of -> " (95 % interval " + range(of) + ")")
            .orElse("");
    return (difference == 0 ? "equal medians" : "median " + amount(difference)) + interval;
  }

  /// “0.012 lower”.
  private static String amount(double difference) {
    return difference == 0
        ? "0"
        : Figures.amount(difference) + (difference < 0 ? " lower" : " higher");
  }

  /// “0.004 to 0.021” where both lie on one side, the nearer one first; else with their sides.
  private static String range(Interval interval) {
    return interval.holdsZero()
        ? amount(interval.low()) + " to " + amount(interval.high())
        : Figures.amount(interval.low() > 0 ? interval.low() : interval.high())
            + " to "
            + Figures.amount(interval.low() > 0 ? interval.high() : interval.low());
  }

  private String none(PairResult pair) {
    String interval =
        pair.effect()
            .interval()
            .map(of -> ", 95 % interval of the difference " + range(of))
            .orElse("");
    boolean disagrees = pair.effect().interval().filter(of -> !of.holdsZero()).isPresent();
    return "No difference could be shown between %s and %s %s: medians %s and %s%s, %s and %s, %s. %s"
        .formatted(
            pair.first().name(),
            pair.second().name(),
            moment(),
            median(pair.first(), pair),
            median(pair.second(), pair),
            interval,
            runs(pair.first()),
            runs(pair.second()),
            Figures.p(pair.p()),
            disagrees ? UNDECIDED : NO_PROOF);
  }

  private String tooFew(PairResult pair) {
    boolean single = pair.first().reached().size() == 1 && pair.second().reached().size() == 1;
    if (single) {
      return "One run each: %s, %s %s. %s"
          .formatted(
              reached(pair.first(), "reached ", pair),
              reached(pair.second(), "", pair),
              moment(),
              REPEAT);
    }
    return "%s has the median %s (%s), %s %s (%s) %s. So few runs can show no difference, whatever they are: repeat with other seeds, at least %d runs each."
        .formatted(
            pair.first().name(),
            median(pair.first(), pair),
            runs(pair.first()),
            pair.second().name(),
            median(pair.second(), pair),
            runs(pair.second()),
            moment(),
            enough(pair));
  }

  private static String reached(GroupResult group, String verb, PairResult pair) {
    return Double.isNaN(group.median())
        ? group.name() + " found nothing that counts"
        : group.name() + " " + verb + median(group, pair);
  }

  private static String median(GroupResult group, PairResult pair) {
    return Double.isNaN(group.median())
        ? "none"
        : Figures.value(group.median(), pair.effect().medians());
  }

  /// How many runs each it takes at least: more where runs with the same seed are paired.
  int enough(PairResult pair) {
    RankTest.Kind kind = isPaired(pair) ? RankTest.Kind.PAIRED : RankTest.Kind.UNPAIRED;
    int runs = 2;
    while (runs < MOST_RUNS
        && RankTest.lowestP(kind, runs, runs) * Math.max(1, tests) >= PairResult.LEVEL) {
      runs++;
    }
    return runs;
  }

  String missing(GroupResult group) {
    int most =
        Arrays.stream(group.runs().stream().mapToInt(RunResult::results).toArray()).max().orElse(0);
    if (most == 0) {
      return "%s has no trial with a result yet, so nothing can be said of it. Run it, or leave it out."
          .formatted(group.name());
    }
    return "%s has no run with %d trials that have a result (the longest has %d), so nothing can be said of it. Choose a smaller budget."
        .formatted(group.name(), budget, most);
  }

  static String runs(GroupResult group) {
    int runs = group.reached().size();
    return runs == 1 ? "one run" : runs + " runs";
  }
}
