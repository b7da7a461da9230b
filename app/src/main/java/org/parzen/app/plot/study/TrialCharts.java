package org.parzen.app.plot.study;

import java.util.List;
import org.parzen.analysis.EmpiricalDistribution;
import org.parzen.analysis.HypervolumeHistory;
import org.parzen.analysis.ParetoFront;
import org.parzen.analysis.Timeline;
import org.parzen.analysis.comparison.BestSoFarBand;
import org.parzen.analysis.comparison.ComparisonOptions;
import org.parzen.app.plot.BandsPlot;
import org.parzen.app.plot.EdfPlot;
import org.parzen.app.plot.ParetoPlot;
import org.parzen.app.plot.Plot;
import org.parzen.app.plot.TimelinePlot;
import org.parzen.app.plot.VolumePlot;

/// Makes the charts of trials' values and times.
final class TrialCharts {
  private TrialCharts() {}

  static Plot distribution(ChartRequest request) {
    return new EdfPlot(
        request.studies().stream()
            .map(study -> EmpiricalDistribution.of(study, request.objective()))
            .toList(),
        request.title(),
        request.valueName());
  }

  static Plot bestSoFar(ChartRequest request) {
    return new BandsPlot(
        BestSoFarBand.of(request.compared(), ComparisonOptions.DEFAULT.of(request.objective())),
        request.title(),
        request.valueName());
  }

  static Plot timeline(ChartRequest request) {
    return new TimelinePlot(Timeline.of(request.study(), request.now()), request.title());
  }

  static Plot pareto(ChartRequest request) {
    List<Integer> pair = request.pair();
    return new ParetoPlot(
        ParetoFront.of(request.study(), pair.getFirst(), pair.getLast()),
        request.title(),
        pair.stream().map(request::valueName).toList(),
        request.study().directions().size());
  }

  static Plot hypervolume(ChartRequest request) {
    return new VolumePlot(
        HypervolumeHistory.of(request.study(), request.reference()), request.title());
  }
}
