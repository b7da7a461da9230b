package org.parzen.app.table;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parzen.app.text.Texts;
import org.parzen.space.Distribution;
import org.parzen.space.ParameterLine;

/// Which column is a parameter, as a user says it. Immutable.
///
/// @param column the column's name
/// @param kind what its cells are
/// @param distribution where the user says that, too; otherwise it is found from the cells
public record ParameterChoice(
    String name, String column, Kind kind, Optional<Distribution> distribution) {

  /// What the cells of a parameter's column are.
  public enum Kind {
    /// Whole numbers, numbers or choices, as the cells say.
    ANY,
    FLOAT,
    INT,
    CHOICE,
    /// Numbers on a logarithmic range: whole ones where all are.
    LOG
  }

  private static final Pattern LINE = Pattern.compile("(\\S+)\\s+(float|int|choice)\\s.*");
  private static final Pattern COLUMN =
      Pattern.compile("([^\\s=]+)=(.+?)(?::((?:float|int|choice|log)\\b.*))?");

  /// Reads `NAME=COLUMN`, `NAME=COLUMN:int`, `NAME=COLUMN:float 0..1 log` or `NAME float 0..1 log`.
  ///
  /// @throws IllegalArgumentException quotes the text
  public static ParameterChoice parse(String text) {
    Matcher line = LINE.matcher(text.strip());
    if (line.matches()) {
      String name = line.group(1);
      Distribution given = ParameterLine.parse(text).distribution();
      return new ParameterChoice(name, name, Kind.ANY, Optional.of(given));
    }
    Matcher column = COLUMN.matcher(text.strip());
    if (!column.matches()) {
      throw new IllegalArgumentException(Texts.get("table.param", text));
    }
    return of(column.group(1), column.group(2), Optional.ofNullable(column.group(3)));
  }

  private static ParameterChoice of(String name, String column, Optional<String> type) {
    return switch (type.map(String::strip).orElse("")) {
      case "" -> new ParameterChoice(name, column, Kind.ANY, Optional.empty());
      case "float" -> new ParameterChoice(name, column, Kind.FLOAT, Optional.empty());
      case "int" -> new ParameterChoice(name, column, Kind.INT, Optional.empty());
      case "choice" -> new ParameterChoice(name, column, Kind.CHOICE, Optional.empty());
      case "log" -> new ParameterChoice(name, column, Kind.LOG, Optional.empty());
      default -> {
        Distribution given = ParameterLine.parse(name + " " + type.orElseThrow()).distribution();
        yield new ParameterChoice(name, column, Kind.ANY, Optional.of(given));
      }
    };
  }
}
