package org.parzen.analysis.comparison;

import org.parzen.study.History;

/// How far one study came. The array is shared, so nobody may change it.
///
/// @param soFar the best value after each trial with a result, by number: not-a-number while
///   nothing counts
/// @param failed how many trials failed, whatever they are recorded as: they have no result, and do
///   not use up the budget
@SuppressWarnings("ArrayRecordComponent") // data for painters and tests
public record RunResult(ComparedStudy study, double[] soFar, int failed) {

  static RunResult of(ComparedStudy study, Measure measure) {
    History history = study.view().finished();
    int[] results = history.rowsByNumber(row -> !history.isFailure(row)).toArray();
    return new RunResult(study, measure.soFar(history, results), history.failures());
  }

  /// How many trials have a result: complete and pruned ones.
  public int results() {
    return soFar.length;
  }

  public boolean reaches(int budget) {
    return soFar.length >= budget;
  }

  /// The best value of the first trials, or of all where there are fewer; not-a-number where
  /// nothing counts.
  public double after(int budget) {
    int trials = Math.min(budget, soFar.length);
    return trials == 0 ? Double.NaN : soFar[trials - 1];
  }
}
