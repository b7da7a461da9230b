package org.parzen.app.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Measured figures as lines, marks or both: of measurements, where nothing stands for a trial.
public final class LinesPlot implements Plot {
  private static final double MARGIN = 0.04;
  private static final float WIDTH = 1.8f;

  /// How the points of a series are shown.
  public enum Look {
    /// Joined, with a mark at each.
    LINE,
    /// Joined by steps: a value holds until the next one.
    STEPS,
    /// Not joined: figures of something else, to compare with.
    MARKS
  }

  /// What was measured of one thing.
  ///
  /// @param color which of the palette's series
  /// @param points in ascending order of x
  public record Series(String name, int color, Look look, List<Point> points) {
    public Series {
      points = List.copyOf(points);
    }
  }

  /// A figure; above zero where its axis is logarithmic.
  public record Point(double x, double y) {}

  /// What an axis is called, and how it counts.
  public record Side(String title, Scale scale) {}

  private final String title;
  private final Side x;
  private final Side y;
  private final List<Series> series;

  public LinesPlot(String title, Side x, Side y, List<Series> series) {
    this.title = title;
    this.x = x;
    this.y = y;
    this.series = List.copyOf(series);
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String xTitle() {
    return x.title();
  }

  @Override
  public String yTitle() {
    return y.title();
  }

  @Override
  public Gauge xGauge(PlotView view) {
    return Gauge.of(x.scale());
  }

  @Override
  public Gauge yGauge(PlotView view) {
    return Gauge.of(y.scale());
  }

  @Override
  public Optional<String> notice(PlotView view) {
    return points().findAny().isEmpty()
        ? Optional.of(PlotText.of("lines.notice"))
        : Optional.empty();
  }

  @Override
  public Range xRange(PlotView view) {
    return range(points().mapToDouble(Point::x).toArray(), x.scale());
  }

  @Override
  public Range yRange(PlotView view) {
    return range(points().mapToDouble(Point::y).toArray(), y.scale());
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
        .map(s -> new LegendEntry(s.name(), p -> color(p, s), mark(s), s.look() != Look.MARKS))
        .toList();
  }

  private static Color color(Palette palette, Series series) {
    return new SeriesStyle(series.color()).color(palette);
  }

  private static Optional<Mark> mark(Series series) {
    return switch (series.look()) {
      case LINE -> Optional.of(Mark.DISC);
      case MARKS -> Optional.of(Mark.CROSS);
      case STEPS -> Optional.empty();
    };
  }

  @Override
  public void paint(PlotArea area) {
    for (Series one : series) {
      Color color = color(area.theme().palette(), one);
      if (one.look() != Look.MARKS) {
        Graphics2D g = area.graphics();
        g.setColor(color);
        g.setStroke(new BasicStroke(WIDTH, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(path(area.frame(), one));
      }
      mark(one)
          .map(mark -> new MarkBrush(area, mark, color, one.points().size()))
          .ifPresent(brush -> one.points().forEach(point -> mark(area.frame(), brush, point)));
    }
  }

  private static void mark(PlotFrame frame, MarkBrush brush, Point point) {
    brush.at(frame.x().pixel(point.x()), frame.y().pixel(point.y()));
  }

  private static Path2D path(PlotFrame frame, Series series) {
    Path2D path = new Path2D.Double();
    for (Point point : series.points()) {
      double px = frame.x().pixel(point.x());
      double py = frame.y().pixel(point.y());
      if (path.getCurrentPoint() == null) {
        path.moveTo(px, py);
        continue;
      }
      if (series.look() == Look.STEPS) {
        path.lineTo(px, path.getCurrentPoint().getY());
      }
      path.lineTo(px, py);
    }
    return path;
  }

  /// Nothing: no mark stands for a trial.
  @Override
  public Optional<Hit> nearest(PlotFrame frame, double px, double py, double radius) {
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
                    "lines.summary",
                    s.name(),
                    y.title(),
                    Numbers.shortest(s.points().getLast().y()),
                    Numbers.shortest(s.points().getLast().x()),
                    x.title()))
        .collect(Collectors.joining(" "));
  }
}
