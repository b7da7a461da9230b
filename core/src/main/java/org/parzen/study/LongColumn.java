package org.parzen.study;

import java.util.Arrays;

/// An append-only column of whole numbers in pages; see [Column]. Rows that were never set are 0.
final class LongColumn {

  private volatile long[][] pages = new long[0][];

  /// Whether no row was ever set.
  boolean isEmpty() {
    return pages.length == 0;
  }

  long get(int row) {
    long[][] all = pages;
    int page = row >>> Column.PAGE_BITS;
    return page < all.length ? all[page][row & (Column.PAGE - 1)] : 0;
  }

  void set(int row, long value) {
    int page = row >>> Column.PAGE_BITS;
    long[][] all = pages;
    if (page >= all.length) {
      int before = all.length;
      all = Arrays.copyOf(all, page + 1);
      for (int i = before; i <= page; i++) {
        all[i] = new long[Column.PAGE];
      }
    }
    all[page][row & (Column.PAGE - 1)] = value;
    pages = all;
  }
}
