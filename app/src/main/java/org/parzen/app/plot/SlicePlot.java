package org.parzen.app.plot;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.parzen.analysis.Slice;
import org.parzen.analysis.TrialPoints;

/// Slice: the value of each trial over one parameter, the later a trial the stronger its colour.
public final class SlicePlot implements Plot {
  private final Slice data;
  private final String title;
  private final String valueName;
  private final PointMarks marks;
  private final Extent extent;

  /// @param valueName what the value axis is called, such as the objective's metric
  public SlicePlot(Slice data, String title, String valueName) {
    this.data = data;
    this.title = title;
    this.valueName = valueName;
    TrialPoints points = data.points();
    marks =
        new PointMarks(
            points, ParameterScale.across(data.axis(), points.x(), points.number()), points.y());
    extent = Extent.of(points.y());
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String xTitle() {
    return ParameterScale.title(data.axis());
  }

  @Override
  public String yTitle() {
    return valueName;
  }

  @Override
  public Gauge xGauge(PlotView view) {
    return ParameterScale.gauge(data.axis());
  }

  @Override
  public Optional<ColorBar> colorBar() {
    if (marks.size() < 2) {
      return Optional.empty();
    }
    Range range = new Range(0, Math.max(1, last()));
    List<Ticks.Tick> ticks =
        Ticks.linear(range, 5, true).major().stream()
            .map(tick -> new Ticks.Tick(tick.value() / range.high(), tick.label()))
            .toList();
    return Optional.of(new ColorBar(PlotText.of("trial"), ticks, false));
  }

  private int last() {
    return marks.size() == 0 ? 0 : data.points().number()[marks.size() - 1];
  }

  @Override
  public Set<LogChoice> logChoices() {
    return Set.of(LogChoice.Y);
  }

  @Override
  public boolean clips() {
    return true;
  }

  @Override
  public Optional<String> notice(PlotView view) {
    if (extent.isEmpty()) {
      return Optional.of(PlotText.of("parameter.notice"));
    }
    return view.logY() && extent.hasNoPositive()
        ? Optional.of(PlotText.of("history.notice.log"))
        : Optional.empty();
  }

  @Override
  public Range xRange(PlotView view) {
    return ParameterScale.range(data.axis());
  }

  @Override
  public Range yRange(PlotView view) {
    return extent.range(view, data.points().y());
  }

  @Override
  public List<LegendEntry> legend() {
    return ParameterLegend.of(marks, data.omitted());
  }

  @Override
  public void paint(PlotArea area) {
    double last = Math.max(1, last());
    marks.paint(
        area,
        IntStream.range(0, marks.size()).toArray(),
        row -> data.points().number()[row] / last);
  }

  @Override
  public Optional<Hit> nearest(PlotFrame frame, double x, double y, double radius) {
    return marks.nearest(frame, x, y, radius).stream().mapToObj(this::hit).findFirst();
  }

  @Override
  public Optional<Hit> neighbour(int trial, int step) {
    return marks.neighbour(trial, step).stream().mapToObj(this::hit).findFirst();
  }

  private Hit hit(int row) {
    TrialPoints points = data.points();
    return marks.hit(
        row,
        PlotText.of(
            "slice.hit",
            "" + points.number()[row],
            marks.status(row),
            Numbers.shortest(points.value()[row]),
            data.axis().name(),
            ParameterScale.text(data.axis(), points.x()[row])));
  }

  @Override
  public String summary() {
    String all =
        PlotText.of("slice.summary", valueName, data.axis().name(), "" + marks.size())
            + ParameterLegend.sentence(data.omitted());
    int best = data.points().best();
    return best < 0
        ? all
        : all
            + " "
            + PlotText.of(
                "slice.summary.best",
                Numbers.shortest(data.points().value()[best]),
                "" + data.points().number()[best],
                data.axis().name(),
                ParameterScale.text(data.axis(), data.points().x()[best]));
  }
}
