package org.parzen.app.gui.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.parzen.app.plot.study.ChartRequest;
import org.parzen.study.StudyView;
import org.parzen.trial.TrialState;

/// What a study offers to be chosen from. Immutable.
///
/// @param objectives their names
/// @param parameters the names of all parameters that any trial has
/// @param complete how many trials have results
/// @param reports whether trials report while they run
/// @param trials how many there are in all
record StudyFacts(
    List<String> objectives, List<String> parameters, int complete, boolean reports, int trials) {

  static final StudyFacts NONE = new StudyFacts(List.of(""), List.of(), 0, false, 0);

  static StudyFacts of(StudyView view) {
    ChartRequest whole = ChartRequest.of(view);
    Set<String> parameters = new LinkedHashSet<>(view.finished().parameterNames());
    view.running().forEach(trial -> parameters.addAll(trial.parameters().keySet()));
    return new StudyFacts(
        IntStream.range(0, view.directions().size()).mapToObj(whole::valueName).toList(),
        new ArrayList<>(parameters),
        view.count(TrialState.Kind.COMPLETE),
        reports(view),
        view.size());
  }

  private static boolean reports(StudyView view) {
    return view.finished().hasReports()
        || view.running().stream().anyMatch(trial -> trial.reports().size() > 0);
  }

  boolean several() {
    return objectives.size() > 1;
  }

  boolean empty() {
    return trials == 0;
  }

  /// These facts without counts, which change nothing that can be chosen.
  StudyFacts choices() {
    return new StudyFacts(objectives, parameters, 0, false, empty() ? 0 : 1);
  }
}
