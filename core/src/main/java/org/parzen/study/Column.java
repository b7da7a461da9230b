package org.parzen.study;

import java.util.Arrays;

/// An append-only column of numbers in pages, so that growing never copies what is there. One
/// thread writes; readers may read every row that was written before they learned of it.
final class Column {

  static final int PAGE_BITS = 12;
  static final int PAGE = 1 << PAGE_BITS;

  private static final double[] ABSENT = absentPage();

  /// Volatile, because a reader may follow it while the writer adds a page.
  private volatile double[][] pages = new double[0][];

  private static double[] absentPage() {
    double[] page = new double[PAGE];
    Arrays.fill(page, Double.NaN);
    return page;
  }

  /// The value of a row; not-a-number where none was set.
  double get(int row) {
    double[][] all = pages;
    int page = row >>> PAGE_BITS;
    return page < all.length ? all[page][row & (PAGE - 1)] : Double.NaN;
  }

  void set(int row, double value) {
    int page = row >>> PAGE_BITS;
    double[][] all = pages;
    if (page >= all.length) {
      int before = all.length;
      all = Arrays.copyOf(all, page + 1);
      Arrays.fill(all, before, page + 1, ABSENT);
    }
    if (all[page] == ABSENT) {
      all = all.clone();
      all[page] = ABSENT.clone();
    }
    all[page][row & (PAGE - 1)] = value;
    pages = all;
  }
}
