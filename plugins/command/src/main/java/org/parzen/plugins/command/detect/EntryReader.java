package org.parzen.plugins.command.detect;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parzen.plugins.command.detect.OptionHead.Value;

/// Tells from what is written about an option which values it takes.
final class EntryReader {
  private static final Pattern LIST =
      Pattern.compile(
          "(?i)comma[- ]?(?:separated|delimited)\\b|\\bseparated (?:by|with) commas?\\b|\\b(?:list|ranges) of\\b");

  /// More is allowed than the words that the text happens to quote.
  static final Pattern FREE =
      Pattern.compile(
          "(?i)comma[- ]?(?:separated|delimited)\\b|\\bseparated (?:by|with) commas?\\b|\\boutput (?:fields|columns)\\b"
              + "|\\b(?:connection|format|query|bar) string\\b|\\bstring (?:of letters|describing|consisting)\\b"
              + "|\\bnames? (?:for|of) an?\\b|\\b(?:floating[- ]point|integer) (?:number|value)|\\bin the form [`'\"]|\\btime units\\b"
              + "|^config(?:uration)? files?\\b|^(?:columns|fields) to\\b|\\bcustom template\\b|\\bstyle string\\b|\\bspecial (?:attributes|values?)\\b|\\b(?:split|separated) (?:by|at) commas?\\b"
              + "|\\bin the form \\S+:|\\bof the (?:form|shape) \\S+=");

  /// Letters that may be given together are no choice between them.
  private static final Pattern LETTERS_TOGETHER =
      Pattern.compile(
          "(?i)\\bflags\\b|\\bchars\\b|\\w\\(s\\)|\\btoggles?\\b|\\bcombin(?:e|ed|ation)\\b");

  private static final Pattern SEVERAL =
      Pattern.compile(
          "(?i)\\bcomma[- ]separated\\b|\\b(?:file|directory|path)-?name\\b"
              + "|^(?:the )?(?:path|file|directory|folder|url|command)s? (?:to|of|for|where|with|containing|in|from)\\b");

  /// A default of something else than the option: `(use -l for the size, default 100)`.
  private static final Pattern ASIDE =
      Pattern.compile(
          "(?i)\\([^()]*\\b(?:use|with|for|instead of) (?:-\\w[^()]*)?default|\\(default(?: is|:)? \\d[^(),]*,[^()]*\\)");

  /// Begins with a file or with two words for values: `Fasta file containing the reads`, `LOW LOW`.
  private static final Pattern NO_NUMBER =
      Pattern.compile(
          "(?i:(?:[\\w-]+ ){0,3}files? (?:containing|with|to|of|for|from)\\b)|([A-Z][A-Z_]+) \\1\\b");

  /// The type behind a description: `(int [=4])`, `(string)`, `type: int32 default: 4`, `(an
  /// integer)`.
  private static final Pattern TYPE =
      Pattern.compile(
          "\\((int|uint|integer|float|double|string|list|map|structure|blob|timestamp)(?:\\s*\\[=[^\\]]*])?\\)"
              + "|\\btype: (?:std::)?(bool|int32|uint32|int64|uint64|double|float|string)(?:_t)? default:"
              + "|\\(an? (?:[a-z-]+ )?(integer|number)(?: in [^)]*)?\\)");

  /// `Opacity of it. (0.0 - 1.0)`
  private static final Pattern FRACTIONS_LAST =
      Pattern.compile("\\(\\d*\\.\\d+ ?(?:-|to|\\.{2,3}) ?\\d*\\.\\d+\\)\\.?$");

  /// `sleep in seconds (float)`
  private static final Pattern NUMBER_TYPE = Pattern.compile("\\((int|integer|float)\\)");

  /// `int, optional`, `int or float, optional`: the last type holds them all.
  private static final Pattern TYPE_FIRST =
      Pattern.compile("(?:int or )?(int|integer|float), (?:optional|required)\\b");

  /// `<block>...` is several of them.
  private static final Pattern REPEATED = Pattern.compile(".*[\\w>]\\.{3}");

