package org.parzen.app.plot;

import java.util.List;
import java.util.Optional;

/// A chart of one kind with its data: immutable, so that it can be painted on any thread.
public interface Plot {

  /// Gives the heading, possibly empty where the surroundings already say it.
  String title();

  String xTitle();

  String yTitle();

  /// How the horizontal axis counts; the view says it of the other one.
  default Scale xScale() {
    return Scale.LINEAR;
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
