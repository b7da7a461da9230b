package org.parzen.app.plot.study;

import java.util.List;
import java.util.Optional;
import org.parzen.app.plot.PlotText;
import org.parzen.study.StudyView;

/// What a chart is to be made of. Immutable.
///
/// @param studies one, or several for charts that take several
/// @param title the heading; empty where the surroundings say it
/// @param objective which objective, counted from 0; charts of several objectives look at all
/// @param parameters which parameters; empty: the chart chooses
/// @param reference the point that hypervolumes are measured from; empty: the chart chooses
public record ChartRequest(
    List<StudyView> studies,
    String title,
    int objective,
    List<String> parameters,
    Optional<List<Double>> reference) {

  /// @throws IllegalArgumentException where there is no study, or no such objective in one of them
  public ChartRequest {
    studies = List.copyOf(studies);
    parameters = List.copyOf(parameters);
    if (studies.isEmpty()) {
      throw new IllegalArgumentException(PlotText.of("request.none"));
    }
    for (StudyView study : studies) {
      if (objective < 0 || objective >= study.directions().size()) {
        throw new IllegalArgumentException(
            PlotText.of(
                "request.objective", study.name(), "" + study.directions().size(), "" + objective));
      }
    }
  }

  /// Gives the request for the whole of one study's first objective.
  public static ChartRequest of(StudyView study) {
    return new ChartRequest(List.of(study), "", 0, List.of(), Optional.empty());
  }

  /// Gives the first study: the only one, for charts of one.
  public StudyView study() {
    return studies.getFirst();
  }

  /// Gives what the value axis is called.
  public String valueName() {
    return valueName(objective);
  }

  /// Gives the name of an objective: its metric's, where the study keeps one.
  public String valueName(int of) {
    List<String> names = study().metricNames();
    if (!names.isEmpty()) {
      return names.get(of);
    }
    return study().directions().size() == 1
        ? PlotText.of("request.value")
        : PlotText.of("request.value.of", "" + of);
  }
}
