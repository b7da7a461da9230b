package org.parzen.plugins.command.detect;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lists of choices: in the word for a value (`{a,b}`), in running text (`one of: a, b`, `'a', 'b'
/// or 'c'`, `"a"|"b"`), and in brackets (`[possible values: a, b]`).
final class StatedChoices {

  private static final String ITEM = "[`'\"]?[A-Za-z0-9][\\w.+-]*(?:/\\d+\\.\\d+)?[`'\"]?";
  private static final String NOTE = "(?: \\([^()]*\\))?";

  private static final Pattern BRACES =
      Pattern.compile("\\{((?:[\\w.+-]+|<\\w+>)(?:\\s*[,|]\\s*(?:[\\w.+-]+|<\\w+>))+)}");
  private static final Pattern INTRODUCED =
      Pattern.compile(
          "(?i)(?:\\b(?:supported|implemented|values|(?:can|may|must|should) be|(?:options|modes|formats|types|methods) are)(?= ?:)|\\bone of(?: the (?:following|options|values)(?: options| values)?(?: below)?)?|\\b(?:is|be|are) either|(?:possible|valid|allowed|accepted|available|supported|legal)"
              + " (?:values|choices|options|formats|modes|types|styles|methods|strategies|algorithms?|operations|protocols|models|levels|kinds)(?: for \\w+)?(?: are|"
              + " is)?|\\bchoices(?: are)?|\\bcandidates(?: are)?|\\bchoose"
              + " (?:from|between|among))\\s*[:=]?\\s*[\\[({]?\\s*("
              + ITEM
              + NOTE
              + "(?:(?:\\s*,\\s*(?:and |or )?|\\s*\\|\\s*| and | or )"
              + ITEM
              + NOTE
              + ")+)");
  private static final Pattern INTRODUCED_VALUES =
      Pattern.compile(
          "(?i)\\b(?:(?:possible|valid|allowed|accepted) (?:values|choices)(?: are)?|value(?==))\\s*[:=]?\\s*[\\[({]?\\s*("
              + ITEM
              + "(?:(?:\\s*,\\s*(?:and |or )?|\\s*\\|\\s*| and | or )"
              + ITEM
              + ")+)");

  /// A whole sentence that is nothing but the list: `Can be v5, v311 or v31.`
  private static final Pattern CAN_BE =
      Pattern.compile(
          "(?i)\\b(?:can|may) be (?:one of )?("
              + ITEM
              + "(?:,? "
              + ITEM
              + "){1,9}?,? or "
              + ITEM
              + "(?=[;)]|\\.?$|\\.\\s| [(\\[]default\\b)|"
              + ITEM
              + " or "
              + ITEM
              + "(?= [(\\[]default\\b))");

  /// `(btrfs, dir or zfs, default: dir)`
  private static final Pattern BEFORE_DEFAULT =
      Pattern.compile(
          "\\(([a-z][\\w.+-]*(?:, (?:or )?(?!default\\b)[a-z][\\w.+-]*)*(?:,? or [a-z][\\w.+-]*)?)[,;] default[: =]+[a-z][\\w.+-]*\\)");

  private static final Pattern POSSIBLE =
      Pattern.compile("\\[possible values: ([^\\]\\s,]+(?:, [^\\]\\s,]+)+)]");

