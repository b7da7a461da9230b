package org.parzen.app.plot;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.parzen.analysis.comparison.BestSoFarBand;

/// Best values so far of several settings: a line of the median of each one's repeats, and a band
/// around it. A single study is its line alone.
public final class BandsPlot implements Plot {
  /// Shown in words; more would be read by nobody.
  private static final int TOLD = 3;

  private final List<BestSoFarBand> data;
  private final String title;
  private final String valueName;
  private final double[] values;
  private final Extent extent;
  private final int longest;

  /// @param valueName what the value axis is called, such as the objective's metric
  public BandsPlot(List<BestSoFarBand> data, String title, String valueName) {
    this.data = List.copyOf(data);
    this.title = title;
    this.valueName = valueName;
    values =
        data.stream()
            .flatMap(band -> Stream.of(band.median(), band.lower(), band.upper()))
            .flatMapToDouble(DoubleStream::of)
            .toArray();
    extent = Extent.of(values);
    longest = data.stream().mapToInt(BestSoFarBand::size).max().orElse(0);
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String xTitle() {
    return PlotText.of("bands.trials");
  }

  @Override
  public String yTitle() {
    return PlotText.of("bands.value", valueName);
  }

  @Override
  public Gauge xGauge(PlotView view) {
    return view.logX() ? Gauge.of(Scale.LOG) : Gauge.whole();
  }

  @Override
  public Set<LogChoice> logChoices() {
    return EnumSet.allOf(LogChoice.class);
  }

  @Override
  public boolean clips() {
    return true;
  }

  @Override
  public Optional<String> notice(PlotView view) {
    if (extent.isEmpty()) {
      return Optional.of(PlotText.of("bands.notice"));
    }
    return view.logY() && extent.hasNoPositive()
        ? Optional.of(PlotText.of("history.notice.log"))
        : Optional.empty();
  }

  @Override
  public Range xRange(PlotView view) {
    return view.logX()
        ? Range.around(1, Math.max(2, longest), 0.015, Scale.LOG)
        : new Range(1 - Math.max(0.5, longest * 0.015), longest + Math.max(0.5, longest * 0.015));
  }

  @Override
  public Range yRange(PlotView view) {
    return extent.range(view, values);
  }

  @Override
  public List<LegendEntry> legend() {
    List<LegendEntry> entries = new ArrayList<>();
    List<String> names = SeriesNames.of(data.stream().map(BestSoFarBand::name).toList());
    for (int i = 0; i < data.size(); i++) {
      int studies = data.get(i).studies();
      String text =
          studies == 1
              ? names.get(i)
              : PlotText.of(
                  studies == 0 ? "bands.empty" : "bands.runs", names.get(i), "" + studies);
      entries.add(new SeriesStyle(i).entry(text));
    }
    if (data.stream().anyMatch(BestSoFarBand::quartiles)) {
      entries.add(LegendEntry.note(PlotText.of("bands.quartiles")));
    } else if (data.stream().anyMatch(band -> band.studies() > 1)) {
      entries.add(LegendEntry.note(PlotText.of("bands.all")));
    }
    if (data.stream().anyMatch(band -> whole(band) < band.size())) {
      entries.add(LegendEntry.note(PlotText.of("bands.faint")));
    }
    return entries;
  }

  @Override
  public void paint(PlotArea area) {
    Graphics2D g = area.graphics();
    Palette palette = area.theme().palette();
    for (int i = data.size() - 1; i >= 0; i--) {
      BestSoFarBand band = data.get(i);
      if (band.studies() > 1) {
        g.setColor(Palette.faded(new SeriesStyle(i).color(palette), 0.16));
        g.fill(band(area, band, 0, whole(band)));
        g.setColor(Palette.faded(new SeriesStyle(i).color(palette), 0.07));
        g.fill(band(area, band, whole(band) - 1, band.size()));
      }
    }
    for (int i = data.size() - 1; i >= 0; i--) {
      BestSoFarBand band = data.get(i);
      SeriesStyle style = new SeriesStyle(i);
      g.setColor(style.color(palette));
      g.setStroke(style.stroke(palette));
      Polyline line = steps(area.frame(), band.median(), 0, whole(band));
      g.draw(line.path());
      paintAlone(g, line);
      g.setColor(Palette.faded(style.color(palette), 0.5));
      g.draw(steps(area.frame(), band.median(), whole(band) - 1, band.size()).path());
    }
  }

  /// A line of one point would not be seen.
  private static void paintAlone(Graphics2D g, Polyline line) {
    if (line.count() == 1) {
      g.fill(Mark.DISC.shape(line.xs[0], line.ys[0], 3));
    }
  }

  /// Up to which entry all repeats came.
  private static int whole(BestSoFarBand band) {
    int end = 0;
    while (end < band.size() && band.reached()[end] == band.studies()) {
      end++;
    }
    return end;
  }

  private static Path2D band(PlotArea area, BestSoFarBand band, int from, int end) {
    int first = Math.max(0, from);
    while (first < end
        && !(Double.isFinite(band.lower()[first]) && Double.isFinite(band.upper()[first]))) {
      first++;
    }
    Polyline upper = steps(area.frame(), band.upper(), first, end);
    Polyline lower = steps(area.frame(), band.lower(), first, end);
    Path2D path = upper.path();
    for (int i = lower.count() - 1; i >= 0; i--) {
      path.lineTo(lower.xs[i], lower.ys[i]);
    }
    if (path.getCurrentPoint() != null) {
      path.closePath();
    }
    return path;
  }

  /// The stepped line of values, as far as the scale has them.
  private static Polyline steps(PlotFrame frame, double[] values, int from, int end) {
    int first = Math.max(0, from);
    Polyline line = new Polyline(2 * Math.max(0, end - first) + 2);
    double last = Double.NaN;
    for (int i = first; i < end; i++) {
      double y = Math.clamp(frame.y().pixel(values[i]), -1e5, 1e5);
      if (Double.isNaN(y)) {
        continue;
      }
      float x = (float) frame.x().pixel(i + 1.0);
      if (!Double.isNaN(last)) {
        line.add(x, (float) last);
      }
      line.add(x, (float) y);
      last = y;
    }
    line.end();
    return line;
  }

  /// The place on a median; no trial stands there, so the trial's number is -1.
  @Override
  public Optional<Hit> nearest(PlotFrame frame, double x, double y, double radius) {
    int at = (int) Math.round(frame.x().value(x)) - 1;
    double closest = radius;
    Optional<Hit> hit = Optional.empty();
    for (BestSoFarBand band : data) {
      if (at >= 0 && at < band.size()) {
        double distance = Math.abs(frame.y().pixel(band.median()[at]) - y);
        if (distance <= closest) {
          closest = distance;
          hit = Optional.of(hit(band, at));
        }
      }
    }
    return hit;
  }

  private static Hit hit(BestSoFarBand band, int at) {
    String median = Numbers.shortest(band.median()[at]);
    String trials = "" + (at + 1);
    String text =
        band.studies() == 1
            ? PlotText.of("bands.hit", band.name(), median, trials)
            : PlotText.of(
                "bands.hit.runs",
                band.name(),
                median,
                trials,
                Numbers.shortest(band.lower()[at]),
                Numbers.shortest(band.upper()[at]),
                "" + band.reached()[at]);
    return new Hit(-1, at + 1, band.median()[at], text);
  }

  /// Nothing: no mark stands for a trial.
  @Override
  public Optional<Hit> neighbour(int trial, int step) {
    return Optional.empty();
  }

  @Override
  public String summary() {
    String told =
        data.stream()
            .filter(band -> band.size() > 0)
            .limit(TOLD)
            .map(
                band ->
                    PlotText.of(
                        "bands.summary.last",
                        band.name(),
                        Numbers.shortest(band.median()[band.size() - 1]),
                        "" + band.size()))
            .collect(Collectors.joining("; "));
    return told.isEmpty()
        ? PlotText.of("bands.notice")
        : PlotText.of("bands.summary", valueName, "" + data.size(), told);
  }
}
