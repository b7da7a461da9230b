package org.parzen.plugins.command.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The choices that the word for a value itself lists: `{a,b}`, `[a|b]`, `a|b`, `yes/no`.
final class ChoicesInWord {
  private static final Pattern LITERAL = Pattern.compile("[A-Za-z0-9][\\w.+-]*|-\\d+");

  /// `[Gene table|Taxon table|Table]`
  private static final Pattern PHRASE =
      Pattern.compile("[A-Za-z0-9][\\w.+-]*(?: [\\w.+-]+)*|-\\d+");

  private static final Pattern ON_OR_OFF =
      Pattern.compile(
          "on/off|off/on|yes/no|no/yes|true/false|false/true|0/1|1/0|(?!n/)[a-z](?:/[a-z])+");

  /// Slashes between words, and nothing else: `byte/short/long`.
  private static final Pattern SLASHED = Pattern.compile("[^,|/]+(?:/[^,|/]+)+");

  private static final Pattern EITHER = Pattern.compile("(?!0 or 1$)\\d+(?: or \\d+)+");

  /// `<0>/<1>/<2>`
  private static final Pattern DIGITS = Pattern.compile("<\\d>(?:/<\\d>)+");

  /// What a word for truth values stands for.
  static final List<String> TRUTH_VALUES = List.of("true", "false");

  private static final Pattern TRUTH = Pattern.compile("(?i)bool(?:ean)?");

  /// `<n|s>` are two kinds of value.
  private static final Pattern NUMBER_OR_TEXT = Pattern.compile("<(?:n\\|\\w|\\w\\|n)>");

  private static final Set<String> NUMBERS =
      Set.of(
          ("n nn num number int integer uint long float double real rational bytes seconds secs sec ms kb mb"
                  + " percent ratio fraction value tol count")
              .split(" "));

  /// Kinds of text, in small letters.
  private static final Set<String> KINDS =
      Set.of("char", "filename", "path", "dir", "floating-point", "string", "regex");

  private static final Pattern BRACES =
      Pattern.compile("\\{.*}|\\[[a-z][\\w.+-]+(?:,[a-z][\\w.+-]+){2,}]|\\[[a-z]+(?:/[a-z]+){2,}]");

  private final String word;
  private final boolean braces;

  private ChoicesInWord(String word) {
    this.word = word;
    this.braces = BRACES.matcher(word).matches();
  }

  /// The choices; empty where the word names a kind of value.
  static List<String> of(String word) {
    if (DIGITS.matcher(word).matches()) {
      return List.of(word.replaceAll("[<>]", "").split("/"));
    }
    String inside = word.replaceAll("^<?[<\\[{(]\\|?|[>\\]})]>?$", "");
    if (EITHER.matcher(inside).matches()) {
      return List.of(inside.split(" or "));
    }
    return TRUTH.matcher(inside).matches() ? TRUTH_VALUES : new ChoicesInWord(word).listed(inside);
  }

  private List<String> listed(String inside) {
    boolean slashes =
        ON_OR_OFF.matcher(inside).matches() || (braces && SLASHED.matcher(inside).matches());
    String separators = slashes ? "/" : braces ? "[,|]" : "\\|";
    List<String> parts = List.of(inside.split(separators, -1));
    boolean letters = parts.stream().allMatch(part -> part.strip().length() == 1);
    boolean phrases = word.startsWith("[") && word.endsWith("]") && parts.size() > 2;
    List<String> choices = new ArrayList<>();
    for (String part : parts) {
      String choice = part.strip().replaceAll("^[`'\"]|['\"]$", "");
      boolean literal = (phrases ? PHRASE : LITERAL).matcher(choice).matches();
      boolean plain = letters || part.strip().startsWith("'");
      if (!literal || isKind(choice) || (!plain && isPlaceholder(choice))) {
        return List.of();
      }
      choices.add(choice);
    }
    return withoutKinds(choices);
  }

  private boolean isKind(String choice) {
    boolean text = word.startsWith("<") && ValueWord.of(choice) == ValueWord.TEXT;
    return text || NUMBER_OR_TEXT.matcher(word).matches();
  }

  /// Of `SEED|random|none` the words in small letters.
  private List<String> withoutKinds(List<String> choices) {
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
  private boolean isPlaceholder(String choice) {
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
}
