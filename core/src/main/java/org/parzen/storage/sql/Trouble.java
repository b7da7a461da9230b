package org.parzen.storage.sql;

/// What an error of a database means for what was being done.
enum Trouble {
  /// Somebody else is in the way: the same again, a little later.
  BUSY(50),
  /// The connection is gone, and with it the transaction: connect anew, then the same again.
  LOST(1000),
  /// This one change can not be written, others can.
  CHANGE(0),
  /// Nothing can be read or written.
  STORAGE(0);

  private final long longestPause;

  Trouble(long longestPause) {
    this.longestPause = longestPause;
  }

  /// How many milliseconds two attempts are apart at most.
  long longestPause() {
    return longestPause;
  }

  /// Whether it goes by when it is waited for.
  boolean passes() {
    return longestPause > 0;
  }
}
