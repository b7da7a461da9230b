package org.parzen.app.plot;

import java.awt.geom.Rectangle2D;

/// Where a painted chart has its data: the rectangle within the axes, and the axes in the same
/// pixels.
public record PlotFrame(Rectangle2D bounds, Axis x, Axis y) {

  public boolean contains(double px, double py) {
    return bounds.contains(px, py);
  }
}
