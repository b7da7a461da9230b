package org.parzen.app.plot;

/// How large a chart is painted.
///
/// @param width in units, which are pixels on an ordinary screen
/// @param height in units
/// @param scale pixels to a unit
/// @param reserved width at the right end of the heading that is kept free, for buttons
public record PlotSize(double width, double height, double scale, double reserved) {

  public PlotSize {
    if (!(width > 0) || !(height > 0) || !(scale > 0) || width * height * scale * scale > 2e8) {
      throw new IllegalArgumentException(
          "A chart needs a width, height and scale above zero and at most 200 million pixels: "
              + width
              + " x "
              + height
              + " at scale "
              + scale);
    }
  }

  /// Gives the size of a picture of its own.
  public static PlotSize of(double width, double height, double scale) {
    return new PlotSize(width, height, scale, 0);
  }

  public int pixelWidth() {
    return (int) Math.ceil(width * scale);
  }

  public int pixelHeight() {
    return (int) Math.ceil(height * scale);
  }
}
