package org.parzen.app.plot;

/// Maps values of `range` to pixels between `from` (its low end) and `to` (its high end; less than
/// `from` where the axis points upwards).
public record Axis(Scale scale, Range range, double from, double to) {
  private static final double LINE = 13;

  /// Gives the pixel of `value`: infinite where the scale does not have it.
  public double pixel(double value) {
    double low = scale.forward(range.low());
    double high = scale.forward(range.high());
    return from + (scale.forward(value) - low) / (high - low) * (to - from);
  }

  /// Gives the value at a pixel.
  public double value(double pixel) {
    double low = scale.forward(range.low());
    double high = scale.forward(range.high());
    return scale.inverse(low + (pixel - from) / (to - from) * (high - low));
  }

  /// Gives the pixels of many values at once, `out[i]` for `values[first + i]`.
  public void pixels(double[] values, int first, int count, float[] out) {
    double low = scale.forward(range.low());
    double factor = (to - from) / (scale.forward(range.high()) - low);
    for (int i = 0; i < count; i++) {
      out[i] = (float) (from + (scale.forward(values[first + i]) - low) * factor);
    }
  }

  /// Gives this axis with its range zoomed about a pixel: below 1 shows less, above 1 shows more.
  public Range zoomed(double pixel, double factor) {
    double start = pixel + (from - pixel) * factor;
    double end = pixel + (to - pixel) * factor;
    return between(start, end);
  }

  /// Gives the range that comes into view when the content is dragged by `pixels`.
  public Range moved(double pixels) {
    return between(from - pixels, to - pixels);
  }

  /// Gives the range between two pixels in either order; this axis' own range where it would have
  /// no length left.
  public Range between(double start, double end) {
    double a = value(start);
    double b = value(end);
    double low = Math.min(a, b);
    double high = Math.max(a, b);
    double enough = Math.max(Math.abs(low), Math.abs(high)) * 1e-12;
    boolean usable = Double.isFinite(high - low) && high - low > enough;
    return usable && (scale == Scale.LINEAR || low > 0) ? new Range(low, high) : range;
  }

  /// Gives how many ticks fit that are at least `spacing` pixels apart.
  int room(double spacing) {
    return (int) Math.clamp(Math.abs(to - from) / spacing, 1, 24);
  }

  boolean pointsUp() {
    return to < from;
  }

  /// Gives how many names fit: one above the other where the axis points upwards, otherwise at
  /// least `spacing` pixels apart.
  int roomForNames(double spacing) {
    return pointsUp() ? (int) Math.max(1, (from - to) / LINE) : room(spacing);
  }
}
