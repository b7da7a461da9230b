package org.parzen.plugins.command.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the word for a value, such as `<int>` or `FILE`, says about it.
enum ValueWord {
  /// A whole number.
  WHOLE,
  /// A number with a fraction.
  REAL,
  /// A number of either kind.
  NUMBER,
  /// A word that may be one of a list.
  WORD,
  /// A file, a name, a list: nothing to tune.
  TEXT,
  /// Anything: `arg`, `VALUE`.
  ANY,
  /// The word says what it is, but not of what type: `gamma`, `EPOCHS`.
  OTHER;

  private static final Set<String> WHOLE_WORDS =
      words(
          "n mem memory num cnt counter int integer uint int32 uint32 int64 uint64 int32_t uint32_t int64_t uint64_t size_t long short count size bytes len length"
              + " level levels kb mb kib mib gb megabytes kilobytes bits depth width height ms"
              + " msec msecs iterations iters iter epochs steps bitrate degree # limit nlines lines"
              + " bp ttl mtu hops cols cores jobs threads nproc digits blocks rows"
              + " frames samples pixels tries retries attempts rounds passes records items days hours minutes");
  private static final Set<String> REAL_WORDS =
      words(
          "float floating floating-point double real fp flt f64 f32 ratio fraction frac prob probability rational decimal tol"
              + " tolerance proportion pvalue qvalue evalue");
  private static final Set<String> NUMBER_WORDS =
      words(
          "number nr amt amount priority rate freq frequency seconds secs sec delta threshold thresh score cutoff"
              + " percent pct percentage dim dimension margin factor gain timeout time duration weight error"
              + " scale quality penalty angle degrees radians hz khz temperature distance interval max min bound"
              + " value1 minlength maxlength maximum minimum");
  private static final Set<String> LIST_WORDS =
      words(
          "string str type mode fmt format method algo algorithm choice when style name check unit"
              + " where kind policy strategy char action theme preset strings word text scheme"
              + " shell color colour which what emp filter option behavior behaviour enum");
  private static final Set<String> TEXT_WORDS =
      words(
          "file files filename path paths dir directory folder outfile infile output input out in"
              + " url uri host hostname addr address user username group cmd command program prog"
              + " exe pattern regex regexp glob suffix prefix suf list lists id key tag label date"
              + " timestamp template expr expression stringarray dictionary dict opts options args"
              + " sizes module package pkg class device dev ip mac seq sequence adapter config var"
              + " arch os variant func function symbol spec specification title artist album comment genre"
              + " language locale email password token env field message msg image resource"
              + " version interface iface null string[] uid gid pid"
              + " opt bool boolean flag geometry geom range ranges map set structure blob port ports portnum flags fields location");
  private static final Set<String> ANY_WORDS =
      words(
          "s x arg args chars characters val value values v param parameter y w k m e p t r d a b c f g i l arg1");

  private static final Pattern OPTIONAL_PART = Pattern.compile("\\[[^\\[\\]]*]");
  private static final Pattern PARTS =
      Pattern.compile(
          "[:/=]|(?<=[\\w#]>?),(?=<?[\\w#])|(?<=\\b\\w)[-+](?=\\w\\b)|#[.x]|(?<=[a-z])x(?=int\\b)|(?<=[A-Z])x(?=[A-Z])");

  /// `nnn` is a number of three digits.
  private static final Pattern MANY = Pattern.compile("n{2,4}|##");

  /// `n.nnn`, also where a text has `<n>` for whole numbers and `<x>` for others.
  private static final Pattern DECIMAL = Pattern.compile("[nN#]+\\.[nN#]+|f\\.f+");

  /// `1m0s`, a default in the place of a word.
  private static final Pattern DURATION =
      Pattern.compile("(?:'?\\d+(?:\\.\\d+)?(?:ns|us|µs|ms|[smhd]))+'?");

  /// `N[,..]`, `n,..,n`, `[abc]+`: several values.
  private static final Pattern REPEATED =
      Pattern.compile(".*(?:\\.{3}|^\\[\\w+,]|^[a-z]+\\[:|>,\\[|>-<|,\\.\\.|\\.\\.,|\\][+*]).*");

