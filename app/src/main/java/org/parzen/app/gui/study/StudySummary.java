package org.parzen.app.gui.study;

import java.nio.file.Path;
import java.util.Optional;
import org.parzen.study.StudyView;
import org.parzen.trial.TrialState;

/// A study in one line of a list. Immutable.
///
/// @param results trials that have ended and did not fail
/// @param best the value of the best trial, where the study has one objective
public record StudySummary(
    Path file, String name, Optional<Double> best, int results, int failed, int running) {

  static StudySummary of(Path file, StudyView view) {
    Optional<Double> best =
        view.finished().best().stream().mapToObj(row -> view.finished().value(row, 0)).findFirst();
    return new StudySummary(
        file,
        view.name(),
        best,
        view.finished().size() - view.finished().failures(),
        view.finished().failures(),
        view.count(TrialState.Kind.RUNNING));
  }
}
