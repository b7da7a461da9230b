package org.parzen.storage.sql;

import org.parzen.storage.StorageOptions;
import org.parzen.study.StudyException;

/// Opens databases of PostgreSQL servers, with the tables that Optuna makes there.
public final class PostgresStore {

  private PostgresStore() {}

  /// Opens a database; makes its tables where there are none.
  ///
  /// @throws StudyException.UnusableStorage where it can not be used: says why
  public static SqlStore open(ServerAddress address, StorageOptions options) {
    return new SqlStore(PostgresDatabase.open(address, options), options.durability(), false);
  }

  /// Whether a database holds the tables of studies.
  ///
  /// @throws StudyException.UnusableStorage where it can not be used: says why
  public static boolean isThere(ServerAddress address) {
    return PostgresDatabase.isThere(address);
  }

  /// Opens a database for viewing: nothing in it is changed, and nobody waits.
  ///
  /// @throws StudyException.UnusableStorage where it can not be used: says why
  public static SqlStore openReadOnly(ServerAddress address, StorageOptions options) {
    PostgresDatabase database = PostgresDatabase.openReadOnly(address, options);
    return new SqlStore(database, options.durability(), true);
  }
}
