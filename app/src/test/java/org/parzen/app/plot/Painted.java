package org.parzen.app.plot;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.stream.IntStream;

/// A chart painted for a test, and questions to its pixels.
record Painted(BufferedImage image, Optional<PlotFrame> placed) {
  static final Palette PALETTE = Palette.light();

  static Painted of(Plot plot, PlotView view) {
    return of(plot, view, 1);
  }

  static Painted of(Plot plot, PlotView view, double scale) {
    PlotSize size = PlotSize.of(700, 400, scale);
    BufferedImage image =
        new BufferedImage(size.pixelWidth(), size.pixelHeight(), BufferedImage.TYPE_INT_ARGB_PRE);
    return new Painted(
        image, new PlotPainter(plot, view, new PlotTheme(PALETTE), size).paint(image));
  }

  PlotFrame frame() {
    return placed.orElseThrow();
  }

  /// Gives the colour at a place in data units.
  Color at(double x, double y) {
    return pixel((int) frame().x().pixel(x), (int) frame().y().pixel(y));
  }

  Color pixel(int x, int y) {
    return new Color(image.getRGB(x, y));
  }

  /// Counts the pixels of nearly a colour within the frame.
  long count(Color color) {
    Rectangle2D b = frame().bounds();
    long count = 0;
    for (int y = (int) b.getMinY() + 1; y < b.getMaxY() - 1; y++) {
      for (int x = (int) b.getMinX() + 1; x < b.getMaxX() - 1; x++) {
        count += near(pixel(x, y), color) ? 1 : 0;
      }
    }
    return count;
  }

  /// Counts the pixels of nearly a colour around a place in data units, where a mark would be.
  long around(double x, double y, Color color) {
    int px = (int) frame().x().pixel(x);
    int py = (int) frame().y().pixel(y);
    return IntStream.rangeClosed(-7, 7)
        .boxed()
        .flatMap(dx -> IntStream.rangeClosed(-7, 7).mapToObj(dy -> pixel(px + dx, py + dy)))
        .filter(found -> near(found, color))
        .count();
  }

  static boolean near(Color a, Color b) {
    return Math.abs(a.getRed() - b.getRed()) < 40
        && Math.abs(a.getGreen() - b.getGreen()) < 40
        && Math.abs(a.getBlue() - b.getBlue()) < 40;
  }
}
