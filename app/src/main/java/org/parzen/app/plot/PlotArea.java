package org.parzen.app.plot;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.function.Consumer;

/// What a plot paints on: the graphics (clipped to the frame), the frame and how to look.
///
/// @param detail how much of masses of data
/// @param pixels the memory behind `graphics`, empty where vectors are written
public record PlotArea(
    Graphics2D graphics,
    PlotFrame frame,
    PlotTheme theme,
    PlotView view,
    Detail detail,
    Optional<PixelGrid> pixels) {
  /// From how many marks or line segments on they are painted as pixels instead of shapes.
  static final int MASSES = 50_000;

  /// Paints masses of marks: straight into the picture's memory, or, among vectors, as one embedded
  /// image.
  void masses(Consumer<PixelGrid> painter) {
    if (pixels.isPresent()) {
      painter.accept(pixels.get());
      return;
    }
    Rectangle2D bounds = frame.bounds();
    double scale = 2;
    BufferedImage image =
        new BufferedImage(
            (int) Math.ceil(bounds.getWidth() * scale),
            (int) Math.ceil(bounds.getHeight() * scale),
            BufferedImage.TYPE_INT_ARGB);
    PixelGrid grid = PixelGrid.of(image, scale, bounds);
    painter.accept(grid);
    grid.straighten();
    AffineTransform place = AffineTransform.getTranslateInstance(bounds.getX(), bounds.getY());
    place.scale(1 / scale, 1 / scale);
    graphics.drawImage(image, place, null);
  }
}
