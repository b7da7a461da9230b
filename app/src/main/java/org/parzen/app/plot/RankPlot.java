package org.parzen.app.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.parzen.analysis.RankPlane;
import org.parzen.analysis.TrialPoints;
import org.parzen.study.Direction;

/// Ranks: trials over two parameters, the better the rank of its value among all the stronger its
/// colour.
public final class RankPlot implements Plot {
  private final RankPlane data;
  private final String title;
  private final String valueName;
  private final PointMarks marks;
  private final int[] worstFirst;

  /// @param valueName what is ranked, such as the objective's metric
  public RankPlot(RankPlane data, String title, String valueName) {
    this.data = data;
    this.title = title;
    this.valueName = valueName;
    marks = PlaneMarks.of(data.x(), data.y(), data.points());
    worstFirst =
        IntStream.range(0, marks.size())
            .boxed()
            .sorted(Comparator.comparingDouble(this::strength))
            .mapToInt(row -> row)
            .toArray();
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String xTitle() {
    return ParameterScale.title(data.x());
  }

  @Override
  public String yTitle() {
    return ParameterScale.title(data.y());
  }

  @Override
  public Gauge xGauge(PlotView view) {
    return ParameterScale.gauge(data.x());
  }

  @Override
  public Gauge yGauge(PlotView view) {
    return ParameterScale.gauge(data.y());
  }

  @Override
  public Set<LogChoice> logChoices() {
    return Set.of();
  }

  @Override
  public boolean clips() {
    return false;
  }

  @Override
  public Optional<ColorBar> colorBar() {
    List<Ticks.Tick> ticks = new ArrayList<>();
    for (int i = 0; i < data.quantile().length; i++) {
      double share = RankPlane.SHARES.get(i);
      String value = Numbers.rounded(data.quantile()[i], 4);
      String name = PlotText.of("rank.tick." + (int) (share * 100), value);
      ticks.add(new Ticks.Tick(share, name));
    }
    return Optional.of(new ColorBar(valueName, ticks, reversed()));
  }

  private boolean reversed() {
    return data.direction() == Direction.MINIMIZE;
  }

  @Override
  public Optional<String> notice(PlotView view) {
    return PlaneMarks.notice(data.x(), data.y(), data.points());
  }

  @Override
  public Range xRange(PlotView view) {
    return ParameterScale.range(data.x());
  }

  @Override
  public Range yRange(PlotView view) {
    return ParameterScale.range(data.y());
  }

  @Override
  public List<LegendEntry> legend() {
    return ParameterLegend.of(marks, data.omitted());
  }

  @Override
  public void paint(PlotArea area) {
    marks.paint(area, worstFirst, this::strength);
  }

  private double strength(int row) {
    return reversed() ? 1 - data.share()[row] : data.share()[row];
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
            "rank.hit",
            "" + points.number()[row],
            marks.status(row),
            Numbers.shortest(points.value()[row]),
            "" + Math.round(strength(row) * 100),
            PlaneMarks.place(data.x(), data.y(), points, row)));
  }

  @Override
  public String summary() {
    return PlotText.of(
            "rank.summary", valueName, data.x().name(), data.y().name(), "" + marks.size())
        + ParameterLegend.sentence(data.omitted())
        + PlaneMarks.best(data.x(), data.y(), data.points());
  }
}
