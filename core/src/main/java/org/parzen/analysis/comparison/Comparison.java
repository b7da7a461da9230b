package org.parzen.analysis.comparison;

import java.util.List;
import java.util.OptionalInt;

/// Several studies side by side: how far each came within the same number of trials, what tests say
/// of it, and in which settings they differ. Immutable.
///
/// @param measure the number that is compared
/// @param budget after how many trials with a result
/// @param groups the settings, with their repeats
/// @param pairs each two of the settings, the first with the second, with the third …
/// @param differences the settings that are not the same in all studies; their values are in the
///   order of the runs
/// @param conclusion what all this says
public record Comparison(
    Measure measure,
    Budget budget,
    List<GroupResult> groups,
    List<PairResult> pairs,
    List<SettingDifference> differences,
    Conclusion conclusion) {

  /// After how many trials with a result studies are compared.
  ///
  /// @param longest how many the longest study has
  public record Budget(int trials, int longest) {}

  public Comparison {
    groups = List.copyOf(groups);
    pairs = List.copyOf(pairs);
    differences = List.copyOf(differences);
  }

  /// @throws IllegalArgumentException where the studies can not be compared: says why, and what to
  ///   do
  public static Comparison of(List<ComparedStudy> studies, ComparisonOptions options) {
    if (studies.size() < 2) {
      throw new IllegalArgumentException(
          "A comparison needs at least two different studies. Add another.");
    }
    Measure measure = Measures.of(studies, options);
    List<RunResult> runs = studies.stream().map(study -> RunResult.of(study, measure)).toList();
    Budget budget = budget(runs, options.budget());
    List<GroupResult> groups =
        StudyGroup.of(studies).stream()
            .map(
                group ->
                    new GroupResult(
                        group.name(),
                        runs.stream().filter(run -> group.studies().contains(run.study())).toList(),
                        budget.trials(),
                        measure.direction()))
            .toList();
    List<PairResult> pairs = new Pairs(groups, options.seed()).test();
    List<SettingDifference> differences =
        SettingDifference.of(
            groups.stream().flatMap(group -> group.runs().stream()).map(RunResult::study).toList());
    Conclusion conclusion = new Conclusions(measure, budget, groups, pairs, differences).draw();
    return new Comparison(measure, budget, groups, pairs, differences, conclusion);
  }

  private static Budget budget(List<RunResult> runs, OptionalInt wanted) {
    int longest = runs.stream().mapToInt(RunResult::results).max().orElse(0);
    if (longest == 0) {
      throw new IllegalArgumentException(
          "None of the studies has a trial with a result yet, so there is nothing to compare.");
    }
    if (wanted.isPresent() && wanted.getAsInt() > longest) {
      throw new IllegalArgumentException(
          "No study has %d trials with a result: the longest has %d. Choose a smaller budget."
              .formatted(wanted.getAsInt(), longest));
    }
    int shared = runs.stream().mapToInt(RunResult::results).filter(n -> n > 0).min().orElseThrow();
    return new Budget(wanted.orElse(shared), longest);
  }

  /// All studies, setting by setting: the order of the values of differences.
  public List<RunResult> runs() {
    return groups.stream().flatMap(group -> group.runs().stream()).toList();
  }
}
