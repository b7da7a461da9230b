package org.parzen.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Choices as a person types them: in quotes a text, otherwise what the text reads as (null, true,
/// false, a whole number, a number), else a text.
public final class ChoiceText {

  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
  private static final Pattern REAL =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?|[+-]?(inf|nan)");

  private static final Pattern LISTED = Pattern.compile("((?:'[^']*'|\"[^\"]*\"|[^,'\"])*)(,|$)");

  private ChoiceText() {}

  public static Choice read(String typed) {
    String text = typed.strip();
    if (text.length() >= 2 && isQuote(text.charAt(0)) && text.endsWith(text.substring(0, 1))) {
      return Choice.of(text.substring(1, text.length() - 1));
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "null", "none" -> new Choice.Null();
      case "true" -> Choice.of(true);
      case "false" -> Choice.of(false);
      default -> number(text);
    };
  }

  /// Choices with commas between them, which do not count in quotes.
  public static List<Choice> readAll(String typed) {
    List<Choice> choices = new ArrayList<>();
    Matcher next = LISTED.matcher(typed);
    int read = 0;
    while (read < typed.length() && next.find() && next.start() == read) {
      if (!next.group(1).isBlank()) {
        choices.add(read(next.group(1)));
      }
      read = next.end();
    }
    if (read < typed.length()) {
      throw new IllegalArgumentException("A quote is not closed in '" + typed + "'.");
    }
    return List.copyOf(choices);
  }

  private static Choice number(String text) {
    if (WHOLE.matcher(text).matches()) {
      return Choice.of(Long.parseLong(text));
    } else if (REAL.matcher(text).matches()) {
      return Choice.of(real(text));
    }
    return Choice.of(text);
  }

  private static double real(String text) {
    return switch (text.substring(Math.max(0, text.length() - 3))) {
      case "inf" -> text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
      case "nan" -> Double.NaN;
      default -> Double.parseDouble(text);
    };
  }

  /// The shortest text that reads back as the same choice.
  public static String write(Choice choice) {
    if (choice instanceof Choice.Text(String text)) {
      boolean plain =
          read(text).equals(choice)
              && !text.isEmpty()
              && text.chars().noneMatch(ChoiceText::breaks);
      String quote = text.indexOf('\'') >= 0 ? "\"" : "'";
      return plain ? text : quote + text + quote;
    }
    return switch (choice) {
      case Choice.Null _ -> "null";
      case Choice.Flag(boolean value) -> Boolean.toString(value);
      case Choice.Whole _, Choice.Real _, Choice.Text _, Choice.Structure _ -> choice.text();
    };
  }

  private static boolean breaks(int character) {
    return Character.isWhitespace(character) || character == ',' || isQuote((char) character);
  }

  private static boolean isQuote(char character) {
    return character == '\'' || character == '"';
  }
}
