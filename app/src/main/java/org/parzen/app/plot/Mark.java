package org.parzen.app.plot;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.parzen.analysis.TrialStatus;

/// The shape that stands for a status, so that no status is told by colour alone.
public enum Mark {
  DISC(true) {
    @Override
    Shape shape(double x, double y, double radius) {
      return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }
  },
  RING(false) {
    @Override
    Shape shape(double x, double y, double radius) {
      return DISC.shape(x, y, radius);
    }
  },
  TRIANGLE(true) {
    @Override
    Shape shape(double x, double y, double radius) {
      return polygon(x, y, radius, -1.2, -0.85, 1.2, -0.85, 0, 1.25);
    }
  },
  DIAMOND(false) {
    @Override
    Shape shape(double x, double y, double radius) {
      return polygon(x, y, radius, 0, -1.25, 1.25, 0, 0, 1.25, -1.25, 0);
    }
  },
  CROSS(false) {
    @Override
    Shape shape(double x, double y, double radius) {
      Path2D path = new Path2D.Double();
      double arm = radius * 0.9;
      path.moveTo(x - arm, y - arm);
      path.lineTo(x + arm, y + arm);
      path.moveTo(x - arm, y + arm);
      path.lineTo(x + arm, y - arm);
      return path;
    }
  },
  SQUARE(false) {
    @Override
    Shape shape(double x, double y, double radius) {
      return new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }
  };

  private final boolean filled;

  Mark(boolean filled) {
    this.filled = filled;
  }

  /// Gives the mark of a status.
  public static Mark of(TrialStatus status) {
    return switch (status) {
      case COMPLETE -> DISC;
      case INFEASIBLE -> DIAMOND;
      case PRUNED -> TRIANGLE;
      case FAILED -> CROSS;
      case RUNNING -> RING;
      case WAITING -> SQUARE;
    };
  }

  /// Says whether the shape is filled; the others are drawn as lines.
  boolean filled() {
    return filled;
  }

  abstract Shape shape(double x, double y, double radius);

  private static Shape polygon(double x, double y, double radius, double... corners) {
    Path2D path = new Path2D.Double();
    path.moveTo(x + corners[0] * radius, y + corners[1] * radius);
    for (int i = 2; i < corners.length; i += 2) {
      path.lineTo(x + corners[i] * radius, y + corners[i + 1] * radius);
    }
    path.closePath();
    return path;
  }
}
