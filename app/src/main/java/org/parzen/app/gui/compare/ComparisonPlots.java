package org.parzen.app.gui.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.parzen.analysis.comparison.Comparison;
import org.parzen.analysis.comparison.GroupResult;
import org.parzen.analysis.comparison.RunResult;
import org.parzen.app.gui.fx.Messages;
import org.parzen.app.plot.LinesPlot;
import org.parzen.app.plot.Plot;
import org.parzen.app.plot.Scale;
import org.parzen.study.History;
import org.parzen.trial.TrialState;

/// The charts of a comparison: a line a setting.
record ComparisonPlots(Comparison comparison) {

  /// The median of the best values so far of a setting's runs, as far as all of them go.
  Plot progress() {
    return plot(
        Messages.get("compare.progress"),
        Messages.get("compare.trials"),
        measure(),
        IntStream.range(0, comparison.groups().size())
            .mapToObj(i -> progress(i, comparison.groups().get(i)))
            .toList());
  }

  /// The share of a setting's complete trials whose value is at most this.
  Plot values() {
    return plot(
        Messages.get("compare.values"),
        measure(),
        Messages.get("compare.share"),
        IntStream.range(0, comparison.groups().size())
            .mapToObj(i -> values(i, comparison.groups().get(i)))
            .toList());
  }

  private String measure() {
    return comparison.measure().objective().isPresent()
        ? Messages.get("compare.value")
        : Messages.get("compare.volume");
  }

  private static Plot plot(String title, String x, String y, List<LinesPlot.Series> series) {
    return new LinesPlot(
        title, new LinesPlot.Side(x, Scale.LINEAR), new LinesPlot.Side(y, Scale.LINEAR), series);
  }

  private static LinesPlot.Series progress(int place, GroupResult group) {
    int shortest =
        group.runs().stream()
            .mapToInt(RunResult::results)
            .filter(results -> results > 0)
            .min()
            .orElse(0);
    List<LinesPlot.Point> points = new ArrayList<>();
    double last = Double.NaN;
    for (int trial = 1; trial <= shortest; trial++) {
      double median = median(group, trial);
      if (!Double.isNaN(median) && (median != last || trial == shortest)) {
        points.add(new LinesPlot.Point(trial, median));
        last = median;
      }
    }
    return new LinesPlot.Series(group.name(), place, LinesPlot.Look.STEPS, points);
  }

  private static double median(GroupResult group, int trial) {
    return new GroupResult(group.name(), group.runs(), trial, group.direction()).median();
  }

  private LinesPlot.Series values(int place, GroupResult group) {
    double[] values =
        group.runs().stream().flatMapToDouble(run -> Arrays.stream(values(run))).sorted().toArray();
    List<LinesPlot.Point> points = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      if (i == values.length - 1 || values[i] != values[i + 1]) {
        points.add(new LinesPlot.Point(values[i], (i + 1.0) / values.length));
      }
    }
    return new LinesPlot.Series(group.name(), place, LinesPlot.Look.STEPS, points);
  }

  /// Of several objectives together, the hypervolume that each trial left.
  private double[] values(RunResult run) {
    OptionalInt objective = comparison.measure().objective();
    if (objective.isEmpty()) {
      return run.soFar();
    }
    History history = run.study().view().finished();
    return history
        .rows()
        .filter(row -> history.kind(row) == TrialState.Kind.COMPLETE)
        .mapToDouble(row -> history.value(row, objective.getAsInt()))
        .filter(Double::isFinite)
        .toArray();
  }
}
