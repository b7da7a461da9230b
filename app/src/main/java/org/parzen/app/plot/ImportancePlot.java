package org.parzen.app.plot;

import java.awt.BasicStroke;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parzen.importance.Importances;
import org.parzen.importance.Importances.Share;

/// How much each parameter matters: horizontal bars, the most important parameter on top, with a
/// bar an objective where there are several. The least important of very many share a bar.
public final class ImportancePlot implements Plot {
  private static final int MOST = 20;
  private static final double BAR = 0.76;
  private static final double THICKEST = 26;
  private static final double LEGIBLE = 9;
  private static final double GAP = 6;
  private static final double NOTE_WIDTH = 0.5;

  private final List<Series> series;
  private final String title;
  private final List<Row> rows;

  /// What was found for one objective.
  ///
  /// @param name of the objective
  public record Series(String name, Importances found) {}

  /// A parameter, or several that share a row.
  ///
  /// @param shares one a series
  private record Row(String name, List<Double> shares) {
    double sum() {
      return shares.stream().mapToDouble(Double::doubleValue).sum();
    }

    double longest() {
      return shares.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }
  }

  /// @param series one or more
  public ImportancePlot(List<Series> series, String title) {
    this.series = List.copyOf(series);
    this.title = title;
    this.rows = together(rows(series));
  }

  private static List<Row> rows(List<Series> series) {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (Series one : series) {
      for (String name : one.found().parameters()) {
        Row row = new Row(name, series.stream().map(other -> share(other.found(), name)).toList());
        rows.put(name, row);
      }
    }
    return rows.values().stream().sorted(Comparator.comparingDouble(Row::sum).reversed()).toList();
  }

  private static double share(Importances found, String name) {
    return found.of(name).map(Share::share).orElse(0.0);
  }

