package org.parzen.app.plot;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.parzen.analysis.EmpiricalDistribution;

/// Empirical distribution functions: a stepped line a study, of the share of its trials whose value
/// is at or below each value.
public final class EdfPlot implements Plot {
  private static final double MARGIN = 0.02;
  private static final Range SHARES = new Range(0, 1.03);

  private final List<EmpiricalDistribution> data;
  private final String title;
  private final String valueName;
  private final Extent extent;

  /// @param valueName what the value axis is called, such as the objective's metric
  public EdfPlot(List<EmpiricalDistribution> data, String title, String valueName) {
    this.data = List.copyOf(data);
    this.title = title;
    this.valueName = valueName;
    extent = Extent.of(data.stream().flatMapToDouble(d -> ends(d)).toArray());
  }

  /// The values that ranges depend on: the first, the last and the first above zero.
  private static java.util.stream.DoubleStream ends(EmpiricalDistribution one) {
    return java.util.stream.IntStream.of(0, one.count(0), one.size() - 1)
        .filter(i -> i >= 0 && i < one.size())
        .mapToDouble(i -> one.value()[i]);
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String xTitle() {
    return valueName;
  }

  @Override
  public String yTitle() {
    return PlotText.of("edf.share");
  }

  @Override
  public Gauge xGauge(PlotView view) {
    return Gauge.of(view.scaleX());
  }

  @Override
  public Gauge yGauge(PlotView view) {
    return Gauge.of(Scale.LINEAR);
  }

  @Override
  public Set<LogChoice> logChoices() {
    return EnumSet.of(LogChoice.X);
  }

  @Override
  public Optional<String> notice(PlotView view) {
    if (extent.isEmpty()) {
      return Optional.of(PlotText.of(infinite() > 0 ? "edf.notice.infinite" : "edf.notice"));
    }
    return view.logX() && extent.hasNoPositive()
        ? Optional.of(PlotText.of("history.notice.log"))
        : Optional.empty();
  }

  @Override
  public Range xRange(PlotView view) {
    Scale scale = view.scaleX();
    double low = scale == Scale.LOG ? extent.lowestPositive() : extent.low();
    return Range.around(low, extent.high(), MARGIN, scale);
  }

  @Override
  public Range yRange(PlotView view) {
    return SHARES;
  }

  @Override
  public List<LegendEntry> legend() {
    List<LegendEntry> entries = new ArrayList<>();
    List<String> names = SeriesNames.of(data.stream().map(EmpiricalDistribution::study).toList());
    for (int i = 0; i < data.size(); i++) {
      String text = PlotText.of("series.trials", names.get(i), "" + data.get(i).size());
      entries.add(new SeriesStyle(i).entry(text));
    }
    if (infinite() > 0) {
      entries.add(LegendEntry.note(PlotText.of("legend.infinite", "" + infinite())));
    }
    return entries;
  }

  private int infinite() {
    return data.stream().mapToInt(EmpiricalDistribution::infinite).sum();
  }

  @Override
  public void paint(PlotArea area) {
    Graphics2D g = area.graphics();
    Palette palette = area.theme().palette();
    for (int i = data.size() - 1; i >= 0; i--) {
      if (data.get(i).size() > 0) {
        SeriesStyle style = new SeriesStyle(i);
        g.setColor(style.color(palette));
        g.setStroke(style.stroke(palette));
        g.draw(steps(data.get(i), area.frame()).path());
      }
    }
    if (data.size() == 1) {
      paintSelected(area, data.getFirst());
    }
  }

  /// The line from the left edge of the frame to the right one.
  private static Polyline steps(EmpiricalDistribution one, PlotFrame frame) {
    Range range = frame.x().range();
    int first = one.count(Math.nextDown(range.low()));
    int end = one.count(range.high());
    Polyline line = new Polyline(2 * (end - first) + 2);
    float y = (float) frame.y().pixel((double) first / one.size());
    line.add((float) frame.x().from(), y);
    for (int i = first; i < end; i++) {
      if (i + 1 < end && one.value()[i + 1] == one.value()[i]) {
        continue;
      }
      float x = (float) frame.x().pixel(one.value()[i]);
      line.add(x, y);
      y = (float) frame.y().pixel((i + 1.0) / one.size());
      line.add(x, y);
    }
    line.add((float) frame.x().to(), y);
    line.end();
    return line;
  }

  private static void paintSelected(PlotArea area, EmpiricalDistribution one) {
    Graphics2D g = area.graphics();
    g.setStroke(new BasicStroke(2.2f));
    g.setColor(area.theme().palette().accent());
    for (int trial : area.view().selected()) {
      int place = one.place(trial);
      if (place >= 0) {
        double value = one.value()[place];
        double x = area.frame().x().pixel(value);
        if (Double.isFinite(x)) {
          g.draw(Mark.DISC.shape(x, area.frame().y().pixel(one.share(value)), 6));
        }
      }
    }
  }

  @Override
  public Optional<Hit> nearest(PlotFrame frame, double x, double y, double radius) {
    double closest = radius;
    Optional<Hit> hit = Optional.empty();
    for (EmpiricalDistribution one : data) {
      int first = Math.max(0, one.count(frame.x().value(x - radius)) - 1);
      double end = frame.x().value(x + radius);
      for (int i = first; i < one.size() && one.value()[i] <= end; i++) {
        double distance = distance(one, i, frame, x, y);
        if (distance <= closest) {
          closest = distance;
          hit = Optional.of(hit(one, i));
        }
      }
    }
    return hit;
  }

  /// How far a pixel is from the step that a trial makes, and from the line up to the next one.
  private static double distance(
      EmpiricalDistribution one, int place, PlotFrame frame, double x, double y) {
    double left = frame.x().pixel(one.value()[place]);
    double right =
        place + 1 < one.size() ? frame.x().pixel(one.value()[place + 1]) : frame.x().to();
    double upper = frame.y().pixel((place + 1.0) / one.size());
    double lower = frame.y().pixel((double) place / one.size());
    double up = Math.hypot(x - left, y - Math.clamp(y, upper, lower));
    return Math.min(up, Math.hypot(x - Math.clamp(x, left, Math.max(left, right)), y - upper));
  }

  @Override
  public Optional<Hit> neighbour(int trial, int step) {
    if (data.isEmpty()) {
      return Optional.empty();
    }
    EmpiricalDistribution first = data.getFirst();
    OptionalInt place = TrialWalk.next(first.number(), trial, step, _ -> true);
    return place.isPresent() ? Optional.of(hit(first, place.getAsInt())) : Optional.empty();
  }

  private Hit hit(EmpiricalDistribution one, int place) {
    double value = one.value()[place];
    double share = one.share(value);
    String text =
        PlotText.of(
            "edf.hit",
            "" + one.number()[place],
            Numbers.shortest(value),
            "" + Math.round(share * 100));
    String whole = data.size() == 1 ? text : PlotText.of("series.hit", one.study(), text);
    return new Hit(one.number()[place], value, share, whole);
  }

  @Override
  public String summary() {
    List<EmpiricalDistribution> known = data.stream().filter(one -> one.size() > 0).toList();
    String all = PlotText.of("edf.summary", valueName, "" + data.size());
    if (known.isEmpty()) {
      return all;
    }
    EmpiricalDistribution low = Collections.min(known, Comparator.comparingDouble(EdfPlot::median));
    EmpiricalDistribution high =
        Collections.max(known, Comparator.comparingDouble(EdfPlot::median));
    String key = known.size() == 1 ? "edf.summary.one" : "edf.summary.medians";
    return all
        + " "
        + PlotText.of(
            key,
            Numbers.shortest(median(low)),
            low.study(),
            Numbers.shortest(median(high)),
            high.study());
  }

  private static double median(EmpiricalDistribution one) {
    return one.value()[(one.size() - 1) / 2];
  }
}