  private static final Pattern QUOTED =
      Pattern.compile(
          "([`'\"][A-Za-z0-9][\\w.+-]*['\"]"
              + "(?: \\[default\\])?"
              + NOTE
              + "(?:\\s*(?:,|\\||/)?\\s*(?:and|or)?\\s*[`'\"][A-Za-z0-9][\\w.+-]*['\"]"
              + NOTE
              + ")+)");
  private static final Pattern PIPED =
      Pattern.compile(
          "(?<![\\w<|:>])(?<!-\\w )(\"?[a-z0-9][\\w.+-]*\"?(?:\\|\"?[a-z0-9][\\w.+-]*\"?)+)(?![\\w<>|:])");
  private static final Pattern COMMAS =
      Pattern.compile("\\(([a-z][\\w.+-]+(?:,[a-z][\\w.+-]+){2,})\\)");
  private static final Pattern BRACKETED =
      Pattern.compile(
          "\\[(?!(?:required|optional|deprecated|repeatable|experimental)\\b)([a-z]\\w*(?:, [a-z]\\w*)+)(?: \\(default\\))?]");
  private static final Pattern AT_END =
      Pattern.compile(
          "\\((?!e\\.g|i\\.e|such as|[^)]*\\betc\\b)([a-z][\\w.+-]*(?:, ?(?:or |and )?[a-z][\\w.+-]*"
              + NOTE
              + "){2,}|[a-z][\\w.+-]*(?:, ?[a-z][\\w.+-]*)+ or [a-z][\\w.+-]*)\\)(?:\\.?$|\\. | ?[(\\[]default\\b| - )");
  private static final Pattern AFTER_COLON =
      Pattern.compile(
          ":\\s+(?![^.;(]*\\betc\\b)([a-z][\\w.+-]*(?: ?\\([^()]*\\))?(?:(?:, (?:or |and )?[A-Za-z][\\w.+-]*(?: \\([^()]*\\))?){2,}(?: (?:or|and) [a-z][\\w.+-]*)?|(?:,[a-z][\\w.+-]*){2,}|, [a-z][\\w.+-]* (?:or|and) [a-z][\\w.+-]*))(?=\\s*(?:$|[;(\\[]|-\\s|\\.(?:\\s|$)))");
  private static final Pattern SIZES =
      Pattern.compile("\\((\\d+[kKmMgG]?(?:,\\d+[kKmMgG]?){2,})\\)");
  private static final Pattern SINGLE_LETTERS =
      Pattern.compile("(?<![\\w,.])[a-z](?:,[a-z]){3,}(?![\\w,])");
  private static final Pattern SET_TO =
      Pattern.compile("(?i)\\bset (?:this |it )?to [`'\"]([\\w.+-]+)['\"]");
  private static final Pattern INITIALS = Pattern.compile("(?<![%\\w])\\((\\w)\\)[a-z]{2,}");
  private static final Pattern LETTERS = Pattern.compile("(?<![\\w:])([a-z]):(?=[a-z])");
  private static final Pattern LETTERS_WITH_MEANING =
      Pattern.compile("(?<![^\\s(])([a-z]) = (?=[a-z])");
  private static final Pattern WORDS_WITH_MEANING =
      Pattern.compile("[`'\"]([A-Za-z0-9][\\w.+-]*)['\"](?: \\(default\\))?:(?=\\s)");

  /// `across -x, commas -m`
  private static final Pattern WORDS_WITH_FLAG =
      Pattern.compile("(?:^|, |: )([a-z][\\w-]*) -\\w(?=,|\\.?$)");

  private static final Pattern SLASHES =
      Pattern.compile("^(?:[\\w-]+ ){0,2}(\\w(?:/\\w){2,})(?=\\s*(?:\\(|$))");

