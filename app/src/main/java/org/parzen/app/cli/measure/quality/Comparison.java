package org.parzen.app.cli.measure.quality;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parzen.app.cli.measure.quality.MannWhitney.Verdict;

/// A sampler beside one that was measured before.
///
/// @param tests by the name of the case; cases that the rival lacks are missing
record Comparison(Rival rival, Map<String, MannWhitney> tests) {

  /// Compares after the last step.
  static Comparison of(List<CaseResult> results, Rival rival) {
    Map<String, MannWhitney> tests = new LinkedHashMap<>();
    for (CaseResult result : results) {
      test(result, result.steps().size() - 1, rival)
          .ifPresent(test -> tests.put(result.measured().name(), test));
    }
    return new Comparison(rival, tests);
  }

  /// Compares on one case after a step.
  static Optional<MannWhitney> test(CaseResult result, int step, Rival rival) {
    QualityCase measured = result.measured();
    return rival
        .after(measured.name(), result.steps().get(step))
        .map(
            theirs ->
                MannWhitney.of(losses(result.after(step), measured), losses(theirs, measured)));
  }

  private static double[] losses(double[] values, QualityCase measured) {
    return Arrays.stream(values).map(measured.direction()::loss).toArray();
  }

  /// The cases with a verdict.
  List<String> cases(Verdict verdict) {
    return tests.entrySet().stream()
        .filter(test -> test.getValue().verdict() == verdict)
        .map(Map.Entry::getKey)
        .toList();
  }
}
