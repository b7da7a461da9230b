package org.parzen.storage.sql;

/// Some intermediate values that lie behind each other in the order of trials. Used by one thread.
final class ReportPart {

  /// How many are read at once: those who write to a file without a write-ahead log wait for it.
  static final int MOST = 10_000;

  /// Between two rows.
  ///
  /// @param trial the id of the trial of the one before
  /// @param key its key
  record Place(long trial, long key) {
    static final Place START = new Place(0, 0);
  }

  private final long[] trials = new long[MOST];
  private final long[] steps = new long[MOST];
  private final double[] values = new double[MOST];
  private int size;
  private Place end = Place.START;

  void add(long trial, long step, double value) {
    trials[size] = trial;
    steps[size] = step;
    values[size] = value;
    size++;
  }

  /// Says where a full part ends.
  ///
  /// @param key of the last row
  void end(long key) {
    end = new Place(trials[size - 1], key);
  }

  /// Whether more may follow.
  boolean isFull() {
    return size == MOST;
  }

  /// Where the next part begins, after a full one.
  Place end() {
    return end;
  }

  void each(ReportRows.Taker taker) {
    for (int i = 0; i < size; i++) {
      taker.take(trials[i], steps[i], values[i]);
    }
  }
}
