package org.parzen.app.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.parzen.analysis.TrialStatus;

/// A lane whose bars are too many to be told apart: for each narrow column the share of its width
/// that trials of each status ran, stacked; what is left is idle. However short its trials, a
/// status is seen, so that those that fail at once are.
final class LaneShares {
  private static final double COLUMN = 3;
  private static final double LEAST = 2;

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
    double end = (to - left) / COLUMN;
    int last = (int) Math.min(width.length - 1, Math.floor(end));
    for (int column = (int) Math.max(0, Math.floor(start)); column <= last; column++) {
      double part = Math.min(end, column + 1.0) - Math.max(start, column);
      width[column][status.code()] += Math.max(Double.MIN_NORMAL, part);
    }
  }

  void paint(Graphics2D g, Palette palette, double top, double height) {
    for (int column = 0; column < width.length; column++) {
      double foot = top + height;
      double[] heights = heights(width[column], height);
      for (TrialStatus status : bottomUp) {
        double part = heights[status.code()];
        if (part > 0) {
          g.setColor(palette.of(status));
          g.fill(new Rectangle2D.Double(left + column * COLUMN, foot - part, COLUMN, part));
          foot -= part;
        }
      }
    }
  }

  /// What the least heights take is taken from the greatest share.
  private static double[] heights(double[] shares, double height) {
    double[] heights = new double[shares.length];
    int greatest = 0;
    double all = 0;
    for (int i = 0; i < shares.length; i++) {
      double least = shares[i] > 0 ? Math.min(LEAST, height / shares.length) : 0;
      heights[i] = Math.max(least, Math.min(1, shares[i]) * height);
      greatest = heights[i] > heights[greatest] ? i : greatest;
      all += heights[i];
    }
    heights[greatest] -= Math.max(0, all - height);
    return heights;
  }
}