  /// `name=<string>: what it is`, for each of several settings.
  private static final Pattern SETTINGS = Pattern.compile("(?<!\\S)\\w+=<\\w+>[:,]");

  private EntryReader() {}

  /// The values of an option; empty where it is nothing to tune, such as a file.
  static Optional<ValueDomain> domain(OptionEntry entry) {
    return read(entry)
        .filter(domain -> !(domain instanceof ValueDomain.Numeric) || !NoAmount.is(entry));
  }

  private static Optional<ValueDomain> read(OptionEntry entry) {
    Optional<Value> value = entry.head().value();
    if (value.isEmpty()) {
      return withoutWord(entry);
    }
    if (value.get().several()) {
      return UnlikelyValue.ofPhrase(entry, value.get().word());
    }
    String word = value.get().word();
    List<String> listed = ChoicesInWord.of(word);
    if (listed.equals(ChoicesInWord.TRUTH_VALUES) && StatedRange.named(entry.text()).size() == 2) {
      return Optional.of(number(entry, true)); // `<boolean>  1=keep 0=drop`
    }
    if (!listed.isEmpty()) {
      return Optional.of(oneOf(entry, listed));
    }
    if (LIST.matcher(entry.clause()).find() || REPEATED.matcher(word).matches()) {
      return Optional.empty();
    }
    List<String> possible = StatedChoices.possible(entry);
    if (!possible.isEmpty()) {
      return Optional.of(oneOf(entry, possible));
    }
    return ofWord(entry, word);
  }

  /// The values behind a word that lists none itself.
  private static Optional<ValueDomain> ofWord(OptionEntry entry, String word) {
    Span inWord = StatedRange.of("(" + word + ")");
    if (ValueWord.of(word) != ValueWord.WORD && inWord.isClosed()) {
      boolean whole = !StatedRange.hasPoint("(" + word + ")") && !StatedDefault.hasPoint(entry);
      return Optional.of(new ValueDomain.Numeric(whole, inWord, StatedDefault.number(entry)));
    }
    if (areNames(StatedChoices.introduced(entry.text()))) {
      return words(entry);
    }
    Matcher type = TYPE_FIRST.matcher(entry.text());
    if (type.lookingAt()) {
      return ofKind(entry, ValueWord.of(type.group(1)));
    }
    List<String> letters = StatedChoices.letters(entry.text());
    return letters.isEmpty()
        ? ofKind(entry, ValueWord.of(word))
        : Optional.of(oneOf(entry, letters));
  }

  /// Words of a list, no numbers and no ranges; of three or more, such as `639-2`, none is a range.
  private static boolean areNames(List<String> choices) {
    boolean codes =
        choices.size() > 2 && choices.stream().filter(c -> c.matches("\\d+-\\d+")).count() > 2;
    return !choices.isEmpty() && (codes || choices.stream().allMatch(EntryReader::isName));
  }

  /// A word of a list, no number and no range.
  private static boolean isName(String choice) {
    return !choice.matches("-?[\\d.]+(?:-[\\d.]+)?%?")
        && (!choice.matches("[A-Z_]+") || !ValueWord.of(choice).isNumber());
  }

  /// A flag for whose value the text has no word may be one that takes none: only a type, choices,
  /// an amount, a range or a default show what it takes, and only its opposite that it is on or
  /// off.
  private static Optional<ValueDomain> withoutWord(OptionEntry entry) {
    if (LIST.matcher(entry.clause()).find() || SETTINGS.matcher(entry.text()).find()) {
      return Optional.empty();
    }
    Matcher type = TYPE.matcher(entry.text());
    if (type.find()) {
      String name =
          Optional.ofNullable(type.group(1))
              .or(() -> Optional.ofNullable(type.group(2)))
              .or(() -> Optional.ofNullable(type.group(3)))
              .orElseThrow();
      return name.equals("bool") ? Optional.empty() : ofKind(entry, ValueWord.of(name));
    }
    List<String> choices = UnwrittenValue.choices(entry);
    if (!choices.isEmpty()) {
      return Optional.of(oneOf(entry, choices));
    }
    if (UnwrittenValue.isCounted(entry)) {
      return Optional.of(number(entry, true));
    } else if (isOnOff(entry)) {
      return Optional.of(new ValueDomain.OnOff());
    }
    return ofNumbers(entry);
  }

