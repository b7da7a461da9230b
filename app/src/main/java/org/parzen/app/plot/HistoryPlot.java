package org.parzen.app.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.parzen.analysis.OptimizationHistory;
import org.parzen.analysis.TrialStatus;

/// Optimisation history: the value of each trial by its number, a mark for its status, and the best
/// value so far as a stepped line. Trials without a value stand at the lower edge.
public final class HistoryPlot implements Plot {
  private static final List<TrialStatus> BACK_TO_FRONT =
      List.of(
          TrialStatus.FAILED,
          TrialStatus.INFEASIBLE,
          TrialStatus.PRUNED,
          TrialStatus.COMPLETE,
          TrialStatus.RUNNING);
  private static final double EDGE = 7;

  private final OptimizationHistory data;
  private final String title;
  private final String valueName;
  private final int[] counts = new int[TrialStatus.values().length];
  private final Extent extent;

  /// @param valueName what the value axis is called, such as the objective's metric
  public HistoryPlot(OptimizationHistory data, String title, String valueName) {
    this.data = data;
    this.title = title;
    this.valueName = valueName;
    for (byte code : data.status()) {
      counts[code]++;
    }
    extent = Extent.of(data.value());
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String xTitle() {
    return PlotText.of("trial");
  }

  @Override
  public String yTitle() {
    return valueName;
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
    int failed = counts[TrialStatus.FAILED.code()];
    if (extent.isEmpty()) {
      return Optional.of(
          counts[TrialStatus.COMPLETE.code()] + counts[TrialStatus.INFEASIBLE.code()] > 0
              ? PlotText.of("edf.notice.infinite")
              : failed == 0
                  ? PlotText.of("history.notice")
                  : PlotText.of("history.notice.failed", "" + failed, "" + data.size()));
    }
    return view.logY() && extent.hasNoPositive()
        ? Optional.of(PlotText.of("history.notice.log"))
        : Optional.empty();
  }

  @Override
  public Range xRange(PlotView view) {
    int last = data.number()[data.size() - 1];
    double pad = Math.max(0.5, last * 0.015);
    return new Range(-pad, last + pad);
  }

  @Override
  public Range yRange(PlotView view) {
    return extent.range(view, data.value());
  }

  @Override
  public List<LegendEntry> legend() {
    List<LegendEntry> entries = new ArrayList<>();
    for (TrialStatus status : TrialStatus.values()) {
      if (counts[status.code()] > 0) {
        entries.add(LegendEntry.of(status, counts[status.code()], false));
      }
    }
    if (data.best() >= 0) {
      entries.add(
          new LegendEntry(
              PlotText.of("history.best", Numbers.shortest(bestValue()), "" + bestNumber()),
              Palette::text,
              Optional.empty(),
              true));
    }
    return entries;
  }

  @Override
  public void paint(PlotArea area) {
    int size = data.size();
    float[] xs = new float[size];
    float[] ys = new float[size];
    int visible = place(area.frame(), xs, ys);
    boolean masses = visible > PlotArea.MASSES;
    if (!masses) {
      paintBestLine(area, false);
    }
    for (TrialStatus status : BACK_TO_FRONT) {
      if (counts[status.code()] > 0) {
        paintStatus(area, status, xs, ys, visible);
      }
    }
    if (masses) {
      paintBestLine(area, true);
    }
    paintBest(area);
    paintSelected(area, xs, ys);
  }

  /// Computes the pixels of all rows and gives how many are in view.
  private int place(PlotFrame frame, float[] xs, float[] ys) {
    double lower = frame.bounds().getMaxY() - EDGE;
    frame.y().pixels(data.value(), 0, xs.length, ys);
    int visible = 0;
    for (int row = 0; row < xs.length; row++) {
      xs[row] = (float) frame.x().pixel(data.number()[row]);
      if (!Double.isFinite(data.value()[row])) {
        ys[row] = (float) lower;
      }
      if (frame.contains(xs[row], ys[row])) {
        visible++;
      }
    }
    return visible;
  }

  private void paintStatus(PlotArea area, TrialStatus status, float[] xs, float[] ys, int visible) {
    Color color = area.theme().palette().of(status);
    if (visible > PlotArea.MASSES && status != TrialStatus.RUNNING) {
      float[] px = new float[counts[status.code()]];
      float[] py = new float[px.length];
      int count = 0;
      int stride = area.detail().stride(xs.length);
      for (int row = 0; row < xs.length; row += stride) {
        if (data.status()[row] == status.code()) {
          px[count] = xs[row];
          py[count++] = ys[row];
        }
      }
      int painted = count;
      area.masses(grid -> grid.density(px, py, painted, color));
      return;
    }
    // Trials that run are few, and looked for: they stay large among many.
    int crowd = status == TrialStatus.RUNNING ? counts[status.code()] : visible;
    MarkBrush brush = new MarkBrush(area, Mark.of(status), color, crowd);
    for (int row = 0; row < xs.length; row++) {
      if (data.status()[row] == status.code()) {
        brush.at(xs[row], ys[row]);
      }
    }
  }

  /// Paints the stepped line: behind marks, or set off from the ground where it lies over masses of
  /// them.
  private void paintBestLine(PlotArea area, boolean setOff) {
    Graphics2D g = area.graphics();
    Palette palette = area.theme().palette();
    Path2D line = bestLine(area.frame());
    if (setOff) {
      g.setColor(Palette.faded(palette.background(), 0.7));
      g.setStroke(new BasicStroke(4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      g.draw(line);
    }
    g.setColor(palette.text());
    g.setStroke(new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    g.draw(line);
  }

  private void paintBest(PlotArea area) {
    if (data.best() < 0) {
      return;
    }
    Graphics2D g = area.graphics();
    Palette palette = area.theme().palette();
    g.setStroke(new BasicStroke(1.8f));
    double x = area.frame().x().pixel(bestNumber());
    double y = area.frame().y().pixel(bestValue());
    if (Double.isFinite(y)) {
      g.setColor(palette.of(TrialStatus.COMPLETE));
      g.fill(Mark.DISC.shape(x, y, 5));
      g.setColor(palette.text());
      g.draw(Mark.DISC.shape(x, y, 5));
    }
  }

  /// Gives the stepped line of the best value, from its first trial to the last one.
  Path2D bestLine(PlotFrame frame) {
    Path2D line = new Path2D.Double();
    double y = Double.NaN;
    for (int row = 0; row < data.size(); row++) {
      boolean changed =
          row == 0
              ? !Double.isNaN(data.bestSoFar()[row])
              : Double.compare(data.bestSoFar()[row], data.bestSoFar()[row - 1]) != 0;
      if (!changed) {
        continue;
      }
      double x = frame.x().pixel(data.number()[row]);
      double next = Math.clamp(frame.y().pixel(data.bestSoFar()[row]), -1e6, 1e6);
      if (Double.isNaN(next)) {
        continue;
      }
      if (Double.isNaN(y)) {
        line.moveTo(x, next);
      } else {
        line.lineTo(x, y);
        line.lineTo(x, next);
      }
      y = next;
    }
    if (!Double.isNaN(y)) {
      line.lineTo(frame.x().pixel(data.number()[data.size() - 1]), y);
    }
    return line;
  }

  private void paintSelected(PlotArea area, float[] xs, float[] ys) {
    Graphics2D g = area.graphics();
    g.setStroke(new BasicStroke(2.2f));
    g.setColor(area.theme().palette().accent());
    for (int trial : area.view().selected()) {
      int row = Arrays.binarySearch(data.number(), trial);
      if (row >= 0 && Float.isFinite(ys[row])) {
        g.draw(Mark.DISC.shape(xs[row], ys[row], 7));
      }
    }
  }

  @Override
  public Optional<Hit> nearest(PlotFrame frame, double x, double y, double radius) {
    Rectangle2D bounds = frame.bounds();
    int first = firstRow((int) Math.floor(frame.x().value(x - radius)));
    double end = frame.x().value(x + radius);
    double closest = radius * radius;
    int hit = -1;
    for (int row = first; row < data.size() && data.number()[row] <= end; row++) {
      double value = data.value()[row];
      double py = Double.isFinite(value) ? frame.y().pixel(value) : bounds.getMaxY() - EDGE;
      double dx = frame.x().pixel(data.number()[row]) - x;
      double distance = dx * dx + (py - y) * (py - y);
      if (distance <= closest && data.status()[row] != TrialStatus.WAITING.code()) {
        closest = distance;
        hit = row;
      }
    }
    return hit < 0 ? Optional.empty() : Optional.of(hit(hit));
  }

  @Override
  public Optional<Hit> neighbour(int trial, int step) {
    OptionalInt row =
        TrialWalk.next(data.number(), trial, step, r -> Double.isFinite(data.value()[r]));
    return row.isPresent() ? Optional.of(hit(row.getAsInt())) : Optional.empty();
  }

  private int firstRow(int trial) {
    int row = Arrays.binarySearch(data.number(), trial);
    return row >= 0 ? row : -row - 1;
  }

  private Hit hit(int row) {
    String number = "" + data.number()[row];
    String status = PlotText.of("status." + TrialStatus.of(data.status()[row]).name());
    double value = data.value()[row];
    String text =
        Double.isNaN(value)
            ? PlotText.of("history.hit.none", number, status)
            : PlotText.of("history.hit", number, status, Numbers.shortest(value));
    return new Hit(data.number()[row], data.number()[row], value, text);
  }

  @Override
  public String summary() {
    String statuses = StatusCounts.text(counts);
    String all = PlotText.of("history.summary", valueName, "" + data.size(), statuses);
    return data.best() < 0
        ? all
        : all
            + " "
            + PlotText.of("history.summary.best", Numbers.shortest(bestValue()), "" + bestNumber());
  }

  private double bestValue() {
    return data.value()[data.best()];
  }

  private int bestNumber() {
    return data.number()[data.best()];
  }
}
