package org.parzen.app.plot;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// What the person chose to see of a plot, kept while the data changes.
///
/// @param x the range zoomed to, empty: all data
/// @param y the range zoomed to, empty: all data
/// @param log the axes that the person made logarithmic
/// @param clip leaves far outliers out of the automatic value range; they are shown as arrows at
///   the edge
/// @param selected numbers of the trials to stand out
public record PlotView(
    Optional<Range> x, Optional<Range> y, Set<LogChoice> log, boolean clip, Set<Integer> selected) {

  public PlotView {
    log = Set.copyOf(log);
    selected = Set.copyOf(selected);
  }

  /// Gives the view that shows everything on a linear axis.
  public static PlotView automatic() {
    return new PlotView(Optional.empty(), Optional.empty(), Set.of(), false, Set.of());
  }

  public PlotView zoomedTo(Range x, Range y) {
    return new PlotView(Optional.of(x), Optional.of(y), log, clip, selected);
  }

  /// Gives this view with its zoom forgotten.
  public PlotView reset() {
    return new PlotView(Optional.empty(), Optional.empty(), log, clip, selected);
  }

  /// Gives this view with an axis made logarithmic, or linear again; its zoom is forgotten.
  public PlotView toggled(LogChoice axis) {
    Set<LogChoice> other = EnumSet.noneOf(LogChoice.class);
    other.addAll(log);
    if (!other.remove(axis)) {
      other.add(axis);
    }
    return axis == LogChoice.X
        ? new PlotView(Optional.empty(), y, other, clip, selected)
        : new PlotView(x, Optional.empty(), other, clip, selected);
  }

  /// Gives this view with outliers left out or not; the zoom of the value axis is forgotten.
  public PlotView withClip(boolean clip) {
    return new PlotView(x, Optional.empty(), log, clip, selected);
  }

  public PlotView withSelected(Set<Integer> selected) {
    return new PlotView(x, y, log, clip, selected);
  }

  public boolean zoomed() {
    return x.isPresent() || y.isPresent();
  }

  public boolean logX() {
    return log.contains(LogChoice.X);
  }

  public boolean logY() {
    return log.contains(LogChoice.Y);
  }

  Scale scaleX() {
    return logX() ? Scale.LOG : Scale.LINEAR;
  }

  Scale scaleY() {
    return logY() ? Scale.LOG : Scale.LINEAR;
  }
}