  /// `{LMQ}`: one of these letters.
  private static final Pattern LETTERS = Pattern.compile("\\{[A-Z]{2,}}");

  /// Nothing but dots: `--interval=...`.
  private static final Pattern DOTS = Pattern.compile("\\.{2,}");

  /// `<seed [INT]>` names the type.
  private static final Pattern TYPED = Pattern.compile("<[\\w-]+ \\[(\\w+)]>");

  /// `arg(=10)`, `<int,e.g.:14>`: a default or an example behind the word.
  private static final Pattern NOTE_BEHIND =
      Pattern.compile("\\(=[^()]*\\)$|,\\s?e\\.g\\.[^<>]*(?=>$)");

  /// `number|name`: either says which one is meant.
  private static final Pattern NUMBER_OR_NAME =
      Pattern.compile(
          "(?i)(?:num|number|index|int|integer|id)(?:\\||/| or )(?:\\w+[_-])?(?:name|pattern)");

  private static final Pattern LETTER_CHOICE = Pattern.compile("[\\w.](?:\\|[\\w.])+");

  private static final Pattern SEVERAL_WORDS = Pattern.compile("[a-z]+(?:\\|[a-z]+){2,}");

  /// What counts may stand before what is counted: `NUM_THREADS`, `max_age`.
  private static final Set<String> COUNTING = words("n num number nr max min nproc count total");

  /// `MAX-ARGS`, `NUM_FILES`: how many there are of what else would be a text.
  private static final Pattern COUNT_OF =
      Pattern.compile("(?:max|min|num|number|nr|n)(?:[_-][a-z]{2,})*[_-][a-z]{2,}s");

  private static final Pattern PHRASE = Pattern.compile("[\\w-]+(?: [\\w-]+)+");

  /// Between words of which each says something of the value by itself.
  private static final Set<String> JOINED = words("or and in of per to");

  /// What a word written as one may end with.
  private static final List<String> ENDS =
      List.of(
          "size length len level samples freq rate num factor file dir name path location opts"
              .split(" "));

  /// `FORMAT[,OPTION=VALUE...]`: one word, and settings that may be left out.
  private static final Pattern WITH_SETTINGS =
      Pattern.compile("^([A-Za-z]+|<\\w+>)\\[,(?=[^\\s]*=)[^\\s]*](?:\\.{3})?$");