  /// `--[no-]cache`, `(default true)`.
  private static boolean isOnOff(OptionEntry entry) {
    return entry.head().off().filter(UnwrittenValue::isNegated).isPresent()
        || StatedDefault.isTrue(entry);
  }

  /// What the range and the default say of a flag without a word for its value.
  private static Optional<ValueDomain> ofNumbers(OptionEntry entry) {
    OptionalDouble usual = StatedDefault.number(entry);
    boolean aside = usual.isPresent() && ASIDE.matcher(entry.text()).find();
    if (aside || NO_NUMBER.matcher(entry.clause()).lookingAt()) {
      return Optional.empty();
    }
    boolean range =
        StatedRange.plain(entry.text()).filter(Span::isClosed).isPresent()
            || (usual.isPresent() && StatedRange.of(entry.text()).isClosed())
            || StatedRange.isFirst(entry.text())
            || StatedRange.isExact(entry.text())
            || FRACTIONS_LAST.matcher(entry.text()).find();
    boolean point = usual.isPresent() && StatedDefault.hasPoint(entry);
    boolean number =
        point || (usual.isPresent() && usual.getAsDouble() != 0 && usual.getAsDouble() != 1);
    boolean shown =
        StatedRange.named(entry.text()).size() > 1
            || StatedRange.isZeroOrOne(entry.text())
            || Amount.isExtremeNumber(entry)
            || (StatedDefault.isNumeric(entry) && (Amount.isFirst(entry) || Amount.isLast(entry)));
    if (range || number || shown) {
      boolean whole = WholeNumber.isLikely(entry) || StatedRange.isZeroOrOne(entry.text());
      return Optional.of(number(entry, whole));
    }
    boolean asked = UnwrittenValue.isAskedFor(entry);
    boolean plain = Amount.isFirst(entry) || Amount.endsWithUnit(entry);
    boolean amount = asked ? Amount.isNamed(entry) : plain;
    boolean counted = amount && UnwrittenValue.isNumber(entry);
    boolean measured = Amount.isLast(entry) || (asked && Amount.isMeasured(entry));
    boolean timed = Amount.endsWithUnit(entry) && StatedDefault.isNumeric(entry);
    boolean stated =
        timed || (measured && (StatedDefault.isNumeric(entry) || (asked && Amount.isLast(entry))));
    return counted || stated
        ? Optional.of(number(entry, WholeNumber.isLikely(entry)))
        : Optional.empty();
  }

  static Optional<ValueDomain> ofKind(OptionEntry entry, ValueWord kind) {
    return switch (kind) {
      case WHOLE -> Optional.of(wordsOr(entry, true));
      case REAL -> Optional.of(number(entry, false));
      case NUMBER ->
          UnwrittenValue.isNamedAsText(entry)
                  && !UnwrittenValue.isCounted(entry)
                  && !Amount.name(entry).matches("(?i).*\\bnum(?:ber)?>?")
              ? Optional.empty()
              : Optional.of(wordsOr(entry, WholeNumber.isLikely(entry)));
      case TEXT -> UnlikelyValue.ofText(entry);
      case WORD -> words(entry).or(() -> plainNumber(entry));
      case ANY, OTHER -> unknown(entry, kind);
    };
  }

  /// A number, or one of its values that are listed below the option, each with a meaning.
  private static ValueDomain wordsOr(OptionEntry entry, boolean whole) {
    List<String> piped = PlainLists.piped(entry.text());
    if (!piped.isEmpty() && piped.stream().noneMatch(word -> ValueWord.of(word).isNumber())) {
      return oneOf(entry, piped);
    }
    List<String> listed = StatedChoices.sizes(entry.text());
    List<String> rows = listed.isEmpty() ? ChoiceRows.of(entry.lines()) : listed;
    boolean numbers = rows.stream().allMatch(row -> row.matches("-?\\d+[kKmMgG]?"));
    return rows.isEmpty() || !numbers || StatedRange.named(entry.text()).size() > rows.size()
        ? number(entry, whole)
        : oneOf(entry, rows);
  }

