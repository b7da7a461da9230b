package org.parzen.storage.sql;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.stream.IntStream;

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

  /// The numbers of all trials, for one who asks in the order of ids.
  Numbers inOrder() {
    long[] known = copy();
    int[] numbers =
        IntStream.range(0, known.length)
            .filter(number -> known[number] > 0)
            .boxed()
            .sorted(Comparator.comparingLong(number -> known[number]))
            .mapToInt(Integer::intValue)
            .toArray();
    return new Numbers(known, numbers);
  }

  private synchronized long[] copy() {
    return ids.clone();
  }

  /// Goes through trials by id. Used by one thread.
  static final class Numbers {

    private final long[] ids;
    private final int[] numbers;
    private int at;

    private Numbers(long[] ids, int[] numbers) {
      this.ids = ids;
      this.numbers = numbers;
    }

    /// The number of a trial, if it is one of them.
    ///
    /// @param id not less than the one before
    OptionalInt of(long id) {
      while (at < numbers.length && ids[numbers[at]] < id) {
        at++;
      }
      return at < numbers.length && ids[numbers[at]] == id
          ? OptionalInt.of(numbers[at])
          : OptionalInt.empty();
    }

    /// How many trials there are up to an id.
    int count(long last) {
      return (int) Arrays.stream(numbers).filter(number -> ids[number] <= last).count();
    }
  }
}
