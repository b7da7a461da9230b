package org.parzen.app.plot;

import java.util.List;
import java.util.Optional;
import org.parzen.analysis.Omitted;
import org.parzen.analysis.ParameterAxis;
import org.parzen.analysis.TrialPoints;

/// A chart of trials over two parameters.
abstract class PlanePlot implements Plot {
  private final ParameterAxis x;
  private final ParameterAxis y;
  private final TrialPoints points;
  private final Omitted omitted;
  private final Heading heading;
  private final PointMarks marks;

  /// What a chart is called.
  ///
  /// @param title possibly empty
  /// @param valueName what the colours mean, such as the objective's metric
  record Heading(String title, String valueName) {}

  PlanePlot(
      ParameterAxis x, ParameterAxis y, TrialPoints points, Omitted omitted, Heading heading) {
    this.x = x;
    this.y = y;
    this.points = points;
    this.omitted = omitted;
    this.heading = heading;
    marks =
        new PointMarks(
            points,
            ParameterScale.across(x, points.x(), points.number()),
            ParameterScale.up(y, points.y(), points.number()));
  }

  /// Gives the line that names a trial, without its place.
  abstract String named(int row, String place);

  /// Gives the key of the sentence that tells the chart.
  abstract String summaryKey();

  PointMarks marks() {
    return marks;
  }

  String valueName() {
    return heading.valueName();
  }

  @Override
  public String title() {
    return heading.title();
  }

  @Override
  public String xTitle() {
    return ParameterScale.title(x);
  }

  @Override
  public String yTitle() {
    return ParameterScale.title(y);
  }

  @Override
  public Gauge xGauge(PlotView view) {
    return ParameterScale.gauge(x);
  }

  @Override
  public Gauge yGauge(PlotView view) {
    return ParameterScale.gauge(y);
  }

  @Override
  public Optional<String> notice(PlotView view) {
    return points.size() > 0
        ? Optional.empty()
        : Optional.of(PlotText.of("parameter.notice.pair", x.name(), y.name()));
  }

  @Override
  public Range xRange(PlotView view) {
    return ParameterScale.range(x);
  }

  @Override
  public Range yRange(PlotView view) {
    return ParameterScale.range(y);
  }

  @Override
  public List<LegendEntry> legend() {
    return ParameterLegend.of(marks, omitted);
  }

  @Override
  public Optional<Hit> nearest(PlotFrame frame, double px, double py, double radius) {
    return marks.nearest(frame, px, py, radius).stream().mapToObj(this::hit).findFirst();
  }

  @Override
  public Optional<Hit> neighbour(int trial, int step) {
    return marks.neighbour(trial, step).stream().mapToObj(this::hit).findFirst();
  }

  private Hit hit(int row) {
    return marks.hit(row, named(row, place(row)));
  }

  /// Writes both parameters of a trial: `x 0.5, y adam`.
  private String place(int row) {
    return PlotText.of(
        "parameter.place",
        x.name(),
        ParameterScale.text(x, points.x()[row]),
        y.name(),
        ParameterScale.text(y, points.y()[row]));
  }

  @Override
  public String summary() {
    return PlotText.of(summaryKey(), valueName(), x.name(), y.name(), "" + marks.size())
        + ParameterLegend.sentence(omitted)
        + best();
  }

  private String best() {
    int best = points.best();
    return best < 0
        ? ""
        : " "
            + PlotText.of(
                "parameter.best",
                Numbers.shortest(points.value()[best]),
                "" + points.number()[best],
                place(best));
  }
}
