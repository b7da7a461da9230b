package org.parzen.plugins.command.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Defaults in words and in brackets: `[default: 5]`, `(default 5)`, `Default is 5`, `... [5]`.
final class StatedDefault {
  private static final List<Pattern> IN_TEXT =
      List.of(
          Pattern.compile(
              "(?i)[\\[(]\\s*defaults?(?: value| setting)?(?:\\s+is|\\s+to|\\s*[:=])?\\s+([^\\])]+)[\\])]"),
          Pattern.compile("(?i)[\\[(]\\s*defaults?(?: \\w+)?\\s*[:=]\\s*([^\\])]+)[\\])]"),
          Pattern.compile("\\(=([^)]+)\\)"),
          Pattern.compile("\\((?:int|uint|float|double)\\s*\\[=([^\\]]+)]\\)"),
          Pattern.compile(
              "(?i)\\bdefaults?(?: value| setting)?(?:\\s+is|\\s+to|\\s*[:=])\\s*(\\S.*)"),
          Pattern.compile("(?i)\\bdefault\\s+(?:-\\w\\s+|\\w=)?([-+.\\d].*)"),
          Pattern.compile("(?i)(?<![^\\s(=])([^\\s(]+) by default\\b"),
          Pattern.compile("(?i)(?<![\\w.-])(-?[\\d.]+)\\s?[=:]\\s?default\\b"));

  /// A value in square brackets that ends a line, perhaps before a range.
  private static final Pattern AT_END =
      Pattern.compile(
          "(?:^|\\s)\\[\\s*\"?([-+.\\w]+)\"?(?:\\s\\([^)]*\\))?]\\s*(?:[\\[(]\\w+\\s*[<>]=?\\s*[^\\])]*[\\])]|\\[[\\d.\\s]*--[\\d.\\s]*])?\\.?$");

  private static final Pattern IN_BRACKETS_AT_END =
      Pattern.compile("\\s\\((-?[\\d.]+|(?i:true|false))\\)$");

  /// The item that is marked: `crc64 (default)`.
  private static final Pattern MARKED =
      Pattern.compile("[`'\"]?([\\w.+-]+)[`'\"]? \\((?:the )?default\\)");

  private static final Pattern NUMBER =
      Pattern.compile(
          "("
              + StatedRange.NUMBER
              + ")(?=$|\\s|[;)\\]%'\"]|[.,](?:\\s|$)|(?:ms|s|Hz|kHz|kbps|dB)\\b)"
              + "(?!\\s?[KMGTkMG]i?(?:B|b|bits?|bytes)?\\b|\\s?\\*)");

  /// Also with a unit of some letters, but no `2fast`.
  private static final Pattern NUMERIC =
      Pattern.compile("(?!0x)[-+]?\\.?\\d[\\d.,e+-]*\\s?[A-Za-z%µ]{0,3}(?:[^A-Za-z].*)?");

  private static final Pattern WORD =
      Pattern.compile("[`'\"]?([\\w+-](?:[\\w.+:-]*[\\w+-])?)[`'\"]?");
  private static final Pattern LETTER_IN_BRACKETS = Pattern.compile("\\((\\w)\\).*");

  private static final Pattern NEGATIVE =
      Pattern.compile("--?(?:no|disable|without|dont|don-t)[-_].*");

  /// `0,0`, `8:1`, `127.0.0.1`; no thousands such as `10,000`.
  private static final Pattern COMPOUND =
      Pattern.compile(
          "['\"]?(?!\\d{1,3}(?:,\\d{3})+(?!\\d))-?\\d[\\d.]*(?:[,:+x×]-?\\d[\\d.]*)+.*"
              + "|\\d+\\.\\d+\\.\\d.*|(?=.*[A-Za-z])[\\w.+-]+(?:,[\\w.+-]+)+");

  private static final Pattern WITH_UNIT_OF_TIME =
      Pattern.compile("[`'\"]?(?:\\d+(?:\\.\\d+)?(?:ns|us|µs|ms|s|m|h))+[`'\"]?(?:\\W.*)?");

