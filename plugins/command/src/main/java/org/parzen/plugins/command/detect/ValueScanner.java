package org.parzen.plugins.command.detect;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the word for a value behind a flag: `=NUM`, `[=WHEN]`, ` <int>`, ` {a,b}`, ` LEVEL`.
final class ValueScanner {
  private static final Pattern EQUALS =
      Pattern.compile("=(?![=>])|\\s*=\\s*(?=<[^=])|\\s=(?=[A-Z]+(?:\\s|$))");
  private static final Pattern UPPER =
      Pattern.compile("(?=.*[A-Z])(?!.*[a-z]{2})[\\w'.:,/|+*%#@=\\[\\]<>(){}-]+");
  private static final Pattern LOWER = Pattern.compile("[a-z][\\w.,:'/|+\\[\\]<>-]*");

  /// No name of a value.
  private static final String PROSE = "(?!(?:or|and|to|as|by|with) |(?:INTEGER|FLOAT) RANGE)";

  private static final Pattern WORDS =
      Pattern.compile(
          " ("
              + PROSE
              + "[A-Za-z][\\w.+-]*(?: "
              + PROSE
              + "[A-Za-z][\\w+-]*){1,3}(?: \\.{3})?)(?=\\s{2,}\\S|\\s+:\\s|$)");

  /// Nothing but names of values, each in small letters: `libname filename`.
  private static final Pattern NAMES =
      Pattern.compile("[a-z]*(?:name|file|dir|path)(?: [a-z]*(?:name|file|dir|path))+");

  private static final Pattern CLICK_RANGE = Pattern.compile("(?:INTEGER|FLOAT) RANGE(?=\\s|$)");
  private static final Pattern NOTE =
      Pattern.compile(
          "\\[(?:default|required|env|x?\\d*[<>]|x?=\\s*\\d|\\s*[-\\w]+\\s*\\.{2,3}\\s*[-\\w]).*");

  /// A whole remark in brackets.
  private static final Pattern REMARK =
      Pattern.compile("\\[\\w[\\w']*(?: [\\w']+){4,}.*|\\[[a-z][\\w-]*(?: [a-z][\\w:;,-]*){2,} .*");

  /// `little|big`, `key=value`: no words of a description.
  private static final Pattern ALTERNATIVES =
      Pattern.compile(
          "[\\w.+-]+(?:\\|[\\w.+-]+)+|[A-Za-z]+=\\w+.*|[A-Z][A-Z_]+[\\[:].*|[A-Z]x[A-Z]|\\(\\S*[|<]\\S*\\)|\".+\"|'\\S+'|\\*[a-z][\\w-]*\\*|[01]/[01]|(?!n/)[a-z](?:/[a-z])+|[a-z]\\w*\\[[=,].*");

  /// A word as in running text.
  private static final Pattern PLAIN = Pattern.compile("[A-Z]?[a-z'-]+");

  private static final Pattern NO_VALUE =
      Pattern.compile("\\(?-.*|\\([^)]*|[^\\w<{\\[(#.]+|or|and");

  /// Where a word ends for sure: a column, another spelling, a colon.
  private static final Pattern STOP =
      Pattern.compile(
          "\\s*$|\\s{2,}|\\s\\(=|\\s?:\\s|\\s*,\\s+-|\\s+[|/]\\s+-|\\s+or\\s+-|\\s-{1,2}(?:\\s|[A-Za-z])|\\s\\[[^\\]]*\\.\\.\\.\\s?]");

  private static final Pattern COUNTED = Pattern.compile("\\s+\\(([1-9]) args?\\)");

  /// `-z i : size of it`.
  private static final Pattern BEFORE_COLON = Pattern.compile("[A-Za-z]\\w*\\s+:\\s");

  /// `(number)`, `(string*)`.
  private static final Pattern TYPE = Pattern.compile("\\([a-z]+\\*?\\)");

  private static final String OPENING = "<[{(";
  private static final String CLOSING = ">]})";

  private final String line;
  private final Set<Integer> columns;

  ValueScanner(String line, Set<Integer> columns) {
    this.line = line;
    this.columns = columns;
  }

  /// What was found.
  ///
  /// @param end where the line goes on
  /// @param several there are more words in it
  record Found(String word, int end, Joint joint, boolean optional, boolean several) {
    Found(String word, int end, Joint joint, boolean optional) {
      this(word, end, joint, optional, false);
    }
  }

  /// The first word for a value at `at`, right behind the flag.
  Optional<Found> first(int at) {
    return equals(at)
        .or(() -> counted(at))
        .or(() -> bracket(at))
        .or(() -> attached(at))
        .or(() -> words(at))
        .or(() -> separate(at, true));
  }

  /// A further word behind the first.
  Optional<Found> next(int at) {
    return separate(at, false);
  }

  private Optional<Found> equals(int at) {
    Matcher equals = EQUALS.matcher(line).region(at, line.length());
    if (!equals.lookingAt()) {
      return Optional.empty();
    }
    int end = tokenEnd(equals.end());
    return end == equals.end()
        ? Optional.of(new Found("value", end, Joint.EQUALS, false))
        : found(equals.end(), end, Joint.EQUALS, false);
  }

  /// `(1 arg)`: how many values there are.
  private Optional<Found> counted(int at) {
    Matcher counted = COUNTED.matcher(line).region(at, line.length());
    return counted.lookingAt()
        ? Optional.of(
            new Found("arg", counted.end(), Joint.SEPARATE, false, !counted.group(1).equals("1")))
        : Optional.empty();
  }

