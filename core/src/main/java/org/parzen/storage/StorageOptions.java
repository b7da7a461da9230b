package org.parzen.storage;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.parzen.study.StudyDefinition.Durability;

/// How a study file, a log or a server is used. Immutable.
///
/// @param durability what finished trials survive
/// @param zone what the times of a file mean; where absent, UTC for files of Optuna 5 and Parzen,
///   this computer's zone for older ones
/// @param waiting hears what it waits for
public record StorageOptions(Durability durability, Optional<ZoneId> zone, Waiting waiting) {

  public static final StorageOptions DEFAULT =
      new StorageOptions(Durability.POWER, Optional.empty(), Waiting.UNHEARD);

  public StorageOptions with(Durability other) {
    return new StorageOptions(other, zone, waiting);
  }

  public StorageOptions with(ZoneId other) {
    return new StorageOptions(durability, Optional.of(other), waiting);
  }

  public StorageOptions with(Waiting other) {
    return new StorageOptions(durability, zone, other);
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
