package org.parzen.app.plot.study;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parzen.analysis.comparison.ComparedStudy;
import org.parzen.app.plot.PlotText;
import org.parzen.part.ImportanceEvaluators;
import org.parzen.study.StudyView;

/// What a chart is to be made of. Immutable.
///
/// @param studies one, or several for charts that take several
/// @param title the heading; empty where the surroundings say it
/// @param objectives which objectives, counted from 0: one, or a pair for charts that take a pair
/// @param parameters which parameters; empty: the chart chooses
/// @param reference the point that hypervolumes are measured from; empty: the chart chooses
/// @param evaluator who judges importances: an id of [ImportanceEvaluators]
/// @param now until when trials run that have not ended; empty: until the last that is known of
public record ChartRequest(
    List<StudyView> studies,
    String title,
    List<Integer> objectives,
    List<String> parameters,
    Optional<List<Double>> reference,
    String evaluator,
    Optional<Instant> now) {

  /// Who judges importances where nobody else is chosen.
  public static final String USUAL_EVALUATOR = "ped_anova";

  /// @throws IllegalArgumentException where there is no study, or no such objective in one of them
  public ChartRequest {
    studies = List.copyOf(studies);
    objectives = List.copyOf(objectives);
    parameters = List.copyOf(parameters);
    if (studies.isEmpty()) {
      throw new IllegalArgumentException(PlotText.of("request.none"));
    }
    for (StudyView study : studies) {
      int known = study.directions().size();
      for (int objective : objectives) {
        if (objective < 0 || objective >= known) {
          throw new IllegalArgumentException(
              PlotText.of("request.objective", study.name(), "" + (known - 1), "" + objective));
        }
      }
    }
  }

  /// What is asked of one objective, at no particular time.
  public ChartRequest(
      List<StudyView> studies,
      String title,
      int objective,
      List<String> parameters,
      Optional<List<Double>> reference) {
    this(
        studies,
        title,
        List.of(objective),
        parameters,
        reference,
        USUAL_EVALUATOR,
        Optional.empty());
  }

  /// Gives the request for the whole of one study's first objective.
  public static ChartRequest of(StudyView study) {
    return new ChartRequest(List.of(study), "", 0, List.of(), Optional.empty());
  }

  /// Gives the same request, made at a moment.
  public ChartRequest at(Instant moment) {
    return new ChartRequest(
        studies, title, objectives, parameters, reference, evaluator, Optional.of(moment));
  }

  /// Gives the same request for other objectives.
  public ChartRequest of(List<Integer> others) {
    return new ChartRequest(studies, title, others, parameters, reference, evaluator, now);
  }

  /// Gives the same request for some parameters.
  public ChartRequest showing(List<String> names) {
    return new ChartRequest(studies, title, objectives, names, reference, evaluator, now);
  }

  /// Gives the objective: the first one, where there are several.
  public int objective() {
    return objectives.isEmpty() ? 0 : objectives.getFirst();
  }

  /// Gives the two objectives of charts that take a pair: the first two, where none is chosen.
  ///
  /// @throws IllegalArgumentException where other than two different ones are chosen
  public List<Integer> pair() {
    if (objectives.size() < 2) {
      return List.of(0, 1);
    }
    if (objectives.size() > 2 || objectives.getFirst().equals(objectives.getLast())) {
      throw new IllegalArgumentException(
          PlotText.of(
              "request.pair",
              objectives.stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }
    return objectives;
  }

  /// Gives the first study: the only one, for charts of one.
  public StudyView study() {
    return studies.getFirst();
  }

  /// Gives the studies for a comparison, each by a name of its own.
  List<ComparedStudy> compared() {
    Set<String> taken = new HashSet<>();
    List<ComparedStudy> compared = new ArrayList<>();
    for (StudyView study : studies) {
      String name = study.name();
      for (int i = 2; !taken.add(name); i++) {
        name = study.name() + " (" + i + ")";
      }
      compared.add(ComparedStudy.of(name, "", study));
    }
    return compared;
  }

  /// Gives what the value axis is called.
  public String valueName() {
    return valueName(objective());
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
