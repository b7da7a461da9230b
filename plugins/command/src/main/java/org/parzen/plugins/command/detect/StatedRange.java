package org.parzen.plugins.command.detect;

import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Ranges in words and in brackets: `between 0 and 1`, `(1-9)`, `[0..1]`, `1 <= x <= 9`, `(x>0)`.
final class StatedRange {
  static final String NUMBER =
      "[-+]?(?:\\d+(?:\\.\\d+)?|\\.\\d+)(?:[eE][-+]?\\d+)?(?![\\d.]*\\^)%?";
  private static final String BOUND =
      "(" + NUMBER + "|-?(?:inf(?:inity)?|[A-Z0-9]+_(?:MAX|MIN)|imax|imin)|-FLT_MAX|-DBL_MAX)";
  private static final String NAME = "\\s*<=?\\s*[A-Za-z_]\\w*\\s*<=?\\s*";

  /// Said so plainly that a value of which nothing else is known must be a number.
  private static final List<Pattern> PLAIN =
      List.of(
          pattern("\\bfrom\\s+" + BOUND + "\\s+(?:up )?to\\s+" + BOUND),
          pattern("\\bbetween\\s+" + BOUND + "(?:\\s+\\([^)]*\\))?\\s+and\\s+" + BOUND),
          pattern(
              "\\brange(?:s)?(?:\\s+is|\\s+of|\\s+from|:|=)?\\s*[\\[(]?"
                  + BOUND
                  + "\\s*(?:to|-|–|\\.{2,3}|,|and)\\s*"
                  + BOUND),
          pattern("\\bmust be\\s+>=?\\s*" + BOUND + ",?\\s+(?:and\\s+)?<=?\\s*" + BOUND),
          pattern(BOUND + NAME + BOUND));

  private static final List<Pattern> BRIEF =
      List.of(
          pattern(
              "[\\[(]\\s*"
                  + BOUND
                  + "\\s*(?:\\.{2,3}|…|~|\\bto\\b)\\s*"
                  + BOUND
                  + "\\s*(?=[\\]),;])"),
          pattern("[\\[(<]\\s*" + BOUND + "\\s*(?:--?|–)\\s*" + BOUND + "(?=\\s*[\\]),;>])"),
          pattern("(?<![\\w.])" + BOUND + "\\s*\\.{2,3}\\s*" + BOUND + "(?![\\w])"),
          pattern(
              "\\b(?:either|levels?|[Vv]alues?|valid|allowed):?\\s+"
                  + BOUND
                  + "\\s*(?:-|to)\\s*"
                  + BOUND),
          pattern(
              "[(]\\s*"
                  + BOUND
                  + "\\s*(?:[=:][\\w ]+?)?\\s*\\.{2,3}\\s*"
                  + BOUND
                  + "\\s*(?:[=:][\\w ]+)?[),]"),
          pattern("[(]\\s*" + BOUND + "\\s*:[\\w ]+[,.]+\\s*" + BOUND + "\\s*:[\\w ]+[)]"),
          pattern("(?<=[,:;]\\s)" + BOUND + "\\s+to\\s+" + BOUND + "(?![\\w.]*\\w)"),
          pattern(
              "(?<![\\w.])"
                  + BOUND
                  + "\\s+\\([^()]*\\)\\s*(?:to|-|\\.{2,3})\\s*"
                  + BOUND
                  + "(?![\\w.]*\\w)"),
          pattern("\\bin\\s+[\\[(]\\s*" + BOUND + "\\s*,\\s*" + BOUND + "\\s*[\\])]"),
          pattern("(?<=[,:;]\\s)" + BOUND + "-" + BOUND + "(?=\\s*(?:[.;,)]|$))"),
          pattern("<(\\d+),(\\d+)>"),
          pattern("(?<![\\w.,-])(0) or (1)(?![\\w.])"));

  private static final List<Pattern> LOW =
      List.of(
          pattern("[\\[(][A-Za-z_]\\w*\\s*>=?\\s*" + BOUND + "\\s*[\\])]"),
          pattern("\\b[Vv]alues?:?\\s+" + BOUND + "-\\*"),
          pattern("\\[\\s*" + BOUND + "\\s*--\\s*]"),
          pattern("(?:must be|should be)\\s*(?:>=?|at least|greater than|above)\\s*" + BOUND));
  private static final List<Pattern> HIGH =
      List.of(
          pattern("[\\[(][A-Za-z_]\\w*\\s*<=?\\s*" + BOUND + "\\s*[\\])]"),
          pattern("(?:must be|should be)\\s*(?:<=?|at most|less than|below)\\s*" + BOUND),
          pattern("\\bno (?:larger|greater|more|higher) than\\s+" + BOUND));

