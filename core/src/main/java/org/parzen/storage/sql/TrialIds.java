package org.parzen.storage.sql;

import java.util.Arrays;

/// The ids that a file gave to the trials of a study, by number. Safe for use by several threads.
final class TrialIds {

  private static final int FIRST_ROOM = 64;

  /// 0 where a number is not known: files count ids from 1.
  private long[] ids = new long[FIRST_ROOM];

  synchronized long of(int number) {
    return number < ids.length ? ids[number] : 0;
  }

  synchronized void set(int number, long id) {
    if (number >= ids.length) {
      ids = Arrays.copyOf(ids, Math.max(number + 1, ids.length * 2));
    }
    ids[number] = id;
  }
}
