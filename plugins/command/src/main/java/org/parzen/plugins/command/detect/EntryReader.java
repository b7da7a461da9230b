package org.parzen.plugins.command.detect;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parzen.plugins.command.detect.OptionHead.Value;

/// Tells from what is written about an option which values it takes.
final class EntryReader {
  /// Words that make a number of a value of which nothing else is known.
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?i)\\b(?:number|maximum|minimum|max|min|size|threshold|limit|length|width|height|weight|level|rate|"
              + "ratio|factor|fraction|percent(?:age)?|tolerance|probability|penalty|score|bit-?rate|frequency|count|"
              + "degree|bits|depth|scale|gain|radius|interval|period|iterations|epochs|steps|coefficient|(?:in|per)"
              + " (?:nano|micro|milli)?sec(?:ond)?s?|bytes|this (?:many|much)|(?:first|last|every|skip) n)\\b");

  /// Words that make a fraction likely.
  private static final Pattern FRACTION =
      Pattern.compile(
          "(?i)\\b(?:rate|ratio|factor|fraction|percentage|tolerance|probability|proportion|confidence|similarity|scale|gain|coefficient|threshold|score|e-value)\\b");

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

  private static final Pattern BEGINS_AS_AMOUNT =
      Pattern.compile(
          "(?i)(?:set |the |specify |use )*(?:max(?:imum)?|min(?:imum|imal)?|(?:number|size|amount|length|width|height|percentage|degree) of|how"
              + " (?:many|much|long)|(?:milli|micro)?seconds|(?:kilo|mega)?bytes|minutes)\\b.*");
  private static final Pattern LIST =
      Pattern.compile(
          "(?i)comma[- ]?(?:separated|delimited)\\b|\\bseparated (?:by|with) commas?\\b|\\blist of\\b");

  /// More is allowed than the words that the text happens to quote.
  private static final Pattern FREE =
      Pattern.compile(
          "(?i)comma[- ]?(?:separated|delimited)\\b|\\bseparated (?:by|with) commas?\\b|\\boutput (?:fields|columns)\\b"
              + "|\\b(?:connection|format|query|bar) string\\b|\\bstring (?:of letters|describing|consisting)\\b"
              + "|\\bnames? (?:for|of) an?\\b|\\b(?:floating[- ]point|integer) (?:number|value)|\\bin the form [`'\"]");

  private static final Pattern SEVERAL =
      Pattern.compile(
          "(?i)\\bcomma[- ]separated\\b|\\b(?:file|directory|path)name\\b"
              + "|^(?:the )?(?:path|file|directory|folder|url|command)s? (?:to|of|for|where|with|containing|in|from)\\b");

  /// A default of something else than the option: `(use -l for the size, default 100)`.
  private static final Pattern ASIDE =
      Pattern.compile(
          "(?i)\\([^()]*\\b(?:use|with|for|instead of) (?:-\\w[^()]*)?default|\\(default(?: is|:)? \\d[^(),]*,[^()]*\\)");

  /// What counts things has no fraction.
  private static final Pattern COUNT =
      Pattern.compile(
          "(?i)\\b(?:numbers? of|how many|this many)\\b(?! (?:seconds|minutes|hours|days)\\b)");

  private static final Pattern SAID_WHOLE = Pattern.compile("(?i)\\binteger\\b");
  private static final Pattern SAID_REAL =
      Pattern.compile(
          "(?i)\\bfloat(?:s|ing[- ]point)?\\b|\\breal (?:number|value)\\b|\\bfractional\\b");

  /// A fraction in a text, no part of `1.5x` or a version.
  private static final Pattern POINT = Pattern.compile("\\d\\.\\d+(?!\\.?\\w)|\\de-\\d");

  /// What is chosen and not measured.
  private static final Pattern CHOSEN =
      Pattern.compile(
          "(?i)\\b(?:mode|type|method|format|algorithm|style|function|strategy|scheme|policy)s?\\b");

  private static final Pattern CHOSEN_FIRST =
      Pattern.compile(
          "(?i)(?:select|choose|set|define|give|specify)s? (?:an? |the )?(?:[\\w-]+ )?"
              + "(?:mode|type|method|format|algorithm|style|function|strategy|scheme|policy)\\b.*");

  private static final Pattern LITERAL_NUMBER =
      Pattern.compile("-?\\d+(?:\\.\\d+)?(?:e\\d+)?|'-?[\\d.]+'");

  private static final Pattern OR = Pattern.compile("(?<![\\w.])0 or 1(?![\\w.])");

  /// The type behind a description: `(int [=4])`, `(string)`, `type: int32 default: 4`, `(an
  /// integer)`.
  private static final Pattern TYPE =
      Pattern.compile(
          "\\((int|uint|integer|float|double|string|list|map|structure|blob|timestamp)(?:\\s*\\[=[^\\]]*])?\\)"
              + "|\\btype: (int32|uint32|int64|uint64|double|float|string) default:"
              + "|\\(an? (?:[a-z-]+ )?(integer|number)(?: in [^)]*)?\\)");

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
      return Optional.empty();
    }
    String word = value.get().word();
    List<String> listed = StatedChoices.inWord(word);
    if (!listed.isEmpty()) {
      return Optional.of(oneOf(entry, listed));
    }
    if (LIST.matcher(entry.clause()).find()) {
      return Optional.empty();
    }
    Span inWord = StatedRange.of("(" + word + ")");
    if (inWord.isClosed()) {
      boolean whole = !StatedRange.hasPoint("(" + word + ")") && !StatedDefault.hasPoint(entry);
      return Optional.of(new ValueDomain.Numeric(whole, inWord, StatedDefault.number(entry)));
    }
    List<String> introduced = StatedChoices.introduced(entry.text());
    if (!introduced.isEmpty() && introduced.stream().allMatch(EntryReader::isName)) {
      return words(entry);
    }
    return ofKind(entry, ValueWord.of(word));
  }

  /// A word of a list, no number and no range.
  private static boolean isName(String choice) {
    return !choice.matches("-?[\\d.]+(?:-[\\d.]+)?%?")
        && (!choice.matches("[A-Z_]+") || !ValueWord.of(choice).isNumber());
  }

  /// A flag for whose value the text has no word is on or off, unless it states a range or a number
  /// other than 0 and 1, or it is plain that it takes a value.
  private static Optional<ValueDomain> withoutWord(OptionEntry entry) {
    Matcher type = TYPE.matcher(entry.text());
    if (type.find()) {
      String name =
          Optional.ofNullable(type.group(1))
              .or(() -> Optional.ofNullable(type.group(2)))
              .or(() -> Optional.ofNullable(type.group(3)))
              .orElseThrow();
      return ofKind(entry, ValueWord.of(name));
    }
    List<String> choices = UnwrittenValue.choices(entry);
    if (!choices.isEmpty()) {
      return Optional.of(oneOf(entry, choices));
    }
    OptionalDouble usual = StatedDefault.number(entry);
    if (UnwrittenValue.isCounted(entry)) {
      return Optional.of(number(entry, true));
    }
    if (entry.head().off().filter(UnwrittenValue::isNegated).isPresent()) {
      return Optional.of(new ValueDomain.OnOff());
    }
    if (usual.isPresent() && ASIDE.matcher(entry.text()).find()) {
      return Optional.empty();
    }
    boolean range =
        StatedRange.plain(entry.text()).filter(Span::isClosed).isPresent()
            || (usual.isPresent() && StatedRange.of(entry.text()).isClosed());
    boolean number = usual.isPresent() && usual.getAsDouble() != 0 && usual.getAsDouble() != 1;
    if (range || number) {
      return Optional.of(number(entry, isWhole(entry)));
    } else if (!UnwrittenValue.isTaken(entry)) {
      return Optional.of(new ValueDomain.OnOff());
    }
    boolean amount =
        UnwrittenValue.isAskedFor(entry)
            ? AMOUNT.matcher(entry.clause()).find()
            : BEGINS_AS_AMOUNT.matcher(entry.clause()).matches();
    return amount && UnwrittenValue.isNumber(entry)
        ? Optional.of(number(entry, isWhole(entry)))
        : Optional.empty();
  }

  private static Optional<ValueDomain> ofKind(OptionEntry entry, ValueWord kind) {
    return switch (kind) {
      case WHOLE -> Optional.of(wordsOr(entry, true));
      case REAL -> Optional.of(number(entry, false));
      case NUMBER ->
          UnwrittenValue.isNamedAsText(entry) && !name(entry).matches("(?i).*\\bnum(?:ber)?>?")
              ? Optional.empty()
              : Optional.of(wordsOr(entry, isWhole(entry)));
      case TEXT -> Optional.empty();
      case WORD -> words(entry).or(() -> plainNumber(entry));
      case ANY, OTHER -> unknown(entry, kind);
    };
  }

  /// A number, or one of its values that are listed below the option, each with a meaning.
  private static ValueDomain wordsOr(OptionEntry entry, boolean whole) {
    List<String> listed = StatedChoices.sizes(entry.text());
    List<String> rows = listed.isEmpty() ? ChoiceRows.of(entry.lines()) : listed;
    boolean numbers = rows.stream().allMatch(row -> row.matches("-?\\d+[kKmMgG]?"));
    return rows.isEmpty() || !numbers || StatedRange.named(entry.text()).size() > rows.size()
        ? number(entry, whole)
        : oneOf(entry, rows);
  }

  private static Optional<ValueDomain> words(OptionEntry entry) {
    List<String> words = StatedChoices.initials(entry.text());
    if (words.isEmpty()) {
      words = ChoiceRows.of(entry.lines());
    }
    boolean free = FREE.matcher(entry.text()).find();
    if (words.isEmpty() && !free) {
      words = StatedChoices.inText(entry.text());
    }
    if (words.isEmpty() || words.stream().allMatch(word -> POINT.matcher(word).matches())) {
      return Optional.empty();
    }
    LinkedHashSet<String> all = new LinkedHashSet<>(words);
    Optional<String> usual = StatedDefault.word(entry);
    if (usual.isPresent() && words.stream().noneMatch(usual.get()::equalsIgnoreCase)) {
      all.addFirst(usual.get());
    }
    return Optional.of(oneOf(entry, List.copyOf(all)));
  }

  /// A range in plain words and an amount make a number even of what is called a text.
  private static Optional<ValueDomain> plainNumber(OptionEntry entry) {
    boolean amount = AMOUNT.matcher(name(entry) + " " + entry.clause()).find();
    boolean plain = StatedRange.plain(entry.text()).filter(Span::isClosed).isPresent();
    return (amount && plain) || StatedRange.isExact(entry.text())
        ? Optional.of(number(entry, isWhole(entry)))
        : Optional.empty();
  }

  private static Optional<ValueDomain> unknown(OptionEntry entry, ValueWord kind) {
    if (SEVERAL.matcher(entry.clause()).find() || UnwrittenValue.isNamedAsFile(entry)) {
      return Optional.empty();
    }
    boolean amount =
        (AMOUNT.matcher(name(entry)).find() && !CHOSEN_FIRST.matcher(entry.clause()).matches())
            || NamedValue.isNumber(entry)
            || BEGINS_AS_AMOUNT.matcher(entry.clause()).matches()
            || isLiteral(entry.head().value().orElseThrow())
            || (kind == ValueWord.ANY
                && last(AMOUNT, entry.clause()) > last(CHOSEN, entry.clause()));
    List<String> rows = ChoiceRows.of(entry.lines());
    if (rows.stream().allMatch(row -> POINT.matcher(row).matches())
        && (amount || StatedDefault.isNumeric(entry) || StatedRange.of(entry.text()).isClosed())) {
      return Optional.of(number(entry, isWhole(entry)));
    }
    return words(entry);
  }

  /// Where the last word of a kind is; -1 where there is none.
  private static int last(Pattern words, String clause) {
    Matcher word = words.matcher(clause);
    int last = -1;
    while (word.find()) {
      last = word.start();
    }
    return last;
  }

  /// `--max-age=512`, a default in the place of a word.
  private static boolean isLiteral(Value value) {
    return (value.joint() == Joint.EQUALS || value.word().startsWith("'"))
        && LITERAL_NUMBER.matcher(value.word()).matches();
  }

  private static String name(OptionEntry entry) {
    String word = entry.head().value().map(Value::word).orElse("");
    return (String.join(" ", entry.head().flags()) + " " + word).replaceAll("[-_]+", " ");
  }

  private static ValueDomain number(OptionEntry entry, boolean whole) {
    OptionalDouble usual = StatedDefault.number(entry);
    boolean fraction = StatedDefault.hasPoint(entry) || StatedRange.hasPoint(entry.text());
    boolean eitherOr = OR.matcher(entry.text()).find();
    return new ValueDomain.Numeric(
        eitherOr || (whole && !fraction), StatedRange.of(entry.text()), usual);
  }

  /// Whether a number of which only that is known has no fraction.
  private static boolean isWhole(OptionEntry entry) {
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
            || !FRACTION.matcher(name(entry) + " " + entry.clause()).find());
  }

  private static ValueDomain oneOf(OptionEntry entry, List<String> words) {
    return new ValueDomain.OneOf(words, StatedDefault.among(entry, words));
  }
}
