package org.parzen.plugins.command.detect;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lists of choices: in the word for a value (`{a,b}`), in running text (`one of: a, b`, `'a', 'b'
/// or 'c'`, `"a"|"b"`), and in brackets (`[possible values: a, b]`).
final class StatedChoices {
  private static final Pattern LITERAL = Pattern.compile("[A-Za-z0-9][\\w.+-]*|-\\d+");

  /// `[Gene table|Taxon table|Table]`
  private static final Pattern PHRASE =
      Pattern.compile("[A-Za-z0-9][\\w.+-]*(?: [\\w.+-]+)*|-\\d+");

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
      Pattern.compile("(?:^|, )([a-z][\\w-]*) -\\w(?=,|\\.?$)");

  private static final Pattern SLASHES =
      Pattern.compile("^(?:[\\w-]+ ){0,2}(\\w(?:/\\w){2,})(?=\\s*(?:\\(|$))");
  private static final Pattern ON_OR_OFF =
      Pattern.compile(
          "on/off|off/on|yes/no|no/yes|true/false|false/true|0/1|1/0|(?!n/)[a-z](?:/[a-z])+");

  /// Slashes between words, and nothing else: `byte/short/long`.
  private static final Pattern SLASHED = Pattern.compile("[^,|/]+(?:/[^,|/]+)+");

  private static final Pattern INTRODUCES =
      Pattern.compile(
          "(?i)(?::|\\bone of|\\bchoices(?: are)?|\\beither|\\b(?:values|types|formats|modes) are) ?\\(?$");
  private static final Pattern EITHER = Pattern.compile("(?!0 or 1$)\\d+(?: or \\d+)+");

  /// `<0>/<1>/<2>`
  private static final Pattern DIGITS = Pattern.compile("<\\d>(?:/<\\d>)+");

  /// A word for truth values stands for two of them.
  private static final Pattern TRUTH = Pattern.compile("(?i)bool(?:ean)?");

  /// `<n|s>` are two kinds of value.
  private static final Pattern NUMBER_OR_TEXT = Pattern.compile("<(?:n\\|\\w|\\w\\|n)>");

  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][\\w.+-]*(?:/\\d+\\.\\d+)?");
  private static final Set<String> NUMBERS =
      Set.of(
          ("n nn num number int integer uint long float double real rational bytes seconds secs sec ms kb mb"
                  + " percent ratio fraction value tol count")
              .split(" "));

  /// Kinds of text, in small letters.
  private static final Set<String> KINDS =
      Set.of("char", "filename", "path", "dir", "floating-point", "string", "regex");

  private static final Set<String> NO_ITEMS =
      Set.of(
          "etc", "help", "either", "i.e", "e.g", "and", "or", "the", "a", "an", "file", "FILE",
          "number", "N", "NUM");

  private StatedChoices() {}

  /// The choices that the word for a value itself lists: `{a,b}`, `[a|b]`, `a|b`.
  static List<String> inWord(String word) {
    if (DIGITS.matcher(word).matches()) {
      return List.of(word.replaceAll("[<>]", "").split("/"));
    }
    boolean braces =
        word.matches("\\{.*}|\\[[a-z][\\w.+-]+(?:,[a-z][\\w.+-]+){2,}]|\\[[a-z]+(?:/[a-z]+){2,}]");
    String inside = word.replaceAll("^<?[<\\[{(]\\|?|[>\\]})]>?$", "");
    boolean slashes =
        ON_OR_OFF.matcher(inside).matches() || (braces && SLASHED.matcher(inside).matches());
    String separators = slashes ? "/" : braces ? "[,|]" : "\\|";
    if (EITHER.matcher(inside).matches()) {
      return List.of(inside.split(" or "));
    }
    if (TRUTH.matcher(inside).matches()) {
      return List.of("true", "false");
    }
    String[] parts = inside.split(separators, -1);
    boolean letters = List.of(parts).stream().allMatch(part -> part.strip().length() == 1);
    boolean phrases = word.startsWith("[") && word.endsWith("]") && parts.length > 2;
    Pattern item = phrases ? PHRASE : LITERAL;
    List<String> choices = new ArrayList<>();
    for (String part : parts) {
      String choice = part.strip().replaceAll("^[`'\"]|['\"]$", "");
      boolean kind = word.startsWith("<") && ValueWord.of(choice) == ValueWord.TEXT;
      if (!item.matcher(choice).matches()
          || kind
          || NUMBER_OR_TEXT.matcher(word).matches()
          || (!letters && !part.strip().startsWith("'") && isPlaceholder(choice, braces))) {
        return List.of();
      }
      choices.add(choice);
    }
    if (choices.size() > 2 && isMixed(choices)) {
      choices.removeIf(choice -> choice.matches("[A-Z]{2,}"));
    }
    boolean placeholders =
        choices.contains("name")
            && choices.stream()
                .allMatch(c -> c.equals("name") || ValueWord.of(c) == ValueWord.TEXT);
    return choices.size() > 1 && (braces || (!placeholders && !isMixed(choices)))
        ? choices
        : List.of();
  }

  /// `CHAR|uc|lc`: what is in capitals stands for something else.
  private static boolean isMixed(List<String> choices) {
    long capitals = choices.stream().filter(choice -> choice.matches("[A-Z]{2,}")).count();
    long small = choices.stream().filter(choice -> choice.matches("[a-z]+")).count();
    return capitals == 1 && capitals + small == choices.size();
  }

  /// `FILE|DIR` and `N|auto` name kinds of value, `{GET,POST}` and `range|hash` values.
  private static boolean isPlaceholder(String choice, boolean braces) {
    boolean number =
        !choice.matches("[KMGT]I?B")
            && choice.matches("[A-Z_]+|(?:num|max|min|n)_\\w+")
            && ValueWord.of(choice).isNumber();
    return number
        || NUMBERS.contains(choice)
        || KINDS.contains(choice)
        || (!braces && choice.matches("[A-Z_]{2,}") && ValueWord.of(choice) == ValueWord.TEXT)
        || choice.matches("[A-Z_]*[A-Z](?:ID|PRINT|NAME|FILE|PATH|DIR|URL)");
  }

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
        || entry.head().value().filter(value -> !inWord(value.word()).isEmpty()).isPresent();
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
