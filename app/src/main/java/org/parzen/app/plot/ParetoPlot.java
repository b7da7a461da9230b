package org.parzen.app.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.parzen.analysis.ParetoFront;
import org.parzen.analysis.TrialStatus;
import org.parzen.study.Direction;

/// Pareto front in the plane of two objectives: the best trials in colours of a ramp by number, the
/// stairs that bound what was reached, and behind them what is dominated or infeasible.
public final class ParetoPlot implements Plot {
  private static final int FEW = 300;

  private final ParetoFront data;
  private final String title;
  private final List<String> names;
  private final int objectives;
  private final Extent xs;
  private final Extent ys;
  private final int[] best;

  /// @param names of the objective across and of the one upwards
  /// @param objectives how many the study has
  public ParetoPlot(ParetoFront data, String title, List<String> names, int objectives) {
    this.data = data;
    this.title = title;
    this.names = List.copyOf(names);
    this.objectives = objectives;
    xs = Extent.of(data.x().value());
    ys = Extent.of(data.y().value());
    best = IntStream.range(0, data.size()).filter(row -> data.best()[row]).toArray();
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String xTitle() {
    return axis(0, data.x());
  }

  @Override
  public String yTitle() {
    return axis(1, data.y());
  }

  private String axis(int of, ParetoFront.Objective objective) {
    String key = objective.direction() == Direction.MINIMIZE ? "pareto.less" : "pareto.more";
    return PlotText.of(key, names.get(of));
  }

  @Override
  public Gauge xGauge(PlotView view) {
    return Gauge.of(view.scaleX());
  }

  @Override
  public Set<LogChoice> logChoices() {
    return EnumSet.allOf(LogChoice.class);
  }

  @Override
  public Optional<ColorBar> colorBar() {
    if (best.length < 2) {
      return Optional.empty();
    }
    int last = data.number()[data.size() - 1];
    List<Ticks.Tick> ticks =
        Ticks.linear(new Range(0, last), 5, true).major().stream()
            .map(tick -> new Ticks.Tick(tick.value() / last, tick.label()))
            .toList();
    return Optional.of(new ColorBar(PlotText.of("trial"), ticks, false));
  }

  @Override
  public boolean clips() {
    return true;
  }

  @Override
  public Optional<String> notice(PlotView view) {
    if (data.size() == 0) {
      return Optional.of(
          PlotText.of(data.infinite() > 0 ? "pareto.notice.infinite" : "pareto.notice"));
    }
    boolean nothing = IntStream.range(0, data.size()).noneMatch(row -> hasPlace(view, row));
    return nothing ? Optional.of(PlotText.of("pareto.notice.log")) : Optional.empty();
  }

  private boolean hasPlace(PlotView view, int row) {
    return !(view.logX() && data.x().value()[row] < xs.lowestPositive())
        && !(view.logY() && data.y().value()[row] < ys.lowestPositive());
  }

  @Override
  public Range xRange(PlotView view) {
    return xs.range(view.scaleX());
  }

  @Override
  public Range yRange(PlotView view) {
    return ys.range(view, data.y().value());
  }

  @Override
  public List<LegendEntry> legend() {
    List<LegendEntry> entries = new ArrayList<>();
    int infeasible = count(TrialStatus.INFEASIBLE);
    int dominated = count(TrialStatus.COMPLETE) - best.length;
    if (objectives > 2) {
      entries.add(mark("pareto.best", best.length, Palette::text));
      entries.add(
          new LegendEntry(PlotText.of("pareto.pair"), Palette::text, Optional.empty(), true));
    } else {
      entries.add(
          new LegendEntry(
              PlotText.of("pareto.front", "" + best.length),
              Palette::text,
              Optional.of(Mark.DISC),
              true));
    }
    if (dominated > 0) {
      entries.add(mark("pareto.dominated", dominated, ParetoPlot::faint));
    }
    if (infeasible > 0) {
      entries.add(LegendEntry.of(TrialStatus.INFEASIBLE, infeasible, false));
    }
    if (data.infinite() > 0) {
      entries.add(LegendEntry.note(PlotText.of("legend.infinite", "" + data.infinite())));
    }
    return entries;
  }

  private LegendEntry mark(
      String key, int count, java.util.function.Function<Palette, Color> color) {
    return new LegendEntry(
        PlotText.of(key, "" + count, "" + objectives), color, Optional.of(Mark.DISC), false);
  }

  private int count(TrialStatus status) {
    return (int)
        IntStream.range(0, data.size()).filter(row -> data.status()[row] == status.code()).count();
  }

  private static Color faint(Palette palette) {
    return Palette.faded(palette.of(TrialStatus.COMPLETE), 0.45);
  }

  @Override
  public void paint(PlotArea area) {
    float[] px = new float[data.size()];
    float[] py = new float[data.size()];
    area.frame().x().pixels(data.x().value(), 0, px.length, px);
    area.frame().y().pixels(data.y().value(), 0, py.length, py);
    Palette palette = area.theme().palette();
    paintMany(area, TrialStatus.INFEASIBLE, palette.of(TrialStatus.INFEASIBLE), px, py);
    paintMany(area, TrialStatus.COMPLETE, faint(palette), px, py);
    paintStairs(area, px, py);
    paintBest(area, px, py);
    Graphics2D g = area.graphics();
    g.setStroke(new BasicStroke(2.2f));
    g.setColor(palette.accent());
    for (int row = 0; row < px.length && !area.view().selected().isEmpty(); row++) {
      if (area.view().selected().contains(data.number()[row])) {
        g.draw(Mark.DISC.shape(px[row], py[row], 7.5));
      }
    }
  }

  /// Paints the trials of a status that are not the best.
  private void paintMany(PlotArea area, TrialStatus status, Color color, float[] px, float[] py) {
    int[] rows =
        IntStream.range(0, px.length)
            .filter(row -> data.status()[row] == status.code() && !data.best()[row])
            .filter(row -> Float.isFinite(px[row]) && Float.isFinite(py[row]))
            .toArray();
    if (rows.length > PlotArea.MASSES) {
      float[] xs = new float[rows.length];
      float[] ys = new float[rows.length];
      for (int i = 0; i < rows.length; i++) {
        xs[i] = px[rows[i]];
        ys[i] = py[rows[i]];
      }
      area.masses(grid -> grid.density(xs, ys, xs.length, color));
      return;
    }
    MarkBrush brush = new MarkBrush(area, Mark.of(status), color, data.size());
    for (int row : rows) {
      brush.at(px[row], py[row]);
    }
  }

  /// From a step the line goes on to worse values across, and then to better ones upwards; at both
  /// ends it bounds what was reached, up to the edge of the frame.
  private void paintStairs(PlotArea area, float[] px, float[] py) {
    Path2D line = new Path2D.Double();
    double y = Double.NaN;
    double x = Double.NaN;
    double worstX = worst(data.x(), area.frame().x());
    double worstY = worst(data.y(), area.frame().y());
    Path2D ends = new Path2D.Double();
    for (int row : data.stairs()) {
      if (!Float.isFinite(px[row]) || !Float.isFinite(py[row])) {
        continue;
      }
      if (Double.isNaN(y)) {
        line.moveTo(px[row], py[row]);
        ends.moveTo(px[row], worstY);
        ends.lineTo(px[row], py[row]);
      } else {
        line.lineTo(px[row], y);
        line.lineTo(px[row], py[row]);
      }
      x = px[row];
      y = py[row];
    }
    if (Double.isNaN(y)) {
      return;
    }
    ends.moveTo(x, y);
    ends.lineTo(worstX, y);
    Graphics2D g = area.graphics();
    Palette palette = area.theme().palette();
    g.setColor(Palette.faded(palette.text(), 0.55));
    g.setStroke(SeriesStyle.dashes(1f));
    g.draw(ends);
    g.setColor(palette.text());
    g.setStroke(new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    g.draw(line);
  }

  /// The pixel of the edge at which an objective is worst.
  private static double worst(ParetoFront.Objective objective, Axis axis) {
    return objective.direction() == Direction.MINIMIZE ? axis.to() : axis.from();
  }

  private void paintBest(PlotArea area, float[] px, float[] py) {
    Graphics2D g = area.graphics();
    Palette palette = area.theme().palette();
    double radius = best.length <= FEW ? 4.8 : best.length <= 10 * FEW ? 3.2 : 2;
    double last = data.size() == 0 ? 1 : Math.max(1, data.number()[data.size() - 1]);
    g.setStroke(new BasicStroke(best.length <= FEW ? 1f : 0.6f));
    for (int row : best) {
      if (Float.isFinite(px[row]) && area.frame().contains(px[row], py[row])) {
        g.setColor(best.length < 2 ? palette.text() : palette.ramp(data.number()[row] / last));
        g.fill(Mark.DISC.shape(px[row], py[row], radius));
        g.setColor(palette.text());
        g.draw(Mark.DISC.shape(px[row], py[row], radius));
      }
    }
  }

  /// What is painted in front is found first.
  @Override
  public Optional<Hit> nearest(PlotFrame frame, double x, double y, double radius) {
    IntStream all = IntStream.range(0, data.size());
    return nearest(frame, x, y, radius, Arrays.stream(best))
        .or(() -> nearest(frame, x, y, radius, all))
        .map(this::hit);
  }

  private Optional<Integer> nearest(
      PlotFrame frame, double x, double y, double radius, IntStream rows) {
    return rows.filter(row -> distance(frame, x, y, row) <= radius)
        .boxed()
        .min(Comparator.comparingDouble(row -> distance(frame, x, y, row)));
  }

  private double distance(PlotFrame frame, double x, double y, int row) {
    return Math.hypot(
        frame.x().pixel(data.x().value()[row]) - x, frame.y().pixel(data.y().value()[row]) - y);
  }

  @Override
  public Optional<Hit> neighbour(int trial, int step) {
    OptionalInt row = TrialWalk.next(data.number(), trial, step, r -> data.best()[r]);
    return row.isPresent() ? Optional.of(hit(row.getAsInt())) : Optional.empty();
  }

  private Hit hit(int row) {
    double x = data.x().value()[row];
    double y = data.y().value()[row];
    boolean feasible = data.status()[row] == TrialStatus.COMPLETE.code();
    String standing =
        feasible
            ? PlotText.of(data.best()[row] ? "pareto.hit.best" : "pareto.hit.dominated")
            : PlotText.of("status.INFEASIBLE");
    String text =
        PlotText.of(
            "pareto.hit",
            "" + data.number()[row],
            standing,
            names.get(0) + " " + Numbers.shortest(x),
            names.get(1) + " " + Numbers.shortest(y));
    return new Hit(data.number()[row], x, y, text);
  }

  @Override
  public String summary() {
    return PlotText.of(
        "pareto.summary",
        names.get(1),
        names.get(0),
        "" + data.size(),
        "" + best.length,
        "" + count(TrialStatus.INFEASIBLE));
  }
}
