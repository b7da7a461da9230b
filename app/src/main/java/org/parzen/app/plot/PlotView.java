package org.parzen.app.plot;

import java.util.Optional;
import java.util.Set;

/// What the person chose to see of a plot, kept while the data changes.
///
/// @param x the range zoomed to, empty: all data
/// @param y the range zoomed to, empty: all data
/// @param logY a logarithmic value axis
/// @param clip leaves far outliers out of the automatic value range; they are shown as arrows at
///   the edge
/// @param selected numbers of the trials to stand out
public record PlotView(
    Optional<Range> x, Optional<Range> y, boolean logY, boolean clip, Set<Integer> selected) {

  public PlotView {
    selected = Set.copyOf(selected);
  }

  /// Gives the view that shows everything on a linear axis.
  public static PlotView automatic() {
    return new PlotView(Optional.empty(), Optional.empty(), false, false, Set.of());
  }

  public PlotView zoomedTo(Range x, Range y) {
    return new PlotView(Optional.of(x), Optional.of(y), logY, clip, selected);
  }

  /// Gives this view with its zoom forgotten.
  public PlotView reset() {
    return new PlotView(Optional.empty(), Optional.empty(), logY, clip, selected);
  }

  /// Gives this view with another value axis; the zoom of that axis is forgotten.
  public PlotView withLogY(boolean logY) {
    return new PlotView(x, Optional.empty(), logY, clip, selected);
  }

  /// Gives this view with outliers left out or not; the zoom of the value axis is forgotten.
  public PlotView withClip(boolean clip) {
    return new PlotView(x, Optional.empty(), logY, clip, selected);
  }

  public PlotView withSelected(Set<Integer> selected) {
    return new PlotView(x, y, logY, clip, selected);
  }

  public boolean zoomed() {
    return x.isPresent() || y.isPresent();
  }

  Scale scaleY() {
    return logY ? Scale.LOG : Scale.LINEAR;
  }
}
