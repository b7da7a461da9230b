package org.parzen.storage.sql;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times as study files hold them: `2026-11-21 00:44:38.257556`, without a zone. Optuna 5 means
/// UTC, earlier versions the local time of whoever wrote.
///
/// @param certain whether the file itself says what they mean
record Times(ZoneId zone, boolean certain) {

  private static final Pattern MAJOR = Pattern.compile("(\\d+)\\..*");
  private static final int FIRST_UTC_VERSION = 5;
  private static final int FRACTION_DIGITS = 9;

  /// The convention of a file, by the version of the library that made it.
  static Times of(String libraryVersion, Optional<ZoneId> override) {
    Matcher major = MAJOR.matcher(libraryVersion);
    boolean local = major.matches() && Integer.parseInt(major.group(1)) < FIRST_UTC_VERSION;
    return new Times(override.orElse(local ? ZoneId.systemDefault() : ZoneOffset.UTC), !local);
  }

  /// Files hold microseconds, so what is kept in memory must not hold more.
  static Instant stored(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }

  String write(Instant instant) {
    LocalDateTime time = LocalDateTime.ofInstant(instant, zone);
    StringBuilder text = new StringBuilder(26);
    digits(text, time.getYear(), 4).append('-');
    digits(text, time.getMonthValue(), 2).append('-');
    digits(text, time.getDayOfMonth(), 2).append(' ');
    digits(text, time.getHour(), 2).append(':');
    digits(text, time.getMinute(), 2).append(':');
    digits(text, time.getSecond(), 2).append('.');
    return digits(text, time.getNano() / 1000, 6).toString();
  }

  private static StringBuilder digits(StringBuilder text, int value, int width) {
    String plain = Integer.toString(value);
    return text.repeat('0', Math.max(0, width - plain.length())).append(plain);
  }

  /// Reads a time; none where the text is not one.
  Optional<Instant> read(String text) {
    try {
      LocalDate date = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
      LocalTime time =
          LocalTime.of(
              number(text, 11, 13), number(text, 14, 16), number(text, 17, 19), nanos(text));
      return Optional.of(date.atTime(time).atZone(zone).toInstant());
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private static int nanos(String text) {
    int from = "2026-11-21 00:44:38.".length();
    int nanos = 0;
    for (int i = from; i < from + FRACTION_DIGITS; i++) {
      nanos = nanos * 10 + (i < text.length() ? number(text, i, i + 1) : 0);
    }
    return nanos;
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
