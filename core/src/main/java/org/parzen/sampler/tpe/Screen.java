package org.parzen.sampler.tpe;

import java.util.Arrays;

/// Which blocks of many kernels say anything at which points. A block is looked at once for all
/// points, by one byte a kernel and parameter, which is a fraction of what a sum has to read.
///
/// Never passes over a kernel that a sum would have kept: a kernel is out of reach of a point where
/// the distance along one parameter alone leaves less of it than is negligible. A trial far outside
/// a range has so high a kernel that few others are out of reach. Used by one thread at a time.
final class Screen {

  /// With fewer kernels, looking costs more than it saves.
  private static final int MANY = 32_768;

  /// More than what rounding may make of a logarithm.
  private static final double ROUNDING = 0.5;

  private final Kernels kernels;
  private final int[] lines;

  /// By line and cell: the points in reach, one bit each; from the 65th on, points share bits.
  private final long[][] reached;

  /// By block, the most recent first: the points in reach of any of its kernels.
  private long[] blocks = new long[0];

  private final long[] both = new long[Densities.BLOCK];
  private int known;
  private boolean active;

  /// @param lines the axes that are looked at
  Screen(Kernels kernels, int[] lines) {
    this.kernels = kernels;
    this.lines = lines;
    this.reached = new long[lines.length][Kernels.CELLS];
  }

  /// Begins anew.
  ///
  /// @param cutoffs by point: the logarithm of what is negligible, now or later
  void begin(Points points, double[] cutoffs) {
    active = lines.length > 0 && kernels.size() >= MANY;
    known = 0;
    if (active) {
      blocks = new long[(kernels.size() - 1) / Densities.BLOCK + 1];
      double highest = kernels.highest();
      for (int line = 0; line < lines.length; line++) {
        Arrays.fill(reached[line], 0);
        reached[line][Kernels.WIDE] = -1;
        for (int point = 0; point < cutoffs.length; point++) {
          double room = Math.max(0, highest - cutoffs[point] + ROUNDING);
          reach(line, points.begins(point)[lines[line]], Math.sqrt(room), 1L << point);
        }
      }
    }
  }

  /// Marks the cells whose kernels may be that near to a place.
  ///
  /// @param distance in widths of a kernel times the root of two
  private void reach(int line, double place, double distance, long point) {
    double radius = distance / kernels.leastScale(lines[line]);
    int last = kernels.cell(lines[line], place + radius);
    for (int cell = kernels.cell(lines[line], place - radius); cell <= last; cell++) {
      reached[line][cell] |= point;
    }
  }

  /// How many kernels are left after those blocks that say nothing at a point.
  ///
  /// @param left how many are left before
  int skip(int point, int left) {
    int rest = left;
    while (active && rest > 0 && (block(rest) & 1L << point) == 0) {
      rest = Math.max(0, rest - Densities.BLOCK);
    }
    return rest;
  }

  private long block(int to) {
    int block = (kernels.size() - to) / Densities.BLOCK;
    if (block == known) {
      blocks[known++] = look(Math.max(0, to - Densities.BLOCK), to);
    }
    return blocks[block];
  }

  private long look(int from, int to) {
    int count = to - from;
    Arrays.fill(both, 0, count, -1);
    int next = 0;
    while (next + 1 < lines.length) {
      narrow(next, next + 1, from, count);
      next += 2;
    }
    if (next < lines.length) {
      narrow(next, next, from, count);
    }
    long any = 0;
    for (int i = 0; i < count; i++) {
      any |= both[i];
    }
    return any;
  }

  /// Two lines at a time, because each pass stores again what it finds.
  private void narrow(int line, int other, int from, int count) {
    long[] table = reached[line];
    long[] otherTable = reached[other];
    byte[] cells = kernels.cells(lines[line]);
    byte[] otherCells = kernels.cells(lines[other]);
    long[] to = both;
    for (int i = 0; i < count; i++) {
      to[i] &= table[cells[from + i]] & otherTable[otherCells[from + i]];
    }
  }
}
