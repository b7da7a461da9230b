package org.parzen.app.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import org.parzen.analysis.TrialPoints;
import org.parzen.analysis.TrialStatus;

/// The marks of trials in a plane, found by the pointer and painted each in a colour of the ramp.
///
/// @param points their trials
/// @param x where they are painted, in data units
/// @param y where they are painted, in data units
@SuppressWarnings("ArrayRecordComponent") // equality is never asked
record PointMarks(TrialPoints points, double[] x, double[] y) {
  private static final int BANDS = 16;
  private static final int SMALLER = 4;
  private static final int FEW = 500;
  private static final int MANY = 3000;
  private static final float RING = 1.8f;

  int size() {
    return points.size();
  }

  int infeasible() {
    int count = 0;
    for (int row = 0; row < size(); row++) {
      count += points.isFeasible(row) ? 0 : 1;
    }
    return count;
  }

  /// Paints infeasible trials, then the others in an order of rows, each as strong as it is to be.
  void paint(PlotArea area, int[] order, IntToDoubleFunction strength) {
    Placed at = Placed.of(this, area.frame());
    Palette palette = area.theme().palette();
    paintInfeasible(area, at);
    if (at.visible() > PlotArea.MASSES) {
      paintMasses(area, at, strength);
    } else {
      MarkBrush brush = new MarkBrush(area, Mark.DISC, palette.text(), at.visible());
      for (int row : order) {
        if (points.isFeasible(row)) {
          brush.at(at.x()[row], at.y()[row], palette.ramp(strength.applyAsDouble(row)));
        }
      }
    }
    paintBest(area, at, strength);
    paintSelected(area, at);
  }

  /// Paints small marks that leave the ground behind them to be seen: infeasible trials set off
  /// from it, the others each in its colour.
  void paintSmall(PlotArea area, IntFunction<Color> color) {
    Placed at = Placed.of(this, area.frame());
    Palette palette = area.theme().palette();
    if (at.visible() > PlotArea.MASSES) {
      area.masses(grid -> grid.density(at.x(), at.y(), size(), palette.background()));
      paintBest(area, at, row -> 1);
      paintSelected(area, at);
      return;
    }
    int crowd = at.visible() * SMALLER;
    MarkBrush disc = new MarkBrush(area, Mark.DISC, palette.text(), crowd);
    int stride = area.detail().stride(size());
    for (int row = 0; row < size(); row += stride) {
      if (points.isFeasible(row)) {
        disc.at(at.x()[row], at.y()[row], color.apply(row));
      } else {
        paintDiamond(area, at.x()[row], at.y()[row]);
      }
    }
    paintBest(area, at, row -> 1);
    paintSelected(area, at);
  }

  /// Among many, a faint outline: the ground is to be seen between them.
  private void paintDiamond(PlotArea area, double px, double py) {
    Graphics2D g = area.graphics();
    Palette palette = area.theme().palette();
    boolean many = size() > MANY;
    Shape diamond =
        Mark.of(TrialStatus.INFEASIBLE).shape(px, py, size() <= FEW ? 3.9 : many ? 1.6 : 2.4);
    if (!many) {
      g.setColor(palette.background());
      g.fill(diamond);
    }
    g.setColor(Palette.faded(palette.of(TrialStatus.INFEASIBLE), many ? 0.55 : 1));
    g.setStroke(new BasicStroke(many ? 0.8f : 1.3f));
    g.draw(diamond);
  }

  private void paintInfeasible(PlotArea area, Placed at) {
    Color grey = area.theme().palette().of(TrialStatus.INFEASIBLE);
    MarkBrush brush = new MarkBrush(area, Mark.of(TrialStatus.INFEASIBLE), grey, at.visible());
    for (int row = 0; row < size(); row++) {
      if (!points.isFeasible(row)) {
        brush.at(at.x()[row], at.y()[row]);
      }
    }
  }

