package org.parzen.app.gui.analysis;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parzen.app.plot.study.ChartRequest;
import org.parzen.study.StudyView;

/// What a person chose for a chart. Immutable.
///
/// @param objective which objective, counted from 0
/// @param parameters which parameters, in the order of the axes; empty: the chart chooses
/// @param reference the point that volumes are measured from; empty: the chart chooses
record ChartChoice(int objective, List<String> parameters, Optional<List<Double>> reference) {

  /// Leaves everything to the chart.
  static final ChartChoice AUTOMATIC = new ChartChoice(0, List.of(), Optional.empty());

  ChartChoice {
    parameters = List.copyOf(parameters);
  }

  ChartChoice withObjective(int other) {
    return new ChartChoice(other, parameters, reference);
  }

  ChartChoice withParameters(List<String> others) {
    return new ChartChoice(objective, others, reference);
  }

  ChartChoice withReference(Optional<List<Double>> other) {
    return new ChartChoice(objective, parameters, other);
  }

  /// Gives what of this choice there is in a study: it may have been made for another one.
  ChartChoice in(StudyFacts facts) {
    int objectives = facts.objectives().size();
    return new ChartChoice(
        objective < objectives ? objective : 0,
        facts.parameters().containsAll(parameters) ? parameters : List.of(),
        reference.filter(point -> point.size() == objectives));
  }

  ChartRequest request(StudyView view) {
    return new ChartRequest(List.of(view), "", objective, parameters, reference)
        .at(Instant.now());
  }
}
