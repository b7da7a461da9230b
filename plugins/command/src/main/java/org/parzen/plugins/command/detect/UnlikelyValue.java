package org.parzen.plugins.command.detect;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parzen.plugins.command.detect.OptionHead.Value;

/// Values behind a word that mostly stands for a text or for several things, where the text shows
/// that it does not.
final class UnlikelyValue {
  private static final Pattern PHRASE = Pattern.compile("[a-z-]+(?: [a-z-]+)+(?<!flags)(?<!names)");

  private static final Pattern ONE_OR_MORE = Pattern.compile("([A-Z]+|<\\w+>)\\[,[^\\[\\]]*]");

  private UnlikelyValue() {}

  /// `-s skip subbands` may be one value in several words: one where a list of choices or a range
  /// in front of the description shows it.
  static Optional<ValueDomain> ofPhrase(OptionEntry entry, String word) {
    if (!PHRASE.matcher(word).matches()) {
      return Optional.empty();
    } else if (StatedRange.isFirst(entry.text())) {
      return Optional.of(EntryReader.number(entry, true));
    }
    List<String> rows = ChoiceRows.of(entry.lines());
    List<String> words = rows.isEmpty() ? StatedChoices.quoted(entry.text()) : rows;
    return words.isEmpty() ? Optional.empty() : Optional.of(EntryReader.oneOf(entry, words));
  }

  /// A number or one of several words, although its word is one for a text.
  static Optional<ValueDomain> ofText(OptionEntry entry) {
    return oneOrMore(entry).or(() -> quoted(entry));
  }

  /// `N[,...]`, of which one will do where the text says what it is.
  private static Optional<ValueDomain> oneOrMore(OptionEntry entry) {
    Matcher more = ONE_OR_MORE.matcher(entry.head().value().map(Value::word).orElse(""));
    boolean stated = StatedDefault.isNumeric(entry) || StatedRange.of(entry.text()).isClosed();
    return more.matches() && stated && ValueWord.of(more.group(1)).isNumber()
        ? EntryReader.ofKind(entry, ValueWord.of(more.group(1)))
        : Optional.empty();
  }

  /// Also what is called a text may be one of some words, where they are introduced and in quotes.
  private static Optional<ValueDomain> quoted(OptionEntry entry) {
    List<String> words = StatedChoices.quoted(entry.text());
    boolean several = entry.head().value().filter(v -> v.word().matches(".*[,:.].*")).isPresent();
    return words.isEmpty()
            || several
            || UnwrittenValue.isNamedAsFile(entry)
            || EntryReader.FREE.matcher(entry.text()).find()
        ? Optional.empty()
        : Optional.of(EntryReader.oneOf(entry, words));
  }
}
