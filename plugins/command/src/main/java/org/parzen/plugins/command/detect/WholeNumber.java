package org.parzen.plugins.command.detect;

import java.util.regex.Pattern;
import org.parzen.plugins.command.detect.OptionHead.Value;

/// Tells whether a number has a fraction, from what is written about it.
final class WholeNumber {
  /// Words that make a fraction likely.
  private static final Pattern FRACTION =
      Pattern.compile(
          "(?i)\\b(?:rate|ratio|factor|fraction|percentage|tolerance|probability|proportion|confidence|similarity|identity|scale|gain|coefficient|threshold|score|e-value"
              + "|concentration)\\b");

  /// What is called so has one.
  private static final Pattern CALLED_FRACTION =
      Pattern.compile("(?i)\\b(?:gamma|epsilon|sigma|lambda|momentum|dropout)\\b");

  /// Of these, a default such as 41 shows that they are counted.
  private static final Pattern POINTS = Pattern.compile("(?i)\\b(?:threshold|score|rate)\\b");

  private static final Pattern SHARE =
      Pattern.compile(
          "(?i)\\b(?:ratio|factor|fraction|percentage|percent|tolerance|probability|proportion|scale|gain|coefficient|e-value)\\b");

  /// Rates that are counted.
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?i)\\b(?:bit|sampl(?:e|ing)|frame|refresh|baud|data|(?:down|up)load|transfer)[- ]?rate\\b"
              + "|\\b(?:bits|bytes|packets|lines|requests|queries) (?:per |/ ?)s");

  /// All numbers from 0 to 1.
  private static final Pattern INTERVAL =
      Pattern.compile(
          "\\bin\\s+[\\[(]\\s*0\\s*,\\s*1\\s*[\\])]|\\bbetween\\s+0\\s+and\\s+1(?![\\d.]*\\d)"
              + "|(?<![\\w.])0\\s*<=?\\s*\\w+\\s*<=?\\s*1(?![\\d.]*\\d)");

  /// Of so many whole numbers each is a step of its own.
  private static final int MANY = 10;

  /// What counts things has no fraction.
  private static final Pattern COUNT =
      Pattern.compile(
          "(?i)\\b(?:numbers? of|how many|this many)\\b(?! (?:seconds|minutes|hours|days)\\b)");

  private static final Pattern SAID_WHOLE =
      Pattern.compile("(?i)(?<!nearest )(?<!closest )(?<!non-)\\binteger\\b");
  private static final Pattern SAID_REAL =
      Pattern.compile(
          "(?i)\\bfloat(?:s|ing[- ]point)?\\b|\\breal (?:number|value)\\b|\\bfractional\\b");

  /// A fraction in a text, no part of `1.5x` or a version.
  private static final Pattern POINT = Pattern.compile("\\d\\.\\d+(?!\\.?\\w)|\\de-\\d");

  private static final Pattern OR = Pattern.compile("(?<![\\w.])(?:0 or 1|1 or 0)(?![\\w.])");

  private static final Pattern SHARE_FIRST =
      Pattern.compile(
          "(?i)(?:the |max(?:imum)? |min(?:imum)? )*(?:fraction|probability|proportion) .*");
  private static final Pattern SAID_INTEGER = Pattern.compile("(?i)\\W*u?int(?:eger)?\\d*\\W*");

  private WholeNumber() {}

  /// Whether a number has none, where its word is one for whole numbers or not.
  ///
  /// @param word what the word for the value says
  static boolean is(OptionEntry entry, boolean word) {
    boolean point = StatedDefault.hasPoint(entry) || StatedRange.hasPoint(entry.text());
    return OR.matcher(entry.text()).find() || (word && !point && !isShare(entry));
  }

  /// `num Fraction of the length`: what begins so is none, unless the text shows a whole one.
  private static boolean isShare(OptionEntry entry) {
    String word = entry.head().value().map(Value::word).orElse("");
    return SHARE_FIRST.matcher(entry.clause()).matches()
        && !SAID_INTEGER.matcher(word).matches()
        && !(StatedDefault.number(entry).orElse(0) > 1);
  }

  /// Whether a text is a number with a fraction.
  static boolean isFraction(String text) {
    return POINT.matcher(text).matches();
  }

  /// Whether a number of which only that is known has no fraction.
  static boolean isLikely(OptionEntry entry) {
    if (SAID_REAL.matcher(entry.text()).find()) {
      return false;
    }
    boolean named = StatedRange.named(entry.text()).size() > 1;
    if (named || COUNT.matcher(entry.clause()).find() || SAID_WHOLE.matcher(entry.text()).find()) {
      return true;
    }
    Span span = StatedRange.of(entry.text());
    boolean point = POINT.matcher(entry.text()).find();
    boolean wide = span.isClosed() && span.high().getAsDouble() - span.low().getAsDouble() >= MANY;
    return !point
        && !INTERVAL.matcher(entry.text()).find()
        && (wide
            || COUNTED.matcher(entry.clause()).find()
            || isCountedByDefault(entry)
            || !isFractionByName(entry));
  }

  private static boolean isFractionByName(OptionEntry entry) {
    String name = Amount.name(entry);
    return CALLED_FRACTION.matcher(name).find()
        || FRACTION.matcher(name + " " + entry.clause()).find();
  }

  private static boolean isCountedByDefault(OptionEntry entry) {
    double usual = StatedDefault.number(entry).orElse(0);
    return Math.abs(usual) >= 2
        && usual == Math.rint(usual)
        && POINTS.matcher(entry.clause()).find()
        && !SHARE.matcher(Amount.name(entry) + " " + entry.clause()).find();
  }
}
