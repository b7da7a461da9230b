package org.parzen.storage.sql;

import java.nio.file.Path;
import org.parzen.storage.StorageOptions;
import org.parzen.study.StudyException;

/// Opens SQLite files of Optuna's own format.
public final class SqliteStore {

  private SqliteStore() {}

  /// Opens a study file; makes it where it is absent or empty.
  ///
  /// @throws StudyException.UnusableStorage where the path can not be a study file: says why
  public static SqlStore open(Path path, StorageOptions options) {
    SqliteDatabase file = new SqliteDatabase(OpenFile.open(path, options), options.waiting());
    return new SqlStore(file, options.durability(), false);
  }

  /// Opens a study file for viewing, in any form that Optuna's files had since 0.9: the file is
  /// never changed, and nothing that uses it waits.
  ///
  /// @throws StudyException.UnusableStorage where the path is not a study file: says why
  public static SqlStore openReadOnly(Path path, StorageOptions options) {
    SqliteDatabase file =
        new SqliteDatabase(OpenFile.openReadOnly(path, options), options.waiting());
    return new SqlStore(file, options.durability(), true);
  }

  /// As [#openReadOnly(Path, StorageOptions)], with times as the file's version suggests.
  public static SqlStore openReadOnly(Path path) {
    return openReadOnly(path, StorageOptions.DEFAULT);
  }
}