  private void paintMasses(PlotArea area, Placed at, IntToDoubleFunction strength) {
    float[] px = new float[size()];
    float[] py = new float[size()];
    int stride = area.detail().stride(size());
    for (int band = 0; band < BANDS; band++) {
      int count = 0;
      for (int row = 0; row < size(); row += stride) {
        int of = (int) Math.min(BANDS - 1.0, strength.applyAsDouble(row) * BANDS);
        if (of == band && points.isFeasible(row)) {
          px[count] = at.x()[row];
          py[count++] = at.y()[row];
        }
      }
      int painted = count;
      Color color = area.theme().palette().ramp((band + 0.5) / BANDS);
      area.masses(grid -> grid.density(px, py, painted, color));
    }
  }

  private void paintBest(PlotArea area, Placed at, IntToDoubleFunction strength) {
    int best = points.best();
    if (best < 0 || !Float.isFinite(at.y()[best])) {
      return;
    }
    Graphics2D g = area.graphics();
    Palette palette = area.theme().palette();
    g.setColor(palette.ramp(strength.applyAsDouble(best)));
    g.fill(Mark.DISC.shape(at.x()[best], at.y()[best], 5));
    g.setColor(palette.background());
    g.setStroke(new BasicStroke(RING * 2.2f));
    g.draw(Mark.DISC.shape(at.x()[best], at.y()[best], 5.5));
    g.setColor(palette.text());
    g.setStroke(new BasicStroke(RING));
    g.draw(Mark.DISC.shape(at.x()[best], at.y()[best], 5));
  }

  private void paintSelected(PlotArea area, Placed at) {
    Graphics2D g = area.graphics();
    for (int trial : area.view().selected()) {
      int row = Arrays.binarySearch(points.number(), trial);
      if (row >= 0 && Float.isFinite(at.y()[row])) {
        g.setColor(area.theme().palette().background());
        g.setStroke(new BasicStroke(4f));
        g.draw(Mark.DISC.shape(at.x()[row], at.y()[row], 7));
        g.setColor(area.theme().palette().accent());
        g.setStroke(new BasicStroke(2.2f));
        g.draw(Mark.DISC.shape(at.x()[row], at.y()[row], 7));
      }
    }
  }

  /// Gives the row of the mark nearest to a pixel.
  OptionalInt nearest(PlotFrame frame, double px, double py, double radius) {
    double closest = radius * radius;
    int hit = -1;
    for (int row = 0; row < size(); row++) {
      double dx = frame.x().pixel(x[row]) - px;
      double dy = frame.y().pixel(y[row]) - py;
      double distance = dx * dx + dy * dy;
      if (distance <= closest) {
        closest = distance;
        hit = row;
      }
    }
    return hit < 0 ? OptionalInt.empty() : OptionalInt.of(hit);
  }

  /// Gives the row of the trial that follows or precedes one by number.
  OptionalInt neighbour(int trial, int step) {
    return TrialWalk.next(points.number(), trial, step, _ -> true);
  }

  Hit hit(int row, String text) {
    return new Hit(points.number()[row], x[row], y[row], text);
  }

  /// Gives the word for a row's status.
  String status(int row) {
    return PlotText.of("status." + TrialStatus.of(points.status()[row]).name());
  }

  Optional<LegendEntry> bestEntry() {
    int best = points.best();
    return best < 0
        ? Optional.empty()
        : Optional.of(
            new LegendEntry(
                PlotText.of(
                    "history.best",
                    Numbers.shortest(points.value()[best]),
                    "" + points.number()[best]),
                Palette::text,
                Optional.of(Mark.RING),
                false));
  }

  /// The pixels of all marks.
  @SuppressWarnings("ArrayRecordComponent") // painted and forgotten
  private record Placed(float[] x, float[] y, int visible) {
    static Placed of(PointMarks marks, PlotFrame frame) {
      float[] xs = new float[marks.size()];
      float[] ys = new float[marks.size()];
      frame.x().pixels(marks.x, 0, xs.length, xs);
      frame.y().pixels(marks.y, 0, ys.length, ys);
      int visible = 0;
      for (int row = 0; row < xs.length; row++) {
        visible += frame.contains(xs[row], ys[row]) ? 1 : 0;
      }
      return new Placed(xs, ys, visible);
    }
  }
}
