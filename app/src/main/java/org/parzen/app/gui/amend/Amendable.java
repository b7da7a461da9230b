package org.parzen.app.gui.amend;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.parzen.app.plot.study.ChartRequest;
import org.parzen.study.Amendments;
import org.parzen.study.StudyView;

/// What can be done to the selected trials. Immutable.
///
/// @param numbers of those that are there, in order
/// @param finished whether all of them have
/// @param excluded how many are
/// @param corrected how many are
/// @param undoable those with a change that can be taken back
/// @param objectives the name of each result
record Amendable(
    List<Integer> numbers,
    boolean finished,
    int excluded,
    int corrected,
    List<Integer> undoable,
    List<String> objectives) {

  static final Amendable NOTHING = new Amendable(List.of(), false, 0, 0, List.of(), List.of());

  static Amendable of(StudyView view, Set<Integer> selected) {
    Amendments amendments = view.amendments();
    List<Integer> numbers =
        new TreeSet<>(selected).stream().filter(n -> view.kind(n).isPresent()).toList();
    ChartRequest names = ChartRequest.of(view);
    return new Amendable(
        numbers,
        numbers.stream().allMatch(n -> view.kind(n).orElseThrow().isFinished()),
        (int) numbers.stream().filter(amendments::isExcluded).count(),
        (int) numbers.stream().filter(n -> amendments.correction(n).isPresent()).count(),
        numbers.stream().filter(n -> !amendments.of(n).standing().isEmpty()).toList(),
        IntStream.range(0, view.directions().size()).mapToObj(names::valueName).toList());
  }

  boolean canExclude() {
    return finished && excluded < numbers.size();
  }

  boolean canInclude() {
    return excluded > 0;
  }

  /// Values belong to one trial.
  boolean canCorrect() {
    return finished && numbers.size() == 1;
  }

  boolean canFail() {
    return finished && !numbers.isEmpty();
  }

  boolean canRestore() {
    return corrected > 0;
  }

  boolean canNote() {
    return numbers.size() == 1;
  }

  boolean canUndo() {
    return !undoable.isEmpty();
  }
}
