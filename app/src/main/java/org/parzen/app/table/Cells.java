package org.parzen.app.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.parzen.space.Choice;
import org.parzen.space.ChoiceText;

/// What the cells of a table say. Immutable.
///
/// @param decimalCommas whether `0,5` is a number
record Cells(boolean decimalCommas) {

  private static final Pattern COMMA = Pattern.compile("[+-]?\\d*,\\d+([eE][+-]?\\d+)?");

  /// Null, true, false, a number, or a text.
  Choice choice(String cell) {
    boolean comma = decimalCommas && COMMA.matcher(cell).matches();
    return ChoiceText.read(comma ? cell.replace(',', '.') : cell);
  }

  /// The number of a cell, if it is one.
  OptionalDouble number(String cell) {
    Choice choice = choice(cell);
    return choice instanceof Choice.Whole || choice instanceof Choice.Real
        ? choice.number()
        : OptionalDouble.empty();
  }

  /// The attribute that a cell stands for.
  JsonNode attribute(String cell) {
    boolean quoted = cell.startsWith("'") || cell.startsWith("\"");
    return PythonLiteral.read(cell)
        .orElseGet(() -> quoted ? TextNode.valueOf(cell) : choice(cell).json());
  }

  /// The moment of a cell; without a zone it is UTC, as in Optuna's tables.
  Optional<Instant> time(String cell) {
    String text = cell.replace(' ', 'T');
    try {
      return Optional.of(
          text.indexOf('T') < 0
              ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
              : switch (DateTimeFormatter.ISO_DATE_TIME.parseBest(
                  text, OffsetDateTime::from, LocalDateTime::from)) {
                case OffsetDateTime time -> time.toInstant();
                case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
                default -> throw new IllegalStateException("neither of the two forms");
              });
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
