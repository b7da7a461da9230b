package org.parzen.storage.sql;

import org.parzen.storage.DiskSpace;

/// What an error of a database means for what was being done.
enum Trouble {
  /// Somebody else is in the way: the same again, a little later.
  BUSY(50, " is in use by another program; waiting for it.", " is free again."),
  /// No more fits on the disk: the same again, when somebody has made room.
  FULL(DiskSpace.LONGEST_PAUSE, DiskSpace.WHY, " can be written again."),
  /// The connection is gone, and with it the transaction: connect anew, then the same again.
  LOST(1000, " can not be reached at the moment; trying again.", " can be reached again."),
  /// This one change can not be written, others can.
  CHANGE(0, "", ""),
  /// Nothing can be read or written.
  STORAGE(0, "", "");

  private final long longestPause;
  private final String why;
  private final String over;

  Trouble(long longestPause, String why, String over) {
    this.longestPause = longestPause;
    this.why = why;
    this.over = over;
  }

  /// How many milliseconds two attempts are apart at most.
  long longestPause() {
    return longestPause;
  }

  /// Whether it goes by when it is waited for.
  boolean passes() {
    return longestPause > 0;
  }

  /// What is waited for, after the name of the database.
  String why() {
    return why;
  }

  /// That it has come, after the name of the database.
  String over() {
    return over;
  }
}
