package org.parzen.study;

import java.util.Optional;
import java.util.function.IntPredicate;

/// The trials of a study that a rule picks by number, as a study of their own that grows with it:
/// views of the same subset continue each other. Shares the rows of the whole. Safe for use by
/// several threads.
public final class TrialSubset {

  private final IntPredicate picks;
  private Optional<SubsetRows> latest = Optional.empty();

  /// @param picks says the same of a number each time
  public TrialSubset(IntPredicate picks) {
    this.picks = picks;
  }

  /// What a view shows of the subset: its finished, running and waiting trials, counts and best.
  ///
  /// @param view of a whole study
  public StudyView of(StudyView view) {
    return new StudyView(view, history(view), picks);
  }

  private synchronized History history(StudyView view) {
    History whole = view.finished();
    if (latest.filter(rows -> rows.isOf(whole)).isEmpty()) {
      latest = Optional.of(new SubsetRows(whole, view.directions(), picks));
    }
    return latest.orElseThrow().upTo(whole);
  }
}