  private static List<Row> together(List<Row> rows) {
    if (rows.size() <= MOST) {
      return rows;
    }
    List<Row> rest = rows.subList(MOST - 1, rows.size());
    List<Double> sums =
        IntStream.range(0, rest.getFirst().shares().size())
            .mapToObj(i -> rest.stream().mapToDouble(row -> row.shares().get(i)).sum())
            .toList();
    List<Row> shown = new ArrayList<>(rows.subList(0, MOST - 1));
    shown.add(new Row(PlotText.of("importances.rest", "" + rest.size()), sums));
    return List.copyOf(shown);
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String xTitle() {
    return PlotText.of("importances.share");
  }

  @Override
  public String yTitle() {
    return PlotText.of("importances.parameter");
  }

  @Override
  public Gauge xGauge(PlotView view) {
    return Gauge.of(Scale.LINEAR);
  }

  /// The first name is at the bottom.
  @Override
  public Gauge yGauge(PlotView view) {
    return new Gauge.Names(rows.reversed().stream().map(Row::name).toList());
  }

  @Override
  public Optional<String> notice(PlotView view) {
    boolean says =
        series.stream().flatMap(one -> one.found().shares().stream()).anyMatch(s -> s.raw() > 0);
    return says ? Optional.empty() : Optional.of(note().orElse(PlotText.of("importances.notice")));
  }

  private Optional<String> note() {
    return series.stream().flatMap(one -> one.found().notes().stream()).findFirst();
  }

  @Override
  public Range xRange(PlotView view) {
    double longest = rows.stream().mapToDouble(Row::longest).max().orElse(1);
    return new Range(0, longest * 1.12);
  }

  @Override
  public Range yRange(PlotView view) {
    return new Range(-0.6, rows.size() - 0.4);
  }

  @Override
  public List<LegendEntry> legend() {
    return series.size() < 2
        ? List.of()
        : IntStream.range(0, series.size())
            .mapToObj(
                i ->
                    new LegendEntry(
                        series.get(i).name(),
                        new SeriesStyle(i)::color,
                        Optional.of(Mark.DISC),
                        false))
            .toList();
  }

  @Override
  public void paint(PlotArea area) {
    double room = Math.abs(area.frame().y().pixel(1) - area.frame().y().pixel(0)) * BAR;
    double thickness = Math.min(room / series.size(), THICKEST);
    for (int row = 0; row < rows.size(); row++) {
      double top = area.frame().y().pixel(rows.size() - 1.0 - row) - thickness * series.size() / 2;
      for (int i = 0; i < series.size(); i++) {
        bar(area, row, i, new Bar(top + i * thickness, thickness));
      }
    }
    note().ifPresent(text -> paintNote(area, text));
  }

  /// Where a bar lies.
  private record Bar(double top, double thickness) {}

  private void bar(PlotArea area, int row, int of, Bar bar) {
    Graphics2D g = area.graphics();
    double share = rows.get(row).shares().get(of);
    double from = area.frame().x().pixel(0);
    double to = area.frame().x().pixel(share);
    g.setColor(new SeriesStyle(of).color(area.theme().palette()));
    g.fill(
        new Rectangle2D.Double(
            from, bar.top() + 0.5, Math.max(to - from, 1), Math.max(bar.thickness() - 1, 1)));
    if (bar.thickness() < LEGIBLE) {
      return;
    }
    String text = text(share);
    g.setFont(area.theme().label(text));
    FontMetrics metrics = g.getFontMetrics();
    double baseline = bar.top() + bar.thickness() / 2 + metrics.getAscent() * 0.36;
    double width = metrics.stringWidth(text);
    g.setColor(area.theme().palette().background());
    g.fill(new Rectangle2D.Double(to + 1, bar.top(), width + 2 * GAP - 1, bar.thickness()));
    g.setColor(area.theme().palette().text());
    g.drawString(text, (float) (to + GAP), (float) baseline);
  }

  private static String text(double share) {
    return share > 0 && share < 0.01
        ? "<0.01"
        : BigDecimal.valueOf(share).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  /// Says in the lower right corner, where short bars leave room, what to keep in mind.
  private void paintNote(PlotArea area, String text) {
    Graphics2D g = area.graphics();
    g.setFont(area.theme().label(text));
    FontMetrics metrics = g.getFontMetrics();
    Rectangle2D bounds = area.frame().bounds();
    List<String> lines = TextLines.wrap(text, metrics, bounds.getWidth() * NOTE_WIDTH);
    double width = lines.stream().mapToInt(metrics::stringWidth).max().orElse(0);
    double height = lines.size() * (double) metrics.getHeight();
    double left = bounds.getMaxX() - width - GAP;
    double top = bounds.getMaxY() - height - GAP;
    double taken = longestBelow(area, top);
    if (taken > left - GAP || top < bounds.getMinY()) {
      return;
    }
    g.setColor(area.theme().palette().background());
    g.fill(new Rectangle2D.Double(left - GAP, top - GAP / 2, width + 2 * GAP, height + GAP));
    g.setColor(area.theme().palette().grid());
    g.setStroke(new BasicStroke(1));
    g.draw(new Rectangle2D.Double(left - GAP, top - GAP / 2, width + 1.5 * GAP, height + GAP));
    g.setColor(area.theme().palette().muted());
    for (int i = 0; i < lines.size(); i++) {
      g.drawString(
          lines.get(i),
          (float) left,
          (float) (top + i * metrics.getHeight() + metrics.getAscent()));
    }
  }

  /// The pixel where the longest bar ends of those that reach below another one.
  private double longestBelow(PlotArea area, double top) {
    double longest = 0;
    for (int row = 0; row < rows.size(); row++) {
      if (area.frame().y().pixel(rows.size() - 1.5 - row) > top) {
        longest = Math.max(longest, rows.get(row).longest());
      }
    }
    return area.frame().x().pixel(longest) + 45;
  }

  /// Nothing: no bar stands for a trial.
  @Override
  public Optional<Hit> nearest(PlotFrame frame, double px, double py, double radius) {
    return Optional.empty();
  }

  /// Nothing: no bar stands for a trial.
  @Override
  public Optional<Hit> neighbour(int trial, int step) {
    return Optional.empty();
  }

  @Override
  public String summary() {
    String all = series.stream().map(this::summary).collect(Collectors.joining(" "));
    return note().map(text -> all + " " + text).orElse(all);
  }

  private String summary(Series one) {
    String shares =
        one.found().shares().stream()
            .limit(3)
            .map(share -> share.parameter() + " " + text(share.share()))
            .collect(Collectors.joining(", "));
    return PlotText.of("importances.summary", one.name(), "" + one.found().shares().size(), shares);
  }
}
