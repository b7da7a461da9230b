package org.parzen.storage.sql;

/// What a finished trial survives once the call that ended it has returned.
public enum Durability {
  /// The power being cut: each such commit waits for the disk.
  POWER,

  /// The end of the program, however abrupt: commits wait for the operating system only.
  PROCESS
}
