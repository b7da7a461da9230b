package org.parzen.app.plot;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/// Paints masses of marks and lines into premultiplied ARGB memory. Coordinates are those of the
/// plot, `scale` pixels to a unit. Not safe for several threads at once.
public final class PixelGrid {
  private final int[] pixels;
  private final int stride;
  private final double scale;
  private final double originX;
  private final double originY;
  private final int left;
  private final int top;
  private final int right;
  private final int bottom;

  private PixelGrid(int[] pixels, int stride, double scale, Rectangle2D clip, boolean own) {
    this.pixels = pixels;
    this.stride = stride;
    this.scale = scale;
    originX = own ? clip.getX() : 0;
    originY = own ? clip.getY() : 0;
    int height = pixels.length / stride;
    left = Math.clamp((long) Math.ceil((clip.getMinX() - originX) * scale - 0.5), 0, stride);
    top = Math.clamp((long) Math.ceil((clip.getMinY() - originY) * scale - 0.5), 0, height);
    right = Math.clamp((long) Math.ceil((clip.getMaxX() - originX) * scale - 0.5), 0, stride);
    bottom = Math.clamp((long) Math.ceil((clip.getMaxY() - originY) * scale - 0.5), 0, height);
  }

  /// Gives the grid behind an image that shows just `clip`.
  static PixelGrid of(BufferedImage image, double scale, Rectangle2D clip) {
    return new PixelGrid(memory(image), image.getWidth(), scale, clip, true);
  }

  /// Gives the grid behind an image of the whole plot, of which only `clip` is painted.
  static PixelGrid within(BufferedImage image, double scale, Rectangle2D clip) {
    return new PixelGrid(memory(image), image.getWidth(), scale, clip, false);
  }

  /// Gives the memory behind an image of one `int` a pixel.
  static int[] memory(BufferedImage image) {
    return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }

  /// Paints marks as a density: the more marks on a pixel the more colour, on a logarithmic scale,
  /// and a single mark still clearly visible.
  void density(float[] xs, float[] ys, int count, Color color) {
    int width = right - left;
    int[] counts = new int[Math.max(0, width * (bottom - top))];
    int reach = (int) Math.max(1, Math.round(scale * 1.2));
    for (int i = 0; i < count; i++) {
      int px = (int) Math.floor((xs[i] - originX) * scale);
      int py = (int) Math.floor((ys[i] - originY) * scale);
      if (px >= left - reach && px < right + reach && py >= top - reach && py < bottom + reach) {
        splat(counts, width, px - left, py - top, reach);
      }
    }
    colour(counts, width, color);
  }

  private void splat(int[] counts, int width, int x, int y, int reach) {
    int height = bottom - top;
    for (int dy = -reach; dy <= reach; dy++) {
      int row = y + dy;
      if (row < 0 || row >= height) {
        continue;
      }
      int half = Math.abs(dy) == reach ? reach - 1 : reach;
      int end = Math.min(width - 1, x + half);
      for (int column = Math.max(0, x - half); column <= end; column++) {
        counts[row * width + column]++;
      }
    }
  }

  private void colour(int[] counts, int width, Color color) {
    int most = 1;
    for (int n : counts) {
      most = Math.max(most, n);
    }
    int[] alphas = new int[most + 1];
    double full = Math.log(most + 1.0);
    for (int n = 1; n <= most; n++) {
      alphas[n] = (int) Math.round(256 * (0.35 + 0.65 * Math.log(n) / full));
    }
    int paint = color.getRGB() | 0xff000000;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        blend((top + i / width) * stride + left + i % width, paint, alphas[counts[i]]);
      }
    }
  }

  /// Paints an antialiased line of points, without a gap and without overlap where segments meet.
  void polyline(float[] xs, float[] ys, int count, double width, Color color) {
    int paint = color.getRGB() | 0xff000000;
    double half = Math.max(0.5, width * scale / 2);
    for (int i = 1; i < count; i++) {
      segment(
          (xs[i - 1] - originX) * scale,
          (ys[i - 1] - originY) * scale,
          (xs[i] - originX) * scale,
          (ys[i] - originY) * scale,
          half,
          paint,
          color.getAlpha() + 1);
    }
  }

  private void segment(
      double x0, double y0, double x1, double y1, double half, int paint, int alpha) {
    double dx = x1 - x0;
    double dy = y1 - y0;
    boolean steep = Math.abs(dy) > Math.abs(dx);
    double main = steep ? dy : dx;
    if (main == 0 || !Double.isFinite(main)) {
      return;
    }
    double slope = steep ? dx / dy : dy / dx;
    double reach = half * Math.sqrt(1 + slope * slope);
    double mainStart = steep ? y0 : x0;
    double crossStart = steep ? x0 : y0;
    double from = Math.min(mainStart, mainStart + main);
    double to = Math.max(mainStart, mainStart + main);
    int first = (int) Math.max(steep ? top : left, Math.ceil(from - 0.5));
    int end = (int) Math.min(steep ? bottom : right, Math.ceil(to - 0.5));
    for (int m = first; m < end; m++) {
      double centre = crossStart + (m + 0.5 - mainStart) * slope;
      across(m, centre - reach, centre + reach, steep, paint, alpha);
    }
  }

  /// Blends the pixels of one row (steep) or column between two positions, those at the ends by how
  /// much is covered.
  private void across(int m, double low, double high, boolean steep, int paint, int alpha) {
    int min = steep ? left : top;
    int max = steep ? right : bottom;
    if (high <= min || low >= max) {
      return;
    }
    int first = (int) Math.floor(low);
    int last = (int) Math.floor(high);
    int step = steep ? 1 : stride;
    int origin = steep ? m * stride : m;
    if (first >= min) {
      double covered = Math.min(high, first + 1.0) - low;
      blend(origin + first * step, paint, (int) (alpha * covered));
    }
    int end = Math.min(last, max);
    for (int c = Math.max(first + 1, min); c < end; c++) {
      blend(origin + c * step, paint, alpha);
    }
    if (last > first && last < max) {
      blend(origin + last * step, paint, (int) (alpha * (high - last)));
    }
  }

  private void blend(int index, int paint, int alpha) {
    int old = pixels[index];
    int rest = 256 - alpha;
    int redBlue = ((paint & 0xff00ff) * alpha + (old & 0xff00ff) * rest + 0x800080) >>> 8;
    int alphaGreen = (paint >>> 8 & 0xff00ff) * alpha + (old >>> 8 & 0xff00ff) * rest + 0x800080;
    pixels[index] = (redBlue & 0xff00ff) | (alphaGreen & 0xff00ff00);
  }

  /// Turns premultiplied colours into straight ones, for an image that is not premultiplied.
  void straighten() {
    for (int i = 0; i < pixels.length; i++) {
      int p = pixels[i];
      int a = p >>> 24;
      if (a != 0 && a != 255) {
        int r = Math.min(255, (p >> 16 & 255) * 255 / a);
        int g = Math.min(255, (p >> 8 & 255) * 255 / a);
        int b = Math.min(255, (p & 255) * 255 / a);
        pixels[i] = a << 24 | r << 16 | g << 8 | b;
      }
    }
  }
}
