package org.parzen.storage.sql;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.parzen.storage.Waiting;
import org.parzen.study.StudyDefinition.Durability;

/// How a study file is used. Immutable.
///
/// @param zone what the times of the file mean; where absent, UTC for files of Optuna 5 and Parzen,
///   this computer's zone for older ones
/// @param waiting hears what it waits for
public record SqliteOptions(Durability durability, Optional<ZoneId> zone, Waiting waiting) {

  public static final SqliteOptions DEFAULT =
      new SqliteOptions(Durability.POWER, Optional.empty(), Waiting.UNHEARD);

  public SqliteOptions with(Durability other) {
    return new SqliteOptions(other, zone, waiting);
  }

  public SqliteOptions with(ZoneId other) {
    return new SqliteOptions(durability, Optional.of(other), waiting);
  }

  public SqliteOptions with(Waiting other) {
    return new SqliteOptions(durability, zone, other);
  }

  /// Reads what a user writes for the zone of a file's times: `utc`, `local`, a place such as
  /// `Asia/Tokyo`, or a difference to UTC such as `+09:00`.
  ///
  /// @throws IllegalArgumentException where it is none of these
  public static ZoneId zone(String text) {
    String plain = text.strip();
    try {
      return switch (plain.toLowerCase(Locale.ROOT)) {
        case "utc" -> ZoneOffset.UTC;
        case "local" -> ZoneId.systemDefault();
        default -> ZoneId.of(plain);
      };
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "There is no time zone '%s'. Write utc, local, a place such as Europe/Paris, or a difference such as +09:00."
              .formatted(plain),
          e);
    }
  }
}
