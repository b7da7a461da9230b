package org.parzen.app.plot;

import java.util.List;
import java.util.Optional;

/// A chart that can not be made from a study as it is: a sentence that says why.
public record NoticePlot(String title, String sentence) implements Plot {

  @Override
  public String xTitle() {
    return "";
  }

  @Override
  public String yTitle() {
    return "";
  }

  @Override
  public Optional<String> notice(PlotView view) {
    return Optional.of(sentence);
  }

  /// Never asked: there is a notice.
  @Override
  public Range xRange(PlotView view) {
    return new Range(0, 1);
  }

  /// Never asked: there is a notice.
  @Override
  public Range yRange(PlotView view) {
    return new Range(0, 1);
  }

  @Override
  public List<LegendEntry> legend() {
    return List.of();
  }

  /// Paints nothing.
  @Override
  public void paint(PlotArea area) {}

  @Override
  public Optional<Hit> nearest(PlotFrame frame, double x, double y, double radius) {
    return Optional.empty();
  }

  @Override
  public Optional<Hit> neighbour(int trial, int step) {
    return Optional.empty();
  }

  @Override
  public String summary() {
    return sentence;
  }
}
