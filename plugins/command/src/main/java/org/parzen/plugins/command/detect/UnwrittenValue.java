package org.parzen.plugins.command.detect;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Options that take a value for which the text has no word: `--title Title of the track`.
final class UnwrittenValue {
  private static final Pattern WANTED =
      Pattern.compile(
          "(?i)(?:(?:specif(?:y|ies)|chooses?|provides?|supply|supplies|defines?)\\b(?! -)"
              + "|(?:sets?|selects?|gives?) (?:the|an?|max\\w*|min\\w*|number)\\b"
              + "|(?:the )?(?:name|title|path|file|directory|folder|url|list|date|language|format|text|string)s?"
              + " (?:of|for|to|that|which|where|in)\\b).*");

  private static final Pattern CHOICES_FIRST =
      Pattern.compile(
          "([<{(\\[]?\\w[\\w.-]*(?:\\|\\w[\\w.-]*)+[>})\\]]?)(?=\\s*:|\\s*$|\\s+[(\\[])");

  /// A line of the description that is nothing but these, and perhaps a default.
  private static final Pattern CHOICES_ALONE =
      Pattern.compile("<(\\w[\\w.-]*(?:\\|\\w[\\w.-]*)+)>(?:;.*)?");

  private static final Pattern NEGATED = Pattern.compile("--?(?:no|dont|disable|without)-?.*");
  private static final int SHORTEST_NAME = 3;

  private static final Pattern FILE =
      Pattern.compile("(?i)--?.*(?:(?<!pro)file(?:[-_]?name)?|dir|path)");

  /// `Number of threads`: no switch begins so.
  private static final Pattern COUNT =
      Pattern.compile(
          "(?i)(?:(?:limit|specify|set|choose|define)s? )?(?:the )?(?:(?:max(?:imum|imal|\\.)?|min(?:imum|imal|\\.)?|total) )?number of\\b(?!.*\\bsince\\b).*|how many\\b.*");

  private UnwrittenValue() {}

  /// Whether the value is how many there are of something.
  static boolean isCounted(OptionEntry entry) {
    return COUNT.matcher(entry.clause()).matches();
  }

  /// Whether a spelling turns off: `--no-cache`.
  static boolean isNegated(String flag) {
    return NEGATED.matcher(flag).matches();
  }

  /// The words that the description lists for it: `<train|eval>: what to do`, `Possible values:
  /// [FAST, SLOW]`.
  static List<String> choices(OptionEntry entry) {
    Matcher first = CHOICES_FIRST.matcher(entry.text());
    List<String> choices = first.lookingAt() ? ChoicesInWord.of(first.group(1)) : List.of();
    if (choices.isEmpty()) {
      choices = alone(entry);
    }
    if (choices.isEmpty()) {
      choices = StatedChoices.introduced(entry.text());
    }
    if (choices.isEmpty()) {
      choices = PlainLists.ofKind(entry.text());
    }
    return choices.isEmpty() ? withDefault(entry) : choices;
  }

  /// `(single or both). Default is single`.
  private static List<String> withDefault(OptionEntry entry) {
    List<String> words = PlainLists.inBrackets(entry.text());
    if (StatedDefault.among(entry, words).isPresent()) {
      return words;
    }
    List<String> listed = StatedChoices.inText(entry.text());
    boolean free = EntryReader.FREE.matcher(entry.text()).find();
    return !free && StatedDefault.among(entry, listed).isPresent() ? listed : List.of();
  }

  private static List<String> alone(OptionEntry entry) {
    return entry.lines().stream()
        .map(CHOICES_ALONE::matcher)
        .filter(Matcher::matches)
        .map(line -> ChoicesInWord.of(line.group(1)))
        .filter(choices -> !choices.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /// Whether that value is a number, by the name of the option.
  static boolean isNumber(OptionEntry entry) {
    return kind(entry).isNumber();
  }

  /// Whether the description asks for the value in words.
  static boolean isAskedFor(OptionEntry entry) {
    return WANTED.matcher(entry.clause()).matches();
  }

  /// Whether the option has the name of a text: `--date <time>`.
  static boolean isNamedAsText(OptionEntry entry) {
    return kind(entry) == ValueWord.TEXT;
  }

  /// Whether the option has the name of a file: `--mxfile <f>`.
  static boolean isNamedAsFile(OptionEntry entry) {
    return FILE.matcher(entry.head().flag()).matches();
  }

  private static ValueWord kind(OptionEntry entry) {
    String name = entry.head().flag().replaceFirst("^-+", "");
    return name.length() < SHORTEST_NAME ? ValueWord.OTHER : ValueWord.of(name);
  }
}
