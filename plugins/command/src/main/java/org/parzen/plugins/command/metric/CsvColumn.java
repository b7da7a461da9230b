package org.parzen.plugins.command.metric;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// A column of a table: its name in the first row, or its number, counted from 1. Immutable.
public record CsvColumn(String text) {
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

  /// @throws IllegalArgumentException where there is no text
  public CsvColumn {
    text = text.strip();
    if (text.isEmpty()) {
      throw new IllegalArgumentException(
          "A csv: metric names no column: write its name or its number, as in csv:loss or csv:2.");
    }
  }

  /// Whether it is a number; a name of digits can not be used.
  boolean isNumber() {
    return NUMBER.matcher(text).matches();
  }

  /// Its place, from 0, in tables with this first row.
  OptionalInt in(List<String> header) {
    if (isNumber()) {
      int place = Integer.parseInt(text) - 1;
      return place < header.size() ? OptionalInt.of(place) : OptionalInt.empty();
    }
    for (int i = 0; i < header.size(); i++) {
      if (header.get(i).strip().equals(text)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }
}
