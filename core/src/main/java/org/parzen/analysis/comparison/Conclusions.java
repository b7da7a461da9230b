package org.parzen.analysis.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parzen.analysis.comparison.PairResult.Verdict;

/// Draws the conclusion of a comparison.
record Conclusions(
    Measure measure,
    Comparison.Budget budget,
    List<GroupResult> groups,
    List<PairResult> pairs,
    List<SettingDifference> differences) {

  /// So many pairs are spelled out; all are in the table.
  private static final int MOST_PAIRS = 8;

  /// Settings of objectives that do not change what is evaluated.
  private static final Set<String> HARMLESS =
      Set.of(
          "objective.folder",
          "objective.timeout",
          "objective.cpu_limit",
          "objective.silence_limit",
          "objective.memory_limit",
          "objective.output_limit",
          "objective.keep");

  Conclusion draw() {
    List<String> details = new ArrayList<>();
    String headline =
        switch (groups.size()) {
          case 1 -> repeats(groups.getFirst());
          case 2 -> words().of(pairs.getFirst());
          default -> many(details);
        };
    if (measure.objective().isEmpty()) {
      details.add("Compared is the " + measure.words() + ": higher is better.");
    }
    details.addAll(cautions());
    return new Conclusion(headline, details);
  }

  private PairWords words() {
    return new PairWords(budget.trials(), measure.direction(), tests());
  }

  private int tests() {
    return (int) pairs.stream().filter(pair -> pair.test().isPresent()).count();
  }

  private String repeats(GroupResult group) {
    if (group.reached().isEmpty()) {
      return words().missing(group);
    }
    String found =
        Double.isNaN(group.median())
            ? "in half of them nothing counted"
            : "median %s, from %s to %s"
                .formatted(
                    Figures.value(group.median(), spread(group)),
                    Figures.value(group.quantile(0), spread(group)),
                    Figures.value(group.quantile(1), spread(group)));
    return "All studies count as repeats of one setting: %s, %s %s. To compare, add a study with other settings."
        .formatted(PairWords.runs(group), found, words().moment());
  }

  private static double spread(GroupResult group) {
    return group.quantile(0) - group.quantile(1);
  }

  /// Says it of the settings that got as far.
  private String many(List<String> details) {
    List<GroupResult> there = groups.stream().filter(of -> !of.reached().isEmpty()).toList();
    if (there.size() == 1) {
      GroupResult first = groups.getFirst();
      return words().missing(first.equals(there.getFirst()) ? groups.get(1) : first);
    }
    List<GroupResult> ranked =
        there.stream()
            .filter(group -> !Double.isNaN(group.median()))
            .sorted(Comparator.comparing(GroupResult::median, measure.direction().comparator()))
            .toList();
    if (ranked.isEmpty()) {
      return "Nothing that counts was found %s: no trial is complete, feasible and finite."
          .formatted(words().moment());
    }
    GroupResult best = ranked.getFirst();
    pairs.stream()
        .filter(pair -> pair.verdict().isDifference())
        .sorted(Comparator.comparingDouble(PairResult::p))
        .limit(MOST_PAIRS)
        .map(words()::of)
        .forEach(details::add);
    return there.stream().allMatch(group -> group.reached().size() == 1)
        ? single(ranked, there.size())
        : leading(best, there.size());
  }

  /// Single runs have an order, but it says nothing of the settings: only where they lie.
  private String single(List<GroupResult> ranked, int settings) {
    GroupResult best = ranked.getFirst();
    GroupResult worst = ranked.getLast();
    double distance = best.median() - worst.median();
    String found = Figures.value(best.median(), distance);
    String range =
        ranked.size() == 1
            ? "only %s found what counts, %s".formatted(best.name(), found)
            : distance == 0
                ? "%s each".formatted(found)
                : "from %s (%s) to %s (%s)"
                    .formatted(
                        found, best.name(), Figures.value(worst.median(), distance), worst.name());
    return "One run each of %d settings: %s %s. %s"
        .formatted(settings, range, words().moment(), PairWords.REPEAT);
  }

  private String leading(GroupResult best, int settings) {
    StringBuilder text =
        new StringBuilder(
            "%s has the best median of %d settings%s %s: %s (%s)."
                .formatted(
                    best.name(),
                    settings,
                    tiedWith(best),
                    words().moment(),
                    Figures.value(best.median(), 0),
                    PairWords.runs(best)));
    others(best, pair -> pair.verdict().isDifference() && pair.better().equals(best))
        .ifPresent(names -> text.append(" It is better than ").append(names).append('.'));
    others(best, pair -> pair.verdict().isDifference() && pair.worse().equals(best))
        .ifPresent(names -> text.append(" The tests prefer ").append(names).append('.'));
    others(best, pair -> pair.verdict() == Verdict.NO_DIFFERENCE_SHOWN)
        .ifPresent(
            names -> text.append(" No difference could be shown to ").append(names).append('.'));
    Predicate<PairResult> few = pair -> pair.verdict() == Verdict.TOO_FEW_RUNS;
    others(best, few)
        .ifPresent(
            names ->
                text.append(
                    " Too few runs to tell it from %s: repeat with other seeds, at least %d runs each."
                        .formatted(names, enough(best, few))));
    return text.toString();
  }

  private int enough(GroupResult of, Predicate<PairResult> few) {
    return beside(of, few).mapToInt(words()::enough).max().orElseThrow();
  }

  /// “, as have a and b” where others have the same median.
  private String tiedWith(GroupResult best) {
    List<String> names =
        groups.stream()
            .filter(group -> !group.equals(best) && group.median() == best.median())
            .map(GroupResult::name)
            .toList();
    return names.isEmpty()
        ? ""
        : ", as %s %s,".formatted(names.size() == 1 ? "has" : "have", joined(names));
  }

  /// The names of the settings of which something is true beside this one.
  private Optional<String> others(GroupResult of, Predicate<PairResult> wanted) {
    List<String> names =
        beside(of, wanted)
            .map(pair -> pair.first().equals(of) ? pair.second().name() : pair.first().name())
            .toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(joined(names));
  }

  private Stream<PairResult> beside(GroupResult of, Predicate<PairResult> wanted) {
    return pairs.stream()
        .filter(pair -> pair.first().equals(of) || pair.second().equals(of))
        .filter(wanted);
  }

  /// “a, b and c”.
  private static String joined(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.getFirst()
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  private List<String> cautions() {
    List<String> cautions = new ArrayList<>();
    if (tests() > 1 && pairs.stream().anyMatch(pair -> pair.verdict().isDecided())) {
      cautions.add("p is raised because %d pairs were tested (Holm).".formatted(tests()));
    }
    String evaluated =
        differences.stream()
            .map(SettingDifference::key)
            .filter(key -> key.startsWith("objective.") && !HARMLESS.contains(key))
            .collect(Collectors.joining(", "));
    if (!evaluated.isEmpty()) {
      cautions.add(
          "The studies may not evaluate the same thing: they differ in %s.".formatted(evaluated));
    }
    add(
        cautions,
        "Left out, with fewer than %d trials that have a result: ".formatted(budget.trials()),
        run -> !run.reaches(budget.trials()),
        RunResult::results);
    add(
        cautions,
        "Nothing counts yet (complete, feasible, finite): ",
        run -> run.reaches(budget.trials()) && Double.isNaN(run.after(budget.trials())),
        RunResult::results);
    add(
        cautions,
        "Nothing lies within the reference point yet: ",
        run ->
            measure.objective().isEmpty()
                && run.reaches(budget.trials())
                && run.after(budget.trials()) == 0,
        RunResult::results);
    add(
        cautions,
        "Trials that failed and do not use up the budget: ",
        run -> run.failed() > 0,
        RunResult::failed);
    return cautions;
  }

  /// Adds a sentence with the studies of which something is true, each with a number.
  private void add(
      List<String> cautions,
      String begin,
      Predicate<RunResult> wanted,
      ToIntFunction<RunResult> number) {
    List<String> names =
        groups.stream()
            .flatMap(group -> group.runs().stream())
            .filter(wanted)
            .map(run -> "%s (%d)".formatted(run.study().name(), number.applyAsInt(run)))
            .toList();
    if (!names.isEmpty()) {
      cautions.add(begin + joined(names) + ".");
    }
  }
}
