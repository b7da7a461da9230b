package org.parzen.app.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.parzen.analysis.Timeline;
import org.parzen.analysis.TrialStatus;

/// Timeline: a bar a trial from its start to its end, in the lane in which it ran. Where a lane
/// shows its ground, nothing ran. Bars too narrow to be told apart become shares of their lane's
/// time.
public final class TimelinePlot implements Plot {
  private static final List<TrialStatus> BOTTOM_UP =
      List.of(
          TrialStatus.COMPLETE,
          TrialStatus.INFEASIBLE,
          TrialStatus.PRUNED,
          TrialStatus.RUNNING,
          TrialStatus.FAILED);

  /// Narrower than this on average, bars are painted as shares of their lanes.
  private static final double NARROW = 3;

  private static final double THICKEST = 44;
  private static final double THICKNESS = 0.76;

  /// From which width on a bar shows its mark and its trial's number.
  private static final double LABELLED = 26;

  private final Timeline data;
  private final String title;
  private final int[] counts = new int[TrialStatus.values().length];

  public TimelinePlot(Timeline data, String title) {
    this.data = data;
    this.title = title;
    for (byte code : data.status()) {
      counts[code]++;
    }
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String xTitle() {
    return PlotText.of("timeline.time");
  }

  @Override
  public String yTitle() {
    return PlotText.of("timeline.lane");
  }

  @Override
  public Gauge xGauge(PlotView view) {
    return new Gauge.Seconds();
  }

  /// The first lane stands on top.
  @Override
  public Gauge yGauge(PlotView view) {
    return new Gauge.Names(
        IntStream.range(0, data.lanes()).mapToObj(i -> "" + (data.lanes() - i)).toList());
  }

  @Override
  public Optional<String> notice(PlotView view) {
    if (data.size() > 0) {
      return Optional.empty();
    }
    return Optional.of(
        data.untimed() > 0
            ? PlotText.of("timeline.notice.untimed", "" + data.untimed())
            : PlotText.of("timeline.notice"));
  }

  @Override
  public Range xRange(PlotView view) {
    double all = data.seconds();
    double pad = all > 0 ? all * 0.015 : 0.5;
    return new Range(-pad, all + pad);
  }

  @Override
  public Range yRange(PlotView view) {
    return new Range(-0.6, data.lanes() - 0.4);
  }

  @Override
  public List<LegendEntry> legend() {
    List<LegendEntry> entries = new ArrayList<>();
    for (TrialStatus status : TrialStatus.values()) {
      if (counts[status.code()] > 0) {
        entries.add(LegendEntry.of(status, counts[status.code()], false));
      }
    }
    int reversed = reversed();
    if (reversed > 0) {
      entries.add(LegendEntry.note(PlotText.of("timeline.reversed", "" + reversed)));
    }
    if (data.untimed() > 0) {
      entries.add(LegendEntry.note(PlotText.of("timeline.untimed", "" + data.untimed())));
    }
    return entries;
  }

  private int reversed() {
    return (int) IntStream.range(0, data.size()).filter(row -> data.reversed()[row]).count();
  }

  @Override
  public void paint(PlotArea area) {
    paintLanes(area);
    if (crowded(area.frame())) {
      paintShares(area);
    } else {
      for (int row = 0; row < data.size(); row++) {
        paintBar(area, row);
      }
    }
    Graphics2D g = area.graphics();
    g.setColor(area.theme().palette().accent());
    g.setStroke(new BasicStroke(2.2f));
    for (int row = 0; row < data.size() && !area.view().selected().isEmpty(); row++) {
      if (area.view().selected().contains(data.number()[row])) {
        Rectangle2D bar = bar(area.frame(), row);
        g.draw(
            new Rectangle2D.Double(
                bar.getX() - 1.5, bar.getY() - 1.5, bar.getWidth() + 3, bar.getHeight() + 3));
      }
    }
  }

  /// The ground on which time without a trial is seen.
  private void paintLanes(PlotArea area) {
    PlotFrame frame = area.frame();
    Rectangle2D bounds = frame.bounds();
    double thickness = thickness(frame);
    if (thickness < 3) {
      return;
    }
    area.graphics().setColor(Palette.faded(area.theme().palette().grid(), 0.4));
    for (int lane = 0; lane < data.lanes(); lane++) {
      double top = frame.y().pixel(place(lane)) - thickness / 2;
      area.graphics()
          .fill(new Rectangle2D.Double(bounds.getX(), top, bounds.getWidth(), thickness));
    }
  }

  /// Whether the bars in view have no more than some pixels each.
  private boolean crowded(PlotFrame frame) {
    Range range = frame.x().range();
    long visible =
        IntStream.range(0, data.size())
            .filter(row -> data.end()[row] >= range.low() && data.start()[row] <= range.high())
            .count();
    return visible * NARROW > frame.bounds().getWidth() * data.lanes();
  }

  private void paintShares(PlotArea area) {
    PlotFrame frame = area.frame();
    LaneShares[] lanes = new LaneShares[data.lanes()];
    Arrays.setAll(lanes, _ -> new LaneShares(BOTTOM_UP, frame.bounds()));
    for (int row = 0; row < data.size(); row++) {
      lanes[data.lane()[row]].add(
          frame.x().pixel(data.start()[row]),
          frame.x().pixel(data.end()[row]),
          TrialStatus.of(data.status()[row]));
    }
    double thickness = thickness(frame);
    for (int lane = 0; lane < lanes.length; lane++) {
      double top = frame.y().pixel(place(lane)) - thickness / 2;
      lanes[lane].paint(area.graphics(), area.theme().palette(), top, thickness);
    }
  }

  private void paintBar(PlotArea area, int row) {
    Graphics2D g = area.graphics();
    Rectangle2D bounds = area.frame().bounds();
    TrialStatus status = TrialStatus.of(data.status()[row]);
    Color color = area.theme().palette().of(status);
    Rectangle2D bar = bar(area.frame(), row);
    if (bar.getMaxX() < bounds.getMinX() || bar.getX() > bounds.getMaxX()) {
      return;
    }
    g.setColor(status == TrialStatus.RUNNING ? Palette.faded(color, 0.35) : color);
    g.fill(bar);
    if (status == TrialStatus.RUNNING && bar.getWidth() > 3) {
      g.setColor(color);
      g.setStroke(new BasicStroke(1.5f));
      g.draw(inner(bar));
    }
    paintLabel(area, bar.createIntersection(bounds), row, status);
  }

  private static Rectangle2D inner(Rectangle2D bar) {
    return new Rectangle2D.Double(
        bar.getX() + 0.75, bar.getY() + 0.75, bar.getWidth() - 1.5, bar.getHeight() - 1.5);
  }

  /// Writes the trial's number into a bar that has room, after the mark of its status unless that
  /// is the usual one.
  private void paintLabel(PlotArea area, Rectangle2D bar, int row, TrialStatus status) {
    if (bar.getWidth() < LABELLED || bar.getHeight() < 14) {
      return;
    }
    Graphics2D g = area.graphics();
    Palette palette = area.theme().palette();
    String number = "" + data.number()[row];
    g.setFont(area.theme().label(number));
    FontMetrics metrics = g.getFontMetrics();
    boolean marked = status != TrialStatus.COMPLETE;
    double width = metrics.stringWidth(number) + (marked ? 14 : 0);
    if (width + 8 > bar.getWidth()) {
      return;
    }
    g.setColor(status == TrialStatus.RUNNING ? palette.text() : palette.background());
    double x = bar.getX() + Math.min(6, (bar.getWidth() - width) / 2);
    if (marked) {
      Mark mark = Mark.of(status);
      g.setStroke(new BasicStroke(1.4f));
      if (mark.filled()) {
        g.fill(mark.shape(x + 4, bar.getCenterY(), 3.4));
      } else {
        g.draw(mark.shape(x + 4, bar.getCenterY(), 3.2));
      }
      x += 14;
    }
    g.drawString(number, (float) x, (float) (bar.getCenterY() + metrics.getAscent() * 0.36));
  }

  private double place(int lane) {
    return data.lanes() - 1.0 - lane;
  }

  private static double thickness(PlotFrame frame) {
    double lane = Math.abs(frame.y().pixel(1) - frame.y().pixel(0));
    return Math.min(THICKEST, lane < 4 ? lane : lane * THICKNESS);
  }

  /// The bar of a row, at least one pixel wide; a gap is left between bars that are much wider.
  private Rectangle2D bar(PlotFrame frame, int row) {
    double left = frame.x().pixel(data.start()[row]);
    double width = frame.x().pixel(data.end()[row]) - left;
    double gap = width > 6 ? 1 : 0;
    double thickness = thickness(frame);
    double middle = frame.y().pixel(place(data.lane()[row]));
    return new Rectangle2D.Double(
        left, middle - thickness / 2, Math.max(1, width - gap), thickness);
  }

  @Override
  public Optional<Hit> nearest(PlotFrame frame, double x, double y, double radius) {
    double closest = radius;
    int hit = -1;
    for (int row = 0; row < data.size(); row++) {
      Rectangle2D bar = bar(frame, row);
      double dx = x - Math.clamp(x, bar.getMinX(), bar.getMaxX());
      double dy = y - Math.clamp(y, bar.getMinY(), bar.getMaxY());
      double distance = Math.hypot(dx, dy);
      if (distance < closest || (hit < 0 && distance <= radius)) {
        closest = distance;
        hit = row;
      }
    }
    return hit < 0 ? Optional.empty() : Optional.of(hit(hit));
  }

  @Override
  public Optional<Hit> neighbour(int trial, int step) {
    OptionalInt row = TrialWalk.next(data.number(), trial, step, _ -> true);
    return row.isPresent() ? Optional.of(hit(row.getAsInt())) : Optional.empty();
  }

  private Hit hit(int row) {
    TrialStatus status = TrialStatus.of(data.status()[row]);
    double seconds = data.end()[row] - data.start()[row];
    String key =
        data.reversed()[row]
            ? "timeline.hit.reversed"
            : status == TrialStatus.RUNNING ? "timeline.hit.running" : "timeline.hit";
    String text =
        PlotText.of(
            key,
            "" + data.number()[row],
            PlotText.of("status." + status.name()),
            Numbers.length(seconds));
    double middle = (data.start()[row] + data.end()[row]) / 2;
    return new Hit(data.number()[row], middle, place(data.lane()[row]), text);
  }

  @Override
  public String summary() {
    if (data.size() == 0) {
      return PlotText.of("timeline.notice");
    }
    return PlotText.of(
        "timeline.summary",
        "" + data.size(),
        StatusCounts.text(counts),
        "" + data.lanes(),
        Numbers.length(data.seconds()),
        data.seconds() > 0 ? "" + Math.round(data.busy() * 100) : "100");
  }
}
