package org.parzen.app.plot;

import java.awt.geom.Path2D;

/// A line through points in pixels, thinned out so that no column of pixels has more than four: its
/// first, lowest, highest and last, which look the same as all of them.
final class Polyline {
  final float[] xs;
  final float[] ys;
  private int count;
  private int columnStart;

  Polyline(int capacity) {
    xs = new float[capacity];
    ys = new float[capacity];
  }

  int capacity() {
    return xs.length;
  }

  int count() {
    return count;
  }

  void clear() {
    count = 0;
    columnStart = 0;
  }

  /// Adds a point at or right of the last one.
  void add(float x, float y) {
    if (count > 0 && (int) Math.floor(x) != (int) Math.floor(xs[count - 1])) {
      thin();
      columnStart = count;
    }
    xs[count] = x;
    ys[count] = y;
    count++;
  }

  /// Ends the line, after which it can be painted.
  void end() {
    thin();
    columnStart = count;
  }

  private void thin() {
    int size = count - columnStart;
    if (size <= 4) {
      return;
    }
    int low = columnStart;
    int high = columnStart;
    for (int i = columnStart; i < count; i++) {
      low = ys[i] < ys[low] ? i : low;
      high = ys[i] > ys[high] ? i : high;
    }
    int last = count - 1;
    int to = columnStart + 1;
    to = keep(Math.min(low, high), to, last);
    to = keep(Math.max(low, high), to, last);
    xs[to] = xs[last];
    ys[to] = ys[last];
    count = to + 1;
  }

  private int keep(int index, int to, int last) {
    if (index < to || index == last) {
      return to;
    }
    xs[to] = xs[index];
    ys[to] = ys[index];
    return to + 1;
  }

  Path2D path() {
    Path2D path = new Path2D.Float(Path2D.WIND_NON_ZERO, Math.max(1, count));
    for (int i = 0; i < count; i++) {
      if (i == 0) {
        path.moveTo(xs[i], ys[i]);
      } else {
        path.lineTo(xs[i], ys[i]);
      }
    }
    return path;
  }
}
