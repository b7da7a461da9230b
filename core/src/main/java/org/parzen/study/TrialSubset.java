package org.parzen.study;

import java.util.Optional;
import java.util.function.IntPredicate;

/// The trials of a study that a rule picks by number, as a study of their own that grows with it:
/// views of the same subset continue each other. Shares the rows of the whole. Safe for use by
/// several threads.
public final class TrialSubset {

  private final IntPredicate picks;
  private Optional<SubsetRows> counting = Optional.empty();
  private Optional<SubsetRows> recorded = Optional.empty();

  /// @param picks says the same of a number each time
  public TrialSubset(IntPredicate picks) {
    this.picks = picks;
  }

  /// What a view shows of the subset: its finished, running and waiting trials, counts and best.
  ///
  /// @param view of a whole study
  public StudyView of(StudyView view) {
    return new StudyView(view, finished(view), recorded(view), picks);
  }

  private synchronized History finished(StudyView view) {
    SubsetRows rows = rows(counting, view.finished(), view);
    counting = Optional.of(rows);
    return rows.upTo(view.finished());
  }

  private synchronized History recorded(StudyView view) {
    SubsetRows rows = rows(recorded, view.recorded(), view);
    recorded = Optional.of(rows);
    return rows.upTo(view.recorded());
  }

  private SubsetRows rows(Optional<SubsetRows> known, History whole, StudyView view) {
    return known
        .filter(rows -> rows.isOf(whole))
        .orElseGet(() -> new SubsetRows(whole, view.directions(), picks));
  }
}
