package org.parzen.app.gui.analysis;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parzen.app.plot.study.ChartRequest;
import org.parzen.study.StudyView;

/// What a person chose for a chart. Immutable.
///
/// @param objectives which objectives, counted from 0, in the order of the axes; empty: the chart
///   chooses
/// @param parameters which parameters, in the order of the axes; empty: the chart chooses
/// @param reference the point that volumes are measured from; empty: the chart chooses
/// @param evaluator who judges importances
record ChartChoice(
    List<Integer> objectives,
    List<String> parameters,
    Optional<List<Double>> reference,
    String evaluator) {

  /// Leaves everything to the chart.
  static final ChartChoice AUTOMATIC =
      new ChartChoice(List.of(), List.of(), Optional.empty(), ChartRequest.USUAL_EVALUATOR);

  ChartChoice {
    objectives = List.copyOf(objectives);
    parameters = List.copyOf(parameters);
  }

  ChartChoice withObjectives(List<Integer> others) {
    return new ChartChoice(others, parameters, reference, evaluator);
  }

  ChartChoice withParameters(List<String> others) {
    return new ChartChoice(objectives, others, reference, evaluator);
  }

  ChartChoice withReference(Optional<List<Double>> other) {
    return new ChartChoice(objectives, parameters, other, evaluator);
  }

  ChartChoice withEvaluator(String other) {
    return new ChartChoice(objectives, parameters, reference, other);
  }

  /// Gives what of this choice there is in a study: it may have been made for another one.
  ChartChoice in(StudyFacts facts) {
    int known = facts.objectives().size();
    return new ChartChoice(
        objectives.stream().allMatch(objective -> objective < known) ? objectives : List.of(),
        facts.parameters().containsAll(parameters) ? parameters : List.of(),
        reference.filter(point -> point.size() == known),
        evaluator);
  }

  ChartRequest request(StudyView view) {
    return new ChartRequest(
        List.of(view),
        "",
        objectives.isEmpty() ? List.of(0) : objectives,
        parameters,
        reference,
        evaluator,
        Optional.of(Instant.now()));
  }
}
