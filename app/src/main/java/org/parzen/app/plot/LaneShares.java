package org.parzen.app.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.parzen.analysis.TrialStatus;

/// A lane whose bars are too many to be told apart: for each narrow column the share of its width
/// that trials of each status ran, stacked; what is left is idle. However short, a trial counts a
/// little, so that those that fail at once are seen.
final class LaneShares {
  private static final double COLUMN = 3;
  private static final double LEAST = 0.3;

  private final List<TrialStatus> bottomUp;
  private final double left;
  private final double[][] width;

  LaneShares(List<TrialStatus> bottomUp, Rectangle2D bounds) {
    this.bottomUp = bottomUp;
    left = bounds.getX();
    width = new double[(int) Math.ceil(bounds.getWidth() / COLUMN)][TrialStatus.values().length];
  }

  /// Adds a bar between two pixels.
  void add(double from, double to, TrialStatus status) {
    double start = (from - left) / COLUMN;
    double end = Math.max((to - left) / COLUMN, start + LEAST / COLUMN);
    int last = (int) Math.min(width.length - 1, Math.floor(end));
    for (int column = (int) Math.max(0, Math.floor(start)); column <= last; column++) {
      double part = Math.min(end, column + 1.0) - Math.max(start, column);
      width[column][status.code()] += Math.max(0, part);
    }
  }

  void paint(Graphics2D g, Palette palette, double top, double height) {
    for (int column = 0; column < width.length; column++) {
      double all = 0;
      for (double part : width[column]) {
        all += part;
      }
      double foot = top + height;
      for (TrialStatus status : bottomUp) {
        double part = width[column][status.code()] / Math.max(1, all) * height;
        if (part > 0) {
          Color color = palette.of(status);
          g.setColor(color);
          double x = left + column * COLUMN;
          g.fill(new Rectangle2D.Double(x, foot - part, COLUMN, part));
          foot -= part;
        }
      }
    }
  }
}