  private static final Pattern NOT_A_WORD = Pattern.compile("[^A-Za-z0-9#_-]+");

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }

  /// Whether the word is known to stand for a value wherever it is found.
  static boolean isKnown(String word) {
    return of(word) != OTHER;
  }

  static ValueWord of(String written) {
    String word =
        WITH_SETTINGS.matcher(NOTE_BEHIND.matcher(written).replaceFirst("")).replaceFirst("$1");
    Matcher typed = TYPED.matcher(word);
    if (typed.matches()) {
      return of(typed.group(1));
    } else if (DOTS.matcher(word).matches()) {
      return ANY;
    }
    if (REPEATED.matcher(word).matches() || DURATION.matcher(word).matches()) {
      return TEXT;
    }
    String plain = plain(word);
    if (DECIMAL.matcher(plain).matches() || word.equals("<x>")) {
      return REAL;
    }
    if (LETTER_CHOICE.matcher(plain).matches() || isChoice(plain)) {
      return WORD;
    }
    if (PARTS.matcher(plain).find() || plain.contains("><") || plain.contains(">x<")) {
      return TEXT;
    }
    if (NUMBER_OR_NAME.matcher(plain).matches()) {
      return TEXT;
    }
    List<String> parts = new ArrayList<>(List.of(NOT_A_WORD.split(plain)));
    parts.removeIf(String::isEmpty);
    boolean phrase = PHRASE.matcher(plain).matches() && JOINED.stream().noneMatch(parts::contains);
    if (parts.size() == 2 && plain.contains("|") && ofName(parts.getFirst()) == OTHER) {
      return OTHER; // `simple|double`
    }
    ValueWord kind = parts.isEmpty() ? ANY : phrase ? ofPhrase(parts) : ofPart(parts);
    return kind == OTHER && LETTERS.matcher(word).matches() ? TEXT : kind;
  }

  /// The word without brackets, and without what stands in square ones unless that is all.
  private static String plain(String word) {
    String plain = word;
    for (String before = ""; !before.equals(plain); ) {
      before = plain;
      plain = OPTIONAL_PART.matcher(plain).replaceAll("");
    }
    if (plain.isBlank()) {
      plain = word.replaceAll("^\\[+|]+$", "");
    }
    return plain.replaceAll("^[<{(\"]+|[>})\"]+$", "").strip();
  }

  /// `(number|pattern|mix)`: words of which not all are kinds of number.
  private static boolean isChoice(String plain) {
    return SEVERAL_WORDS.matcher(plain).matches()
        && !Stream.of(plain.split("\\|")).map(ValueWord::known).allMatch(ValueWord::isNumber);
  }

  /// `float|rational` and `integer or "infinite"` are what their first part is, `3'CUTOFF` is its
  /// last.
  private static ValueWord ofPart(List<String> parts) {
    ValueWord first = ofName(parts.getFirst());
    return first == OTHER ? ofName(parts.getLast()) : first;
  }

  /// `input timeout` is what its last word is, `timeout script` is no number.
  private static ValueWord ofPhrase(List<String> words) {
    ValueWord first = ofName(words.getFirst());
    ValueWord last = ofName(words.getLast());
    boolean open = last == OTHER || last == ANY;
    boolean counts = COUNTING.contains(words.getFirst().toLowerCase(Locale.ROOT));
    return !open ? last : first == NUMBER && !counts ? OTHER : first;
  }

  /// `BLOCK_SIZE` is what its last word is, `NUM_THREADS` what its first one is; a text may say so
  /// anywhere.
  private static ValueWord ofName(String name) {
    if (name.equals("dB")) {
      return NUMBER;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    ValueWord whole = known(lower);
    if (whole != OTHER) {
      return whole;
    }
    if (MANY.matcher(lower).matches()) {
      return WHOLE;
    }
    String[] parts = lower.split("[_-]+", -1);
    boolean list = List.of(parts).contains("list");
    if (list && !known(parts[parts.length - 1]).isNumber()) {
      return TEXT;
    } else if (COUNT_OF.matcher(lower).matches()) {
      return WHOLE;
    }
    boolean or = List.of(parts).contains("or"); // `FLOAT-OR-AUTO`
    if (parts.length == 2 && parts[1].startsWith("val")) {
      return known(parts[0]); // `fp-value`
    }
    for (int i = parts.length - 1; i >= 0; i--) {
      ValueWord part = known(parts[i].replaceAll("(?<=[a-z]{3})\\d+$", ""));
      boolean says = or || i == parts.length - 1 || COUNTING.contains(parts[i]) || !part.isNumber();
      if (part != OTHER && part != ANY && says) {
        return part;
      }
    }
    return ofEnd(lower);
  }

  /// `blocksize` is a size, `outfile` a file.
  private static ValueWord ofEnd(String lower) {
    return ENDS.stream()
        .filter(end -> lower.endsWith(end) && !lower.endsWith("enum"))
        .map(ValueWord::known)
        .findFirst()
        .orElse(OTHER);
  }

  private static ValueWord known(String word) {
    if (WHOLE_WORDS.contains(word)) {
      return WHOLE;
    } else if (REAL_WORDS.contains(word)) {
      return REAL;
    } else if (NUMBER_WORDS.contains(word)) {
      return NUMBER;
    } else if (TEXT_WORDS.contains(word)) {
      return TEXT;
    } else if (LIST_WORDS.contains(word)) {
      return WORD;
    }
    return ANY_WORDS.contains(word) ? ANY : OTHER;
  }

  boolean isNumber() {
    return this == WHOLE || this == REAL || this == NUMBER;
  }
}