  private static final Pattern WITH_POINT =
      Pattern.compile("[`'\"]?-?(?:\\d*\\.\\d+(?!\\.?\\d)|\\d+e-\\d).*");

  private StatedDefault() {}

  /// Whether the default consists of several numbers.
  static boolean isCompound(OptionEntry entry) {
    return all(entry).stream().anyMatch(stated -> COMPOUND.matcher(stated).matches());
  }

  /// `10s`, `1m30s`.
  static boolean hasUnitOfTime(OptionEntry entry) {
    return all(entry).stream().anyMatch(stated -> WITH_UNIT_OF_TIME.matcher(stated).matches());
  }

  /// `0.5`, and `1.0` as well: who writes a point means no whole numbers.
  static boolean hasPoint(OptionEntry entry) {
    return all(entry).stream().anyMatch(stated -> WITH_POINT.matcher(stated).matches());
  }

  /// A default that is a number, and not a pair of numbers or one with a unit that changes it.
  static OptionalDouble number(OptionEntry entry) {
    for (String stated : all(entry)) {
      Matcher number =
          NUMBER.matcher(
              stated.replaceFirst("^(?:-[A-Za-z]\\s+|\\w=)|^['\"](?=[-\\d.]+['\"])", ""));
      if (number.lookingAt()) {
        return OptionalDouble.of(Double.parseDouble(number.group(1).replace("%", "")));
      }
    }
    return OptionalDouble.empty();
  }

  /// Whether the default is a number of whatever form, also `4G` and `1/n`.
  static boolean isNumeric(OptionEntry entry) {
    return all(entry).stream().anyMatch(stated -> NUMERIC.matcher(stated).matches());
  }

  /// The default among `choices`, as it is written there, or else but for its capitals.
  static Optional<String> among(OptionEntry entry, List<String> choices) {
    Matcher marked = MARKED.matcher(entry.text());
    while (marked.find()) {
      if (choices.contains(marked.group(1))) {
        return Optional.of(marked.group(1));
      }
    }
    return all(entry).stream()
        .flatMap(stated -> word(stated).stream())
        .flatMap(word -> listed(word, choices).stream())
        .findFirst();
  }

  private static Optional<String> listed(String word, List<String> choices) {
    return choices.contains(word)
        ? Optional.of(word)
        : choices.stream().filter(word::equalsIgnoreCase).findFirst();
  }

  /// A default that stands in brackets or behind a colon, so that it is a value and no prose.
  static Optional<String> word(OptionEntry entry) {
    Matcher match = IN_TEXT.get(1).matcher(entry.text());
    return match.find() ? word(match.group(1)) : Optional.empty();
  }

  /// `(default true)`, as the flags of Go have it: a value that may be left out.
  static boolean isTrue(OptionEntry entry) {
    return entry.text().contains("(default true)");
  }

  /// Whether an option without value is on unless it is turned off.
  static boolean isOn(OptionEntry entry) {
    return !NEGATIVE.matcher(entry.head().flag()).matches()
        && all(entry).stream()
            .flatMap(stated -> word(stated).stream())
            .anyMatch(
                word ->
                    word.matches("(?i)on|true|yes|enabled|" + Pattern.quote(entry.head().flag())));
  }

  private static Optional<String> word(String stated) {
    Matcher letter = LETTER_IN_BRACKETS.matcher(stated);
    if (letter.matches()) {
      return Optional.of(letter.group(1));
    }
    Matcher word = WORD.matcher(stated.strip());
    return word.lookingAt() ? Optional.of(word.group(1)) : Optional.empty();
  }

  private static List<String> all(OptionEntry entry) {
    String text = entry.text();
    List<String> found = new ArrayList<>();
    for (Pattern pattern : IN_TEXT) {
      Matcher match = pattern.matcher(text);
      while (match.find()) {
        found.add(match.group(1).strip());
      }
    }
    for (String line : entry.lines()) {
      for (Pattern pattern : List.of(AT_END, IN_BRACKETS_AT_END)) {
        Matcher match = pattern.matcher(line);
        if (match.find()) {
          found.add(match.group(1));
        }
      }
    }
    return found;
  }
}
