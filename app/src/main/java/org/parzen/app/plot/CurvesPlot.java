package org.parzen.app.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.parzen.analysis.LearningCurves;
import org.parzen.analysis.TrialStatus;

/// Learning curves: a line a trial of what it reported at each step. Running trials are strong,
/// pruned and failed ones faint with a mark where they ended, and the best trial stands out.
public final class CurvesPlot implements Plot {
  private static final List<TrialStatus> BACK_TO_FRONT =
      List.of(
          TrialStatus.WAITING,
          TrialStatus.FAILED,
          TrialStatus.INFEASIBLE,
          TrialStatus.PRUNED,
          TrialStatus.COMPLETE,
          TrialStatus.RUNNING);
  private static final int MANY = 2000;
  private static final int MARKED_CURVES = 250;
  private static final int DOTTED_CURVES = 40;
  private static final int DOTTED_POINTS = 12;

  private final LearningCurves data;
  private final String title;
  private final String valueName;
  private final int[] counts = new int[TrialStatus.values().length];
  private final Extent values;

  /// @param valueName what the value axis is called, such as the objective's metric
  public CurvesPlot(LearningCurves data, String title, String valueName) {
    this.data = data;
    this.title = title;
    this.valueName = valueName;
    for (byte code : data.status()) {
      counts[code]++;
    }
    values = Extent.of(data.value());
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String xTitle() {
    return PlotText.of("step");
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
    if (values.isEmpty()) {
      return Optional.of(PlotText.of("curves.notice"));
    }
    return view.logY() && values.hasNoPositive()
        ? Optional.of(PlotText.of("history.notice.log"))
        : Optional.empty();
  }

  @Override
  public Range xRange(PlotView view) {
    long low = Long.MAX_VALUE;
    long high = Long.MIN_VALUE;
    for (long step : data.step()) {
      low = Math.min(low, step);
      high = Math.max(high, step);
    }
    return low == high
        ? new Range(low - 0.5, high + 0.5)
        : Range.around((double) low, (double) high, 0.015, Scale.LINEAR);
  }

  @Override
  public Range yRange(PlotView view) {
    return values.range(view, data.value());
  }

  @Override
  public List<LegendEntry> legend() {
    List<LegendEntry> entries = new ArrayList<>();
    for (TrialStatus status : TrialStatus.values()) {
      if (counts[status.code()] > 0) {
        entries.add(LegendEntry.of(status, counts[status.code()], true));
      }
    }
    if (data.best() >= 0) {
      entries.add(
          new LegendEntry(
              PlotText.of("curves.best", "" + data.number()[data.best()]),
              Palette::text,
              Optional.of(Mark.DISC),
              true));
    }
    return entries;
  }

  @Override
  public void paint(PlotArea area) {
    Polyline line = new Polyline(longest());
    if (masses()) {
      area.masses(grid -> paintFaint(area, line, Optional.of(grid)));
    } else {
      paintFaint(area, line, Optional.empty());
    }
    for (int row = 0; row < data.size(); row++) {
      if (isRunning(row)) {
        paintStrong(area, row, line, area.theme().palette().of(TrialStatus.RUNNING), 2);
      }
    }
    for (int trial : area.view().selected()) {
      int row = Arrays.binarySearch(data.number(), trial);
      if (row >= 0) {
        paintStrong(area, row, line, area.theme().palette().accent(), 2.6f);
      }
    }
    if (data.best() >= 0) {
      paintStrong(area, data.best(), line, area.theme().palette().text(), 2.4f);
    }
  }

  /// Many short lines take as long as few long ones.
  private boolean masses() {
    return data.points() > PlotArea.MASSES || data.size() > MANY;
  }

  private void paintFaint(PlotArea area, Polyline line, Optional<PixelGrid> grid) {
    int stride = area.detail().stride(data.points());
    int n = data.size();
    double alone = n <= 12 ? 0.85 : n <= 60 ? 0.6 : n <= 300 ? 0.4 : Math.max(0.04, 60.0 / n);
    double strength = Math.min(0.85, alone * stride);
    for (TrialStatus status : BACK_TO_FRONT) {
      if (counts[status.code()] == 0) {
        continue;
      }
      double share = status == TrialStatus.COMPLETE ? 1 : 0.75;
      Color color = Palette.faded(area.theme().palette().of(status), strength * share);
      for (int row = 0; row < data.size(); row += stride) {
        if (data.status()[row] != status.code() || isRunning(row) || row == data.best()) {
          continue;
        }
        Stroke stroke = new Stroke(color, 1.2f);
        trace(area, row, line, stroke, grid);
        paintEnd(area, line, status);
      }
    }
  }

  private void paintStrong(PlotArea area, int row, Polyline line, Color color, float width) {
    Color ground = Palette.faded(area.theme().palette().background(), 0.75);
    if (!masses()) {
      trace(area, row, line, new Stroke(ground, width + 2), Optional.empty());
    }
    trace(area, row, line, new Stroke(color, width), Optional.empty());
    if (line.count() > 0) {
      Mark end = Mark.of(TrialStatus.of(data.status()[row]));
      MarkBrush brush = new MarkBrush(area, end, color, 1);
      brush.at(line.xs[line.count() - 1], line.ys[line.count() - 1]);
    }
  }

  private record Stroke(Color color, float width) {}

  /// Paints the curve of a row, broken where a value is not finite; afterwards `line` holds its
  /// last piece.
  private void trace(
      PlotArea area, int row, Polyline line, Stroke stroke, Optional<PixelGrid> grid) {
    Axis x = area.frame().x();
    Axis y = area.frame().y();
    line.clear();
    int first = data.offset()[row];
    int end = data.offset()[row + 1];
    float[] heights = new float[end - first];
    y.pixels(data.value(), first, heights.length, heights);
    boolean ended = false;
    for (int i = first; i < end; i++) {
      float py = heights[i - first];
      if (!Float.isFinite(py)) {
        if (!ended) {
          piece(area, line, stroke, grid);
        }
        ended = true;
        continue;
      }
      if (ended) {
        line.clear();
        ended = false;
      }
      line.add((float) x.pixel((double) data.step()[i]), Math.clamp(py, -1e5f, 1e5f));
    }
    if (!ended) {
      piece(area, line, stroke, grid);
    }
  }

  private void piece(PlotArea area, Polyline line, Stroke stroke, Optional<PixelGrid> grid) {
    draw(area, line, stroke, grid);
    paintDots(area, line, stroke.color);
  }

  private void draw(PlotArea area, Polyline line, Stroke stroke, Optional<PixelGrid> grid) {
    line.end();
    if (grid.isPresent()) {
      grid.get().polyline(line.xs, line.ys, line.count(), stroke.width, stroke.color);
    } else if (line.count() > 1) {
      Graphics2D g = area.graphics();
      g.setColor(stroke.color);
      g.setStroke(new BasicStroke(stroke.width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      g.draw(line.path());
    }
  }

  /// Marks each point of short curves, without which a single point would not be seen.
  private void paintDots(PlotArea area, Polyline line, Color color) {
    boolean dotted = data.size() <= DOTTED_CURVES && line.capacity() <= DOTTED_POINTS;
    if (!dotted && line.count() > 1) {
      return;
    }
    Graphics2D g = area.graphics();
    g.setColor(color);
    for (int i = 0; i < line.count(); i++) {
      g.fill(Mark.DISC.shape(line.xs[i], line.ys[i], 2));
    }
  }

  private void paintEnd(PlotArea area, Polyline line, TrialStatus status) {
    boolean ended = status == TrialStatus.PRUNED || status == TrialStatus.FAILED;
    if (ended && data.size() <= MARKED_CURVES && line.count() > 0) {
      Color color = area.theme().palette().of(status);
      new MarkBrush(area, Mark.of(status), color, data.size() * 20)
          .at(line.xs[line.count() - 1], line.ys[line.count() - 1]);
    }
  }

  private boolean isRunning(int row) {
    return data.status()[row] == TrialStatus.RUNNING.code();
  }

  private int longest() {
    int longest = 1;
    for (int row = 0; row < data.size(); row++) {
      longest = Math.max(longest, data.offset()[row + 1] - data.offset()[row]);
    }
    return longest;
  }

  @Override
  public Optional<Hit> nearest(PlotFrame frame, double x, double y, double radius) {
    double from = frame.x().value(x - radius);
    double to = frame.x().value(x + radius);
    double closest = radius * radius;
    Optional<Hit> hit = Optional.empty();
    for (int row = 0; row < data.size(); row++) {
      int end = data.offset()[row + 1];
      for (int i = firstPoint(row, from); i < end && data.step()[i] <= to; i++) {
        double dx = frame.x().pixel((double) data.step()[i]) - x;
        double dy = frame.y().pixel(data.value()[i]) - y;
        double distance = dx * dx + dy * dy;
        if (distance <= closest) {
          closest = distance;
          hit = Optional.of(hit(row, i));
        }
      }
    }
    return hit;
  }

  private int firstPoint(int row, double step) {
    int low = data.offset()[row];
    int high = data.offset()[row + 1];
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (data.step()[middle] < step) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public Optional<Hit> neighbour(int trial, int step) {
    OptionalInt row = TrialWalk.next(data.number(), trial, step, this::endsInValue);
    return row.isPresent()
        ? Optional.of(hit(row.getAsInt(), data.offset()[row.getAsInt() + 1] - 1))
        : Optional.empty();
  }

  private boolean endsInValue(int row) {
    int last = data.offset()[row + 1] - 1;
    return last >= data.offset()[row] && Double.isFinite(data.value()[last]);
  }

  private Hit hit(int row, int point) {
    double value = data.value()[point];
    String text =
        PlotText.of(
            "curves.hit",
            "" + data.number()[row],
            PlotText.of("status." + TrialStatus.of(data.status()[row]).name()),
            "" + data.step()[point],
            Numbers.shortest(value));
    return new Hit(data.number()[row], data.step()[point], value, text);
  }

  @Override
  public String summary() {
    String all =
        PlotText.of("curves.summary", valueName, "" + data.size(), StatusCounts.text(counts));
    int last = data.best() < 0 ? -1 : data.offset()[data.best() + 1] - 1;
    return last < 0 || last < data.offset()[data.best()]
        ? all
        : all
            + " "
            + PlotText.of(
                "curves.summary.best",
                "" + data.number()[data.best()],
                Numbers.shortest(data.value()[last]));
  }
}
