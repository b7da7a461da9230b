package org.parzen.plugins.command.detect;

import java.util.Optional;
import java.util.regex.Pattern;
import org.parzen.plugins.command.detect.OptionHead.Value;

/// What a description says of the word for a value by using it: `wait X seconds`, `at most BYTES`,
/// `x <= bound`.
final class NamedValue {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z_-]*");
  private static final String BEFORE =
      "(?:\\b(?:at most|at least|up to|every|exceeds?|above|below|(?:more|less|fewer|greater|larger|smaller|higher|lower|longer|shorter|better|worse) than)\\s|[<>]=\\s*|[<>]\\s+"
          + "|\\b(?i:increas|decreas|multipl|divid|shift|chop|reduc|extend|enlarg|rais|lower|scal|stretch)\\w*\\b[^.]{0,60}\\bby\\s)";
  private static final String UNIT =
      "(?: in)?[- ]?(?:(?:nano|micro|milli)?sec(?:ond)?s?|minutes?|hours?|days?|ms|us|ns|[kKMG]i?B|[kK]?Hz|dB|%|percent"
          + "|(?:kilo|mega|giga)?(?:byte|bit)s?|pixels?|times|lines|columns|threads|degrees)(?!\\w)";

  /// What is no more than the value, whatever its word.
  private static final Pattern THIS =
      Pattern.compile(
          "(?i)\\b(?:exceeds?|above|below|at least|at most|up to|(?:more|less|fewer|greater|larger|smaller|higher|lower|longer|shorter) than) this\\b");

  /// What goes by a name.
  private static final String THING =
      "(?i:\\b(?:file|playlist|directory|folder|device|host|user|path|program|command))\\s+[<'\"]?";

  private NamedValue() {}

  /// Whether a letter stands for the name of a thing: `use file N for it`.
  static boolean isThing(OptionEntry entry) {
    return entry
        .head()
        .value()
        .map(value -> plain(value.word()))
        .filter(word -> word.length() == 1)
        .map(letter -> THING + Pattern.quote(letter) + "(?![\\w-])")
        .filter(thing -> Pattern.compile(thing).matcher(entry.text()).find())
        .isPresent();
  }

  /// Whether the description uses the word as an amount.
  static boolean isNumber(OptionEntry entry) {
    Optional<String> name = entry.head().value().map(Value::word).map(NamedValue::plain);
    if (name.filter(word -> NAME.matcher(word).matches()).isEmpty()) {
      return false;
    }
    String word = "\\b" + name.get() + "\\b";
    return THIS.matcher(entry.clause()).find()
        || Pattern.compile(BEFORE + "[<'\"]?" + word + "(?![=])|" + word + ">?" + UNIT)
            .matcher(entry.text())
            .find();
  }

  private static String plain(String word) {
    return word.replaceAll("^[<\\[{(]+|[>\\]})]+$", "");
  }
}
