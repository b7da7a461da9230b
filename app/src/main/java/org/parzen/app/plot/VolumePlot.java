package org.parzen.app.plot;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.parzen.analysis.HypervolumeHistory;

/// Hypervolume history: the volume that a study has dominated after each trial, as a stepped line
/// with a mark where a trial added to it.
public final class VolumePlot implements Plot {
  private final HypervolumeHistory data;
  private final String title;
  private final Extent extent;
  private final int[] growing;

  public VolumePlot(HypervolumeHistory data, String title) {
    this.data = data;
    this.title = title;
    extent = Extent.of(data.volume());
    growing =
        java.util.stream.IntStream.range(0, data.size()).filter(i -> data.grown()[i] > 0).toArray();
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
    return PlotText.of("volume.value");
  }

  @Override
  public Set<LogChoice> logChoices() {
    return Set.of(LogChoice.Y);
  }

  @Override
  public Optional<String> notice(PlotView view) {
    if (data.size() == 0) {
      return Optional.of(PlotText.of("pareto.notice"));
    }
    if (data.reference().isEmpty()) {
      return Optional.of(PlotText.of("volume.notice"));
    }
    if (!data.given() && extent.high() == 0) {
      return Optional.of(PlotText.of("volume.notice.worst"));
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
    return extent.high() == 0 ? new Range(-0.05, 1) : extent.range(view.scaleY());
  }

  @Override
  public List<LegendEntry> legend() {
    List<LegendEntry> entries = new ArrayList<>();
    entries.add(
        new LegendEntry(
            PlotText.of("volume.growing", "" + growing.length),
            p -> p.series().getFirst(),
            Optional.of(Mark.DISC),
            true));
    String key = data.given() ? "volume.reference.given" : "volume.reference.worst";
    entries.add(LegendEntry.note(PlotText.of(key, reference())));
    if (data.beyond() > 0) {
      entries.add(LegendEntry.note(PlotText.of("volume.beyond", "" + data.beyond())));
    }
    return entries;
  }

  private String reference() {
    return data.reference().stream()
        .map(Numbers::shortest)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  @Override
  public void paint(PlotArea area) {
    Graphics2D g = area.graphics();
    Palette palette = area.theme().palette();
    SeriesStyle style = new SeriesStyle(0);
    g.setColor(style.color(palette));
    g.setStroke(style.stroke(palette));
    g.draw(line(area.frame()));
    MarkBrush brush = new MarkBrush(area, Mark.DISC, style.color(palette), growing.length);
    for (int row : growing) {
      brush.at(
          area.frame().x().pixel(data.number()[row]), area.frame().y().pixel(data.volume()[row]));
    }
    g.setStroke(new BasicStroke(2.2f));
    g.setColor(palette.accent());
    for (int trial : area.view().selected()) {
      int row = Arrays.binarySearch(data.number(), trial);
      double y = row < 0 ? Double.NaN : area.frame().y().pixel(data.volume()[row]);
      if (Double.isFinite(y)) {
        g.draw(Mark.DISC.shape(area.frame().x().pixel(trial), y, 7));
      }
    }
  }

  /// Gives the stepped line, which begins where the scale first has a volume.
  Path2D line(PlotFrame frame) {
    Path2D line = new Path2D.Double();
    double y = Double.NaN;
    for (int row = 0; row < data.size(); row++) {
      boolean changed = row == 0 || data.volume()[row] != data.volume()[row - 1];
      double next = changed ? frame.y().pixel(data.volume()[row]) : Double.NaN;
      if (!Double.isFinite(next)) {
        continue;
      }
      double x = frame.x().pixel(data.number()[row]);
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

  @Override
  public Optional<Hit> nearest(PlotFrame frame, double x, double y, double radius) {
    double closest = radius * radius;
    int hit = -1;
    for (int row = firstRow((int) Math.floor(frame.x().value(x - radius))); row < size(); row++) {
      double dx = frame.x().pixel(data.number()[row]) - x;
      if (dx > radius) {
        break;
      }
      double dy = frame.y().pixel(data.volume()[row]) - y;
      if (dx * dx + dy * dy <= closest) {
        closest = dx * dx + dy * dy;
        hit = row;
      }
    }
    return hit < 0 ? Optional.empty() : Optional.of(hit(hit));
  }

  private int size() {
    return data.size();
  }

  private int firstRow(int trial) {
    int row = Arrays.binarySearch(data.number(), trial);
    return row >= 0 ? row : -row - 1;
  }

  @Override
  public Optional<Hit> neighbour(int trial, int step) {
    OptionalInt row = TrialWalk.next(data.number(), trial, step, _ -> true);
    return row.isPresent() ? Optional.of(hit(row.getAsInt())) : Optional.empty();
  }

  private Hit hit(int row) {
    double volume = data.volume()[row];
    double grown = data.grown()[row];
    String number = "" + data.number()[row];
    String text =
        grown > 0
            ? PlotText.of(
                "volume.hit.grown", number, Numbers.shortest(volume), Numbers.shortest(grown))
            : PlotText.of("volume.hit", number, Numbers.shortest(volume));
    return new Hit(data.number()[row], data.number()[row], volume, text);
  }

  @Override
  public String summary() {
    return data.size() == 0
        ? PlotText.of("pareto.notice")
        : PlotText.of(
            "volume.summary",
            "" + data.size(),
            "" + growing.length,
            Numbers.shortest(data.volume()[data.size() - 1]),
            reference());
  }
}