  private static final Pattern INTRODUCES =
      Pattern.compile(
          "(?i)(?::|\\bone of|\\bchoices(?: are)?|\\beither|\\b(?:values|types|formats|modes) are) ?\\(?$");

  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][\\w.+-]*(?:/\\d+\\.\\d+)?");

  private static final Set<String> NO_ITEMS =
      Set.of(
          "etc", "help", "either", "i.e", "e.g", "and", "or", "the", "a", "an", "file", "FILE",
          "number", "N", "NUM");

  private StatedChoices() {}

  /// The choices that a description calls so: `possible values: a, b`.
  static List<String> introduced(String text) {
    for (Pattern pattern : List.of(INTRODUCED_VALUES, CAN_BE)) {
      Matcher match = pattern.matcher(text);
      List<String> items = match.find() ? items(match.group(1)) : List.of();
      if (items.size() > 1) {
        return items;
      }
    }
    return List.of();
  }

  /// The choices as clap writes them: `[possible values: a, 1.0]`, or rows behind `Possible
  /// values:`.
  static List<String> possible(OptionEntry entry) {
    Matcher inBrackets = POSSIBLE.matcher(entry.text());
    if (inBrackets.find()) {
      return List.of(inBrackets.group(1).split(", "));
    }
    int rows = entry.lines().indexOf("Possible values:");
    return rows < 0 ? List.of() : ChoiceRows.of(entry.lines().subList(rows, entry.lines().size()));
  }

  /// Whether an option with a value states which words that may be.
  static boolean areThere(OptionEntry entry) {
    return !inText(entry.text()).isEmpty()
        || !ChoiceRows.of(entry.lines()).isEmpty()
        || entry
            .head()
            .value()
            .filter(value -> !ChoicesInWord.of(value.word()).isEmpty())
            .isPresent();
  }

  /// The choices that a description lists.
  static List<String> inText(String description) {
    String text = Examples.without(description);
    for (Pattern pattern :
        List.of(
            BRACES,
            INTRODUCED,
            CAN_BE,
            BEFORE_DEFAULT,
            QUOTED,
            PIPED,
            BRACKETED,
            COMMAS,
            AT_END,
            AFTER_COLON,
            SLASHES)) {
      Matcher match = pattern.matcher(text);
      while (match.find()) {
        List<String> items = items(match.group(1));
        if (items.size() > 1) {
          return items;
        }
      }
    }
    List<String> items = each(SET_TO, text);
    if (items.isEmpty()) {
      items = each(LETTERS, text);
    }
    if (items.isEmpty()) {
      items = each(LETTERS_WITH_MEANING, text);
    }
    if (items.isEmpty()) {
      items = each(WORDS_WITH_MEANING, text);
    }
    if (items.isEmpty()) {
      items = each(WORDS_WITH_FLAG, text);
    }
    return items.isEmpty() ? PlainLists.in(text) : items;
  }

  /// `(f)ast, (s)low` names letters.
  static List<String> initials(String text) {
    return each(INITIALS, text);
  }

  /// Sizes that are listed in brackets: `(256,512,1k)`.
  static List<String> sizes(String text) {
    Matcher match = SIZES.matcher(text);
    return match.find() ? items(match.group(1)) : List.of();
  }

  /// Words in quotes behind a colon or a word that introduces them.
  static List<String> quoted(String description) {
    String text = Examples.without(description);
    Matcher match = QUOTED.matcher(text);
    while (match.find()) {
      List<String> items = items(match.group(1));
      boolean introduced = INTRODUCES.matcher(text.substring(0, match.start())).find();
      if (items.size() > 1 && introduced) {
        return items;
      }
    }
    return List.of();
  }

  /// Single letters one behind the other: `k,m,g,t`.
  static List<String> letters(String text) {
    Matcher match = SINGLE_LETTERS.matcher(text);
    return match.find() ? List.of(match.group().split(",")) : List.of();
  }

  private static List<String> each(Pattern pattern, String text) {
    Set<String> items = new LinkedHashSet<>();
    Matcher match = pattern.matcher(text);
    while (match.find()) {
      items.add(match.group(1));
    }
    return items.size() > 1 ? List.copyOf(items) : List.of();
  }

  /// The words of a list, without notes in brackets.
  static List<String> items(String list) {
    Set<String> items = new LinkedHashSet<>();
    String plain = list.replaceAll("\\([^()]*\\)|\\[default\\]", "");
    Matcher word = WORD.matcher(plain);
    while (word.find()) {
      String item = word.group().replaceAll("[.]+$", "");
      boolean inside = item.equals("file") && plain.startsWith(", ", word.end());
      boolean quoted = word.start() > 0 && "`'\"".indexOf(plain.charAt(word.start() - 1)) >= 0;
      if (quoted || inside || !NO_ITEMS.contains(item)) {
        items.add(item);
      }
    }
    return List.copyOf(items);
  }
}
