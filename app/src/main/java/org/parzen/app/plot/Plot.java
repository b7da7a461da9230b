package org.parzen.app.plot;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A chart of one kind with its data: immutable, so that it can be painted on any thread.
public interface Plot {

  /// Gives the heading, possibly empty where the surroundings already say it.
  String title();

  String xTitle();

  String yTitle();

  /// What the horizontal axis counts in: trials, where a plot does not say otherwise.
  default Gauge xGauge(PlotView view) {
    return Gauge.whole();
  }

  /// What the vertical axis counts in: numbers on the scale that the person chose, where a plot
  /// does not say otherwise.
  default Gauge yGauge(PlotView view) {
    return Gauge.of(view.scaleY());
  }

  /// Which axes a person may make logarithmic: none, where a plot does not say otherwise.
  default Set<LogChoice> logChoices() {
    return Set.of();
  }

  /// Whether far outliers can be left out.
  default boolean clips() {
    return false;
  }

  /// What colours mean, where they mean more than a status.
  default Optional<ColorBar> colorBar() {
    return Optional.empty();
  }

  /// Says why there is nothing to see, as one sentence; empty where there is.
  Optional<String> notice(PlotView view);

  /// Gives the range that shows all data. Only asked where there is no notice.
  Range xRange(PlotView view);

  /// Gives the range that shows all data, or all but outliers. Only asked where there is no notice.
  Range yRange(PlotView view);

  List<LegendEntry> legend();

  /// Paints the data; frame, axes and legend are there already.
  void paint(PlotArea area);

  /// Gives the mark nearest to a pixel, at most `radius` pixels away.
  Optional<Hit> nearest(PlotFrame frame, double x, double y, double radius);

  /// Gives the mark of the trial that follows (`step` 1) or precedes (`step` -1) `trial`, for
  /// walking with the keyboard; from a trial that is not shown, the nearest in that direction.
  Optional<Hit> neighbour(int trial, int step);

  /// Gives one or two sentences that tell the chart to somebody who does not see it.
  String summary();
}
