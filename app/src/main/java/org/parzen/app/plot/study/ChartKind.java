package org.parzen.app.plot.study;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parzen.analysis.LearningCurves;
import org.parzen.analysis.OptimizationHistory;
import org.parzen.app.plot.CurvesPlot;
import org.parzen.app.plot.HistoryPlot;
import org.parzen.app.plot.Plot;
import org.parzen.app.plot.PlotText;

/// A chart that studies can be shown in. Making one computes: it belongs off the JavaFX thread.
@SuppressWarnings("ImmutableEnumChecker") // what makes a chart is a pure function
public enum ChartKind {
  HISTORY(
      "history",
      request ->
          new HistoryPlot(
              OptimizationHistory.of(request.study(), request.objective()),
              request.title(),
              request.valueName()),
      Takes.OBJECTIVE),

  CURVES(
      "intermediate-values",
      request ->
          new CurvesPlot(
              LearningCurves.of(request.study(), LearningCurves.USUAL),
              request.title(),
              request.valueName())),

  EDF("edf", TrialCharts::distribution, Takes.OBJECTIVE, Takes.STUDIES),
  BEST_SO_FAR("best-so-far", TrialCharts::bestSoFar, Takes.OBJECTIVE, Takes.STUDIES),
  TIMELINE("timeline", TrialCharts::timeline),
  PARETO("pareto", TrialCharts::pareto, Takes.SEVERAL_OBJECTIVES, Takes.OBJECTIVES),
  HYPERVOLUME("hypervolume", TrialCharts::hypervolume, Takes.SEVERAL_OBJECTIVES, Takes.REFERENCE),

  SLICE("slice", ParameterCharts::slice, Takes.OBJECTIVE, Takes.PARAMETER),
  CONTOUR("contour", ParameterCharts::contour, Takes.OBJECTIVE, Takes.PAIR),
  RANK("rank", ParameterCharts::rank, Takes.OBJECTIVE, Takes.PAIR),
  PARALLEL("parallel-coordinates", ParameterCharts::parallel, Takes.PARAMETERS),

  IMPORTANCES("importances", ImportanceChart::of, Takes.PARAMETERS, Takes.EVALUATOR);

  /// What a person may choose for a chart, beside its study.
  public enum Takes {
    /// One of several objectives.
    OBJECTIVE,
    /// A pair of objectives, where there are more than two.
    OBJECTIVES,
    /// Several studies at a time.
    STUDIES,
    /// One parameter.
    PARAMETER,
    /// A pair of parameters.
    PAIR,
    /// Any number of parameters.
    PARAMETERS,
    /// Who judges importances.
    EVALUATOR,
    /// A point that volumes are measured from.
    REFERENCE,
    /// Only studies with several objectives.
    SEVERAL_OBJECTIVES
  }

  private final String id;
  private final Function<ChartRequest, Plot> make;
  private final Set<Takes> takes;

  ChartKind(String id, Function<ChartRequest, Plot> make, Takes... takes) {
    this.id = id;
    this.make = make;
    this.takes = EnumSet.noneOf(Takes.class);
    this.takes.addAll(Arrays.asList(takes));
  }

  /// Gives the word of the command line.
  public String id() {
    return id;
  }

  /// Gives the heading.
  public String title() {
    return PlotText.of("kind." + id);
  }

  /// Gives one sentence on what the chart shows.
  public String help() {
    return PlotText.of("kind." + id + ".help");
  }

  public boolean takes(Takes choice) {
    return takes.contains(choice);
  }

  /// Gives a request that names the parameters which this chart would choose now, so that charts of
  /// later moments show the same ones: the same request where there is nothing to choose.
  public ChartRequest settled(ChartRequest request) {
    int count = takes(Takes.PAIR) ? 2 : takes(Takes.PARAMETER) ? 1 : 0;
    return count == 0 || !request.parameters().isEmpty()
        ? request
        : request.showing(ParameterCharts.usual(request, count));
  }

  /// Makes the chart of one moment.
  ///
  /// @throws IllegalArgumentException where the request does not suit the chart: in words for the
  ///   user
  public Plot plot(ChartRequest request) {
    if (request.studies().size() > 1 && !takes(Takes.STUDIES)) {
      throw new IllegalArgumentException(PlotText.of("request.one", id));
    }
    if (request.objectives().size() > 1 && !takes(Takes.OBJECTIVES)) {
      throw new IllegalArgumentException(PlotText.of("request.objective.one", id));
    }
    if (takes(Takes.SEVERAL_OBJECTIVES) && request.study().directions().size() < 2) {
      throw new IllegalArgumentException(PlotText.of("request.several", id));
    }
    return make.apply(request);
  }

  /// Reads the word of the command line.
  ///
  /// @throws IllegalArgumentException names the word and lists the known ones
  public static ChartKind parse(String word) {
    return Arrays.stream(values())
        .filter(kind -> kind.id.equals(word))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(PlotText.of("kind.unknown", word, known())));
  }

  /// Gives all words of the command line, separated by commas.
  public static String known() {
    return Arrays.stream(values()).map(ChartKind::id).collect(Collectors.joining(", "));
  }
}
