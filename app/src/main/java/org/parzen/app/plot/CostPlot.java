package org.parzen.app.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a trial costs a sampler, in milliseconds, against the length of the history: a line a
/// sampler, crosses for another program's. Both axes are logarithmic.
public final class CostPlot implements Plot {
  private static final double MARGIN = 0.04;
  private static final float WIDTH = 1.8f;

  /// What was measured of one sampler.
  ///
  /// @param color which of the palette's series
  /// @param mine whether these are Parzen's figures, which a line joins
  /// @param points in ascending order of trials
  public record Series(String name, int color, boolean mine, List<Point> points) {
    public Series {
      points = List.copyOf(points);
    }
  }

  /// A figure; both numbers are above zero.
  public record Point(int trials, double milliseconds) {}

  private final List<Series> series;

  public CostPlot(List<Series> series) {
    this.series = List.copyOf(series);
  }

  @Override
  public String title() {
    return "";
  }

  @Override
  public String xTitle() {
    return PlotText.of("cost.trials");
  }

  @Override
  public String yTitle() {
    return PlotText.of("cost.milliseconds");
  }

  @Override
  public Gauge xGauge(PlotView view) {
    return Gauge.LOG;
  }

  @Override
  public Optional<String> notice(PlotView view) {
    return series.stream().allMatch(s -> s.points().isEmpty())
        ? Optional.of(PlotText.of("cost.notice"))
        : Optional.empty();
  }

  @Override
  public Range xRange(PlotView view) {
    return range(points().mapToDouble(Point::trials).toArray(), Scale.LOG);
  }

  @Override
  public Range yRange(PlotView view) {
    return range(points().mapToDouble(Point::milliseconds).toArray(), view.scaleY());
  }

  private static Range range(double[] values, Scale scale) {
    Extent extent = Extent.of(values);
    return Range.around(extent.low(), extent.high(), MARGIN, scale);
  }

  private Stream<Point> points() {
    return series.stream().flatMap(s -> s.points().stream());
  }

  @Override
  public List<LegendEntry> legend() {
    return series.stream()
        .map(s -> new LegendEntry(s.name(), p -> color(p, s), Optional.of(mark(s)), s.mine()))
        .toList();
  }

  private static Color color(Palette palette, Series series) {
    return palette.series().get(series.color() % palette.series().size());
  }

  private static Mark mark(Series series) {
    return series.mine() ? Mark.DISC : Mark.CROSS;
  }

  @Override
  public void paint(PlotArea area) {
    for (Series one : series) {
      Color color = color(area.theme().palette(), one);
      MarkBrush brush = new MarkBrush(area, mark(one), color, one.points().size());
      Path2D path = new Path2D.Double();
      for (Point point : one.points()) {
        double x = area.frame().x().pixel(point.trials());
        double y = area.frame().y().pixel(point.milliseconds());
        if (path.getCurrentPoint() == null) {
          path.moveTo(x, y);
        } else {
          path.lineTo(x, y);
        }
      }
      if (one.mine()) {
        Graphics2D g = area.graphics();
        g.setColor(color);
        g.setStroke(new BasicStroke(WIDTH, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(path);
      }
      for (Point point : one.points()) {
        brush.at(
            area.frame().x().pixel(point.trials()), area.frame().y().pixel(point.milliseconds()));
      }
    }
  }

  /// Nothing: no mark stands for a trial.
  @Override
  public Optional<Hit> nearest(PlotFrame frame, double x, double y, double radius) {
    return Optional.empty();
  }

  /// Nothing: no mark stands for a trial.
  @Override
  public Optional<Hit> neighbour(int trial, int step) {
    return Optional.empty();
  }

  @Override
  public String summary() {
    return series.stream()
        .filter(s -> !s.points().isEmpty())
        .map(
            s ->
                PlotText.of(
                    "cost.summary",
                    s.name(),
                    Numbers.shortest(s.points().getLast().milliseconds()),
                    "" + s.points().getLast().trials()))
        .collect(Collectors.joining(" "));
  }
}
