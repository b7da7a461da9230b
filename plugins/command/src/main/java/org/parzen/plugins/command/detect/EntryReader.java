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
              + " (?:nano|micro|milli)?sec(?:ond)?s?|bytes)\\b");

  /// Words that make a fraction likely.
  private static final Pattern FRACTION =
      Pattern.compile(
          "(?i)\\b(?:rate|ratio|factor|fraction|percentage|tolerance|probability|scale|gain|coefficient|threshold|score|e-value)\\b");

  /// Rates that are counted.
  private static final Pattern COUNTED =
      Pattern.compile("(?i)\\b(?:bit|sampl(?:e|ing)|frame|refresh|baud|data)[- ]?rate\\b");

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
      Pattern.compile("(?i)\\bcomma[- ]?separated\\b|\\blist of\\b");
  private static final Pattern SEVERAL =
      Pattern.compile(
          "(?i)\\bcomma[- ]separated\\b|\\b(?:file|directory|path)name\\b"
              + "|^(?:the )?(?:path|file|directory|folder|url|command)s? (?:to|of|for|where|with|containing|in|from)\\b");

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
      return Optional.of(new ValueDomain.Numeric(true, inWord, StatedDefault.number(entry)));
    }
    return ofKind(entry, ValueWord.of(word));
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
    boolean range = StatedRange.plain(entry.text()).filter(Span::isClosed).isPresent();
    OptionalDouble usual = StatedDefault.number(entry);
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
    return rows.isEmpty() || rows.stream().anyMatch(row -> !row.matches("-?\\d+[kKmMgG]?"))
        ? number(entry, whole)
        : oneOf(entry, rows);
  }

  private static Optional<ValueDomain> words(OptionEntry entry) {
    List<String> words = StatedChoices.initials(entry.text());
    if (words.isEmpty()) {
      words = ChoiceRows.of(entry.lines());
    }
    if (words.isEmpty()) {
      words = StatedChoices.inText(entry.text());
    }
    if (words.isEmpty()) {
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
    if (SEVERAL.matcher(entry.clause()).find()) {
      return Optional.empty();
    }
    boolean amount =
        AMOUNT.matcher(name(entry)).find()
            || NamedValue.isNumber(entry)
            || BEGINS_AS_AMOUNT.matcher(entry.clause()).matches()
            || (kind == ValueWord.ANY && AMOUNT.matcher(entry.clause()).find());
    if (ChoiceRows.of(entry.lines()).isEmpty()
        && (amount || StatedDefault.isNumeric(entry) || StatedRange.of(entry.text()).isClosed())) {
      return Optional.of(number(entry, isWhole(entry)));
    }
    return words(entry);
  }

  private static String name(OptionEntry entry) {
    String word = entry.head().value().map(Value::word).orElse("");
    return (String.join(" ", entry.head().flags()) + " " + word).replaceAll("[-_]+", " ");
  }

  private static ValueDomain number(OptionEntry entry, boolean whole) {
    OptionalDouble usual = StatedDefault.number(entry);
    boolean fraction = usual.isPresent() && usual.getAsDouble() != Math.rint(usual.getAsDouble());
    boolean eitherOr = OR.matcher(entry.text()).find();
    return new ValueDomain.Numeric(
        eitherOr || (whole && !fraction), StatedRange.of(entry.text()), usual);
  }

  /// Whether a number of which only that is known has no fraction.
  private static boolean isWhole(OptionEntry entry) {
    Span span = StatedRange.of(entry.text());
    boolean point =
        isFraction(span.low())
            || isFraction(span.high())
            || Pattern.compile("\\d\\.\\d|\\de-\\d").matcher(entry.text()).find();
    boolean wide = span.isClosed() && span.high().getAsDouble() - span.low().getAsDouble() >= MANY;
    return !point
        && !INTERVAL.matcher(entry.text()).find()
        && (wide
            || COUNTED.matcher(entry.clause()).find()
            || !FRACTION.matcher(name(entry) + " " + entry.clause()).find());
  }

  private static boolean isFraction(OptionalDouble number) {
    return number.isPresent() && number.getAsDouble() != Math.rint(number.getAsDouble());
  }

  private static ValueDomain oneOf(OptionEntry entry, List<String> words) {
    return new ValueDomain.OneOf(words, StatedDefault.among(entry, words));
  }
}