  private static Optional<ValueDomain> words(OptionEntry entry) {
    List<String> words = AssignedValues.of(entry);
    if (words.isEmpty()) {
      words = StatedChoices.initials(entry.text());
    }
    if (words.isEmpty()) {
      words = ChoiceRows.of(entry.lines());
    }
    boolean free = FREE.matcher(entry.text()).find();
    if (words.isEmpty() && !free) {
      words = StatedChoices.inText(entry.text());
    }
    boolean together =
        LETTERS_TOGETHER.matcher(entry.text()).find()
            && words.stream().allMatch(word -> word.length() == 1);
    if (words.isEmpty() || together || areFractions(entry, words)) {
      return Optional.empty();
    }
    LinkedHashSet<String> all = new LinkedHashSet<>(words);
    Optional<String> usual = StatedDefault.word(entry);
    if (usual.isPresent() && words.stream().noneMatch(usual.get()::equalsIgnoreCase)) {
      all.addFirst(usual.get());
    }
    return Optional.of(oneOf(entry, List.copyOf(all)));
  }

  /// Versions are no fractions.
  private static boolean areFractions(OptionEntry entry, List<String> words) {
    return words.stream().allMatch(WholeNumber::isFraction)
        && !entry.clause().toLowerCase(Locale.ROOT).contains("version");
  }

  /// A range in plain words and an amount make a number even of what is called a text.
  private static Optional<ValueDomain> plainNumber(OptionEntry entry) {
    boolean amount = Amount.isNamed(entry) || Amount.isCalledSo(entry);
    boolean plain = StatedRange.plain(entry.text()).filter(Span::isClosed).isPresent();
    return (amount && plain) || StatedRange.isExact(entry.text())
        ? Optional.of(number(entry, WholeNumber.isLikely(entry)))
        : Optional.empty();
  }

  private static Optional<ValueDomain> unknown(OptionEntry entry, ValueWord kind) {
    if (SEVERAL.matcher(entry.clause()).find() || UnwrittenValue.isNamedAsFile(entry)) {
      return Optional.empty();
    }
    List<String> assigned = AssignedValues.of(entry);
    if (!assigned.isEmpty()) {
      return Optional.of(oneOf(entry, assigned));
    }
    Matcher type = NUMBER_TYPE.matcher(entry.text());
    if (type.find()) {
      return ofKind(entry, ValueWord.of(type.group(1)));
    }
    Optional<ValueDomain> listed = words(entry).filter(EntryReader::isLongList);
    if (listed.isPresent() && !StatedDefault.isNumeric(entry)) {
      return listed;
    }
    boolean amount = Amount.isLikely(entry) || (kind == ValueWord.ANY && Amount.isMeasured(entry));
    List<String> rows = ChoiceRows.of(entry.lines());
    if (rows.stream().allMatch(WholeNumber::isFraction)
        && (amount || StatedDefault.isNumeric(entry) || StatedRange.of(entry.text()).isClosed())) {
      return Optional.of(number(entry, WholeNumber.isLikely(entry)));
    }
    return words(entry);
  }

  /// Three words or more, none of which is a number.
  private static boolean isLongList(ValueDomain domain) {
    return domain instanceof ValueDomain.OneOf(List<String> words, var _)
        && words.size() > 2
        && words.stream().noneMatch(word -> word.matches("-?[\\d.]+"));
  }

  static ValueDomain number(OptionEntry entry, boolean whole) {
    OptionalDouble usual = StatedDefault.number(entry);
    return new ValueDomain.Numeric(
        WholeNumber.is(entry, whole), StatedRange.of(entry.text()), usual);
  }

  static ValueDomain oneOf(OptionEntry entry, List<String> words) {
    return new ValueDomain.OneOf(words, StatedDefault.among(entry, words));
  }
}
