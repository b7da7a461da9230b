package org.parzen.storage.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/// Times as logs hold them: `2026-11-21T00:44:38.257556+00:00`, and without the zone before Optuna
/// 5, when it was the local one of whoever wrote. Used under the store's lock.
final class JournalTimes {

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'+00:00'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final ZoneId zone;
  private boolean certain = true;

  /// @param zone what times without a zone mean
  JournalTimes(ZoneId zone) {
    this.zone = zone;
  }

  /// Whether each time that was read had its zone.
  boolean areCertain() {
    return certain;
  }

  static String write(Instant instant) {
    return FORM.format(instant);
  }

  /// Reads a time; none where there is none, or the text is not one.
  Optional<Instant> read(JsonNode text) {
    try {
      return text.isTextual()
          ? Optional.of(
              switch (DateTimeFormatter.ISO_DATE_TIME.parseBest(
                  text.textValue(), OffsetDateTime::from, LocalDateTime::from)) {
                case OffsetDateTime time -> time.toInstant();
                case LocalDateTime time -> local(time);
                default -> throw new IllegalStateException("neither of the two forms");
              })
          : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private Instant local(LocalDateTime time) {
    certain = false;
    return time.atZone(zone).toInstant();
  }
}
