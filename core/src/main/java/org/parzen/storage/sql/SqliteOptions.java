package org.parzen.storage.sql;

import java.time.ZoneId;
import java.util.Optional;
import org.parzen.study.StudyDefinition.Durability;

/// How a study file is used. Immutable.
///
/// @param zone what the times of the file mean; where absent, UTC for files of Optuna 5 and Parzen,
///   this computer's zone for older ones
public record SqliteOptions(Durability durability, Optional<ZoneId> zone) {

  public static final SqliteOptions DEFAULT = new SqliteOptions(Durability.POWER, Optional.empty());

  public SqliteOptions with(Durability other) {
    return new SqliteOptions(other, zone);
  }

  public SqliteOptions with(ZoneId other) {
    return new SqliteOptions(durability, Optional.of(other));
  }
}