  /// `[32..16383] width of the picture`.
  private static final Pattern FIRST =
      pattern("\\[\\s*" + BOUND + "\\s*(?:\\.{2,3}|-)\\s*" + BOUND + "\\s*](?:\\s|$)");

  /// What 0 or 1 do: `1 or 0, default 0`, `if set to 1`.
  private static final Pattern ZERO_OR_ONE =
      pattern("^(?:0 or 1|1 or 0|0/1|1/0)\\b|[(](?:1 or 0|0 or 1)[,)]|\\b[Ii]f set to [01],");

  private static final Pattern EXACT = pattern("\\(\\d+-\\d+\\)");

  /// `0=none, 1=limited, 2=full`.
  private static final Pattern NAMED =
      Pattern.compile("(?<![\\w.<>=-])(-?\\d{1,3})\\s?=\\s?(?=[A-Za-z])");

  /// `0: off, 1: on`, which may be no more than a time of day or a ratio.
  private static final Pattern NAMED_BY_COLON =
      Pattern.compile("(?<![\\w.<>=:-])(-?\\d{1,3})\\s?:\\s?(?=[A-Za-z])");

  private static final Pattern WITH_POINT = Pattern.compile(".*\\.\\d.*");

  private StatedRange() {}

  /// Whether a bound is written with a point: `0.0 to 1.0`.
  static boolean hasPoint(String text) {
    for (List<Pattern> patterns : List.of(PLAIN, BRIEF)) {
      for (Pattern pattern : patterns) {
        Matcher match = pattern.matcher(text);
        if (match.find()) {
          return WITH_POINT.matcher(match.group(1) + " " + match.group(2)).matches();
        }
      }
    }
    return false;
  }

  /// The numbers to which the text gives a meaning each.
  static NavigableSet<Integer> named(String text) {
    NavigableSet<Integer> named = numbers(NAMED, text);
    if (named.size() > 1) {
      return named;
    }
    NavigableSet<Integer> series = numbers(NAMED_BY_COLON, text);
    boolean gaps = !series.isEmpty() && series.last() - series.first() >= series.size();
    return gaps ? new TreeSet<>() : series;
  }

  private static NavigableSet<Integer> numbers(Pattern pattern, String text) {
    NavigableSet<Integer> numbers = new TreeSet<>();
    Matcher match = pattern.matcher(text);
    while (match.find()) {
      numbers.add(Integer.parseInt(match.group(1)));
    }
    return numbers;
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex);
  }

  /// Both bounds in words that leave no doubt.
  static Optional<Span> plain(String text) {
    return first(PLAIN, text);
  }

  /// Whether a range stands alone in brackets: `(0-3)`.
  static boolean isExact(String text) {
    return EXACT.matcher(text).find();
  }

  /// Whether the text says what 0 or 1 do.
  static boolean isZeroOrOne(String text) {
    return ZERO_OR_ONE.matcher(text).find();
  }

  /// Whether a description begins with a range.
  static boolean isFirst(String text) {
    return FIRST.matcher(text).lookingAt();
  }

  /// What the text states, in whatever form.
  static Span of(String text) {
    Optional<Span> both = plain(text).or(() -> first(BRIEF, text)).or(() -> series(text));
    if (both.isPresent()) {
      return both.get();
    }
    return new Span(bound(LOW, text), bound(HIGH, text)).checked();
  }

  private static Optional<Span> first(List<Pattern> patterns, String text) {
    for (Pattern pattern : patterns) {
      Matcher match = pattern.matcher(text);
      while (match.find()) {
        Span span = Span.of(number(match.group(1)), number(match.group(2))).checked();
        if (!span.isOpen() || isUnbounded(match)) {
          return Optional.of(span);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isUnbounded(Matcher match) {
    return !Span.isBound(number(match.group(1))) && !Span.isBound(number(match.group(2)));
  }

  private static OptionalDouble bound(List<Pattern> patterns, String text) {
    for (Pattern pattern : patterns) {
      Matcher match = pattern.matcher(text);
      if (match.find() && Span.isBound(number(match.group(1)))) {
        return OptionalDouble.of(number(match.group(1)));
      }
    }
    return OptionalDouble.empty();
  }

  private static Optional<Span> series(String text) {
    NavigableSet<Integer> named = named(text);
    return named.size() > 1 ? Optional.of(Span.of(named.first(), named.last())) : Optional.empty();
  }

  /// A bound; a word such as INT_MAX is infinite.
  private static double number(String text) {
    String plain = text.replace("%", "");
    String word = plain.toLowerCase(Locale.ROOT);
    if (word.contains("inf") || word.contains("max") || word.contains("min")) {
      boolean below = word.startsWith("-") || (word.contains("min") && !word.contains("max"));
      return below ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    return Double.parseDouble(plain);
  }
}
