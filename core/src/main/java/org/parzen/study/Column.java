package org.parzen.study;

import java.util.Arrays;

/// An append-only column of numbers in pages, so that growing never copies what is there. One
/// thread writes; readers may read every row that was written before they learned of it.
final class Column {

  static final int PAGE_BITS = 12;
  static final int PAGE = 1 << PAGE_BITS;

  private static final double[] ABSENT = new double[0];

  /// Volatile, because a reader may follow it while the writer adds a page.
  private volatile double[][] pages = new double[0][];

  /// The value of a row; not-a-number where none was set.
  double get(int row) {
    double[][] all = pages;
    int page = row >>> PAGE_BITS;
    return page < all.length && all[page].length > 0 ? all[page][row & (PAGE - 1)] : Double.NaN;
  }

  void set(int row, double value) {
    int page = row >>> PAGE_BITS;
    double[][] all = pages;
    if (page >= all.length) {
      int before = all.length;
      all = Arrays.copyOf(all, page + 1);
      Arrays.fill(all, before, page + 1, ABSENT);
    }
    if (all[page].length == 0) {
      // A reader may hold the old table of pages, in which this page stays absent.
      all = all.clone();
      all[page] = absentPage();
    }
    all[page][row & (PAGE - 1)] = value;
    pages = all;
  }

  private static double[] absentPage() {
    double[] page = new double[PAGE];
    Arrays.fill(page, Double.NaN);
    return page;
  }
}