  /// `[=WHEN]`, `[N]`, `<=format>`.
  private Optional<Found> bracket(int at) {
    if (line.startsWith("<=", at) && !line.startsWith("<=>", at)) {
      int end = line.indexOf('>', at);
      return end < 0
          ? Optional.empty()
          : Optional.of(new Found(line.substring(at + 2, end), end + 1, Joint.EQUALS, true));
    }
    if (at >= line.length() || line.charAt(at) != '[') {
      return Optional.empty();
    }
    int end = groupEnd(at);
    String inside = line.substring(at + 1, end - 1).strip();
    boolean equals = inside.startsWith("=");
    String word = equals ? inside.substring(1) : inside;
    return word.isEmpty()
        ? Optional.empty()
        : Optional.of(new Found(word, end, equals ? Joint.EQUALS : Joint.ATTACHED, true));
  }

  private Optional<Found> attached(int at) {
    if (line.startsWith(",<", at)) {
      return Optional.of(
          new Found(line.substring(at, tokenEnd(at)), tokenEnd(at), Joint.ATTACHED, false, true));
    }
    return at < line.length() && "<{#".indexOf(line.charAt(at)) >= 0
        ? found(at, tokenEnd(at), Joint.ATTACHED, false)
        : Optional.empty();
  }

  /// `property value set a property`: words that only a column parts from the description.
  private Optional<Found> words(int at) {
    Matcher words = WORDS.matcher(line).region(at, line.length());
    return words.lookingAt()
            && (words.end() < line.length()
                || columns.stream().anyMatch(c -> c >= words.end())
                || NAMES.matcher(words.group(1)).matches())
            && !columns.contains(words.start(1))
        ? Optional.of(new Found(words.group(1), words.end(), Joint.SEPARATE, false, true))
        : Optional.empty();
  }

  private Optional<Found> separate(int at, boolean first) {
    int from = at;
    while (from < line.length() && line.charAt(from) == ' ') {
      from++;
    }
    int blanks = from - at;
    if (blanks == 0 || from == line.length() || line.startsWith("<=>", from)) {
      return Optional.empty();
    }
    Matcher range = CLICK_RANGE.matcher(line).region(from, line.length());
    if (range.lookingAt()) {
      return found(from, range.end(), Joint.SEPARATE, false);
    }
    int end = tokenEnd(from);
    String word = line.substring(from, end);
    boolean stops = STOP.matcher(line).region(end, line.length()).lookingAt();
    boolean found =
        fillsColumn(at, from, end, first)
            || (first && BEFORE_COLON.matcher(line).region(from, line.length()).lookingAt())
            || (first && stops && TYPE.matcher(word).matches() && ValueWord.isKnown(word))
            || switch (line.charAt(from)) {
              case '<', '{', '#' -> blanks == 1 || (first && stops);
              case '(' -> blanks == 1 && first && ALTERNATIVES.matcher(word).matches();
              case '[' ->
                  blanks == 1 && !NOTE.matcher(word).matches() && !REMARK.matcher(word).matches();
              default -> blanks == 1 && isWord(word, stops, first);
            };
    return found ? found(from, end, Joint.SEPARATE, word.matches("\\[[^]]*]")) : Optional.empty();
  }

  /// Whether nothing but one word stands between the flag and the descriptions.
  private boolean fillsColumn(int at, int from, int end, boolean first) {
    int next = end;
    while (next < line.length() && line.charAt(next) == ' ') {
      next++;
    }
    String word = line.substring(from, end);
    boolean nearer = from - at > 1 && next - end == 1; // to what follows than to the flag
    return first
        && next > end
        && !(nearer && PLAIN.matcher(word).matches())
        && columns.contains(next)
        && !columns.contains(from)
        && !NO_VALUE.matcher(word).matches();
  }

  private static boolean isWord(String word, boolean stops, boolean first) {
    if (first && ALTERNATIVES.matcher(word).matches()) {
      return true;
    }
    return UPPER.matcher(word).matches()
        ? stops || (first && ValueWord.isKnown(word))
        : first && stops && LOWER.matcher(word).matches();
  }

  private Optional<Found> found(int from, int end, Joint joint, boolean optional) {
    String word = line.substring(from, end);
    return word.isBlank() ? Optional.empty() : Optional.of(new Found(word, end, joint, optional));
  }

  /// The end of a word from `from`, in which blanks stand in brackets and quotes only.
  private int tokenEnd(int from) {
    int at = from;
    while (at < line.length() && line.charAt(at) != ' ') {
      char c = line.charAt(at);
      boolean last = at + 1 == line.length() || line.charAt(at + 1) == ' ';
      if ((c == ',' || c == ':') && last && at > from) {
        return at;
      }
      at = OPENING.indexOf(c) >= 0 ? groupEnd(at) : c == '"' ? quoteEnd(at) : at + 1;
      if (c == '<'
          && at < line.length()
          && Character.isLetter(line.charAt(at))
          && !line.startsWith("x<", at)) {
        return at;
      }
    }
    return at;
  }

  private int quoteEnd(int from) {
    int end = line.indexOf('"', from + 1);
    return end < 0 ? from + 1 : end + 1;
  }

  /// The place behind the bracket that closes the one at `from`; the next one where none does.
  private int groupEnd(int from) {
    int depth = 0;
    for (int at = from; at < line.length(); at++) {
      if (OPENING.indexOf(line.charAt(at)) >= 0) {
        depth++;
      } else if (CLOSING.indexOf(line.charAt(at)) >= 0 && --depth == 0) {
        return at + 1;
      }
    }
    int blank = line.indexOf(' ', from);
    return blank < 0 ? line.length() : blank;
  }
}
