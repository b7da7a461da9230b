package org.parzen.app.plot;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.parzen.analysis.Omitted;
import org.parzen.analysis.ParallelCoordinates;
import org.parzen.analysis.TrialStatus;
import org.parzen.analysis.ValueSpan;

/// Parallel coordinates: an upright axis for each objective and parameter, and for each trial a
/// line through its values; the better the trial the stronger its colour, and the best is on top.
public final class ParallelPlot implements Plot {
  /// The share of the picture's width beside the first and the last axis, where ticks stand.
  private static final double LEFT = 0.085;

  private static final double RIGHT = 0.03;
  private static final double BELOW = 0.05;

  /// Above the axes stand their names.
  private static final double ABOVE = 0.14;

  private final ParallelCoordinates data;
  private final String title;
  private final String valueName;
  private final float[][] heights;
  private final ValueRamp ramp;
  private final int infeasible;

  /// How many trials each one is on top of, as a share.
  private final float[] place;

  private final int best;

  /// @param valueName what the colours mean: such as the objective's metric
  public ParallelPlot(ParallelCoordinates data, String title, String valueName) {
    this.data = data;
    this.title = title;
    this.valueName = valueName;
    heights = new float[data.columns().size()][];
    Arrays.setAll(heights, data::heights);
    ramp = new ValueRamp(ValueSpan.of(data.color(), data.direction()));
    int broken = 0;
    for (byte status : data.status()) {
      broken += status == TrialStatus.INFEASIBLE.code() ? 1 : 0;
    }
    infeasible = broken;
    place = new float[data.size()];
    for (int i = 0; i < place.length; i++) {
      place[data.order()[i]] = (i + 1f) / place.length;
    }
    best = data.isRanked() || infeasible == data.size() ? -1 : data.order()[data.size() - 1];
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String xTitle() {
    return "";
  }

  @Override
  public String yTitle() {
    return "";
  }

  @Override
  public Gauge xGauge(PlotView view) {
    return new Gauge.Silent();
  }

  @Override
  public Gauge yGauge(PlotView view) {
    return new Gauge.Silent();
  }

  @Override
  public Optional<ColorBar> colorBar() {
    return Optional.of(
        data.isRanked() ? ramp.wholeBar(PlotText.of("parallel.rank")) : ramp.bar(valueName));
  }

  @Override
  public Optional<String> notice(PlotView view) {
    return data.size() == 0 ? Optional.of(PlotText.of("parameter.notice")) : Optional.empty();
  }

  @Override
  public Range xRange(PlotView view) {
    double last = Math.max(1, heights.length - 1);
    return new Range(-LEFT * last, heights.length - 1 + RIGHT * last);
  }

  @Override
  public Range yRange(PlotView view) {
    return new Range(-BELOW, 1 + ABOVE);
  }

  @Override
  public List<LegendEntry> legend() {
    List<LegendEntry> entries = new ArrayList<>();
    if (data.size() > infeasible) {
      entries.add(ParameterLegend.complete(data.size() - infeasible, true));
    }
    if (infeasible > 0) {
      entries.add(
          new LegendEntry(
              PlotText.of("status." + TrialStatus.INFEASIBLE.name()) + " " + infeasible,
              palette -> palette.of(TrialStatus.INFEASIBLE),
              Optional.empty(),
              true));
    }
    if (best >= 0) {
      String value = Numbers.shortest(data.color()[best]);
      entries.add(
          new LegendEntry(
              PlotText.of("history.best", value, "" + data.number()[best]),
              Palette::text,
              Optional.empty(),
              true));
    }
    entries.addAll(ParameterLegend.notShown(new Omitted(data.omitted(), 0)));
    return entries;
  }

  @Override
  public void paint(PlotArea area) {
    ParallelLines lines = new ParallelLines(area, heights);
    Palette palette = area.theme().palette();
    UprightAxes axes = new UprightAxes(data.columns(), area);
    axes.paintLines();
    lines.all(data.order(), row -> look(row, palette));
    if (best >= 0) {
      lines.strong(best, palette.text(), 2.2f);
    }
    for (int trial : area.view().selected()) {
      int row = Arrays.binarySearch(data.number(), trial);
      if (row >= 0) {
        lines.strong(row, palette.accent(), 2.6f);
      }
    }
    axes.paintTexts();
  }

  /// The more lines there are the fainter each is, but for the best few in a hundred.
  private ParallelLines.Look look(int row, Palette palette) {
    int n = data.size();
    double alone = n <= 12 ? 0.95 : n <= 60 ? 0.8 : n <= 300 ? 0.5 : Math.max(0.03, 75.0 / n);
    if (data.status()[row] != TrialStatus.COMPLETE.code()) {
      Color grey = palette.of(TrialStatus.INFEASIBLE);
      return new ParallelLines.Look(Palette.faded(grey, alone * 0.8), true);
    }
    double merit = ramp.span().merit(data.color()[row]);
    double opacity = Math.min(0.95, alone * (0.5 + 6 * Math.pow(place[row], 40)));
    return new ParallelLines.Look(Palette.faded(palette.ramp(merit), opacity), false);
  }

  @Override
  public Optional<Hit> nearest(PlotFrame frame, double x, double y, double radius) {
    int last = heights.length - 1;
    if (data.size() == 0 || last < 1) {
      return Optional.empty();
    }
    double at = Math.clamp(frame.x().value(x), 0, last);
    int from = (int) Math.min(last - 1.0, at);
    double share = at - from;
    double width = frame.x().pixel(from + 1) - frame.x().pixel(from);
    double foot = frame.y().pixel(0);
    double unit = frame.y().pixel(1) - foot;
    double closest = radius;
    int hit = -1;
    for (int row : data.order()) {
      double rise = (heights[from + 1][row] - heights[from][row]) * unit;
      double above = y - (foot + heights[from][row] * unit + rise * share);
      double distance = Math.abs(above) * width / Math.hypot(width, rise);
      if (distance <= closest) {
        closest = distance;
        hit = row;
      }
    }
    boolean beside = Math.abs(frame.x().pixel(at) - x) > radius;
    return hit < 0 || beside ? Optional.empty() : Optional.of(hit(hit, at));
  }

  @Override
  public Optional<Hit> neighbour(int trial, int step) {
    OptionalInt row = TrialWalk.next(data.number(), trial, step, _ -> true);
    return row.isPresent() ? Optional.of(hit(row.getAsInt(), 0)) : Optional.empty();
  }

  private Hit hit(int row, double at) {
    int from = (int) Math.min(Math.max(0, heights.length - 2.0), at);
    int to = Math.min(heights.length - 1, from + 1);
    double height = heights[from][row] + (heights[to][row] - heights[from][row]) * (at - from);
    String text =
        PlotText.of(
            data.isRanked() ? "parallel.hit.rank" : "parallel.hit",
            "" + data.number()[row],
            PlotText.of("status." + TrialStatus.of(data.status()[row]).name()),
            Numbers.shortest(data.color()[row]));
    return new Hit(data.number()[row], at, height, text);
  }

  @Override
  public String summary() {
    String all =
        PlotText.of("parallel.summary", "" + data.size(), "" + heights.length)
            + ParameterLegend.sentence(new Omitted(data.omitted(), 0));
    return best < 0
        ? all
        : all
            + " "
            + PlotText.of(
                "history.summary.best",
                Numbers.shortest(data.color()[best]),
                "" + data.number()[best]);
  }
}
