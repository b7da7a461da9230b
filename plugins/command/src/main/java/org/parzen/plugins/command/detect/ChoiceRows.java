package org.parzen.plugins.command.detect;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Choices that stand in lines of their own below an option: `- fast: few passes`, `0 -- linear`,
/// `joint = both channels`, `- a, b, c`.
final class ChoiceRows {
  private static final Pattern BULLET =
      Pattern.compile(
          "[-*•]\\s+[`'\"]?([A-Za-z0-9][\\w.+:/-]*?)[`'\"]?(?:\\s\\([^)]*\\))?(?::(?:\\s.*)?|\\s+-\\s.*)");
  private static final Pattern COMMAS =
      Pattern.compile(
          "[-*•]\\s+((?:[A-Za-z0-9][\\w.+-]*,\\s*)+(?:[A-Za-z0-9][\\w.+-]*)?)(?:\\s*\\(.*)?");
  private static final Pattern MORE_COMMAS =
      Pattern.compile("(?:[A-Za-z0-9][\\w.+-]*,\\s*)*[A-Za-z0-9][\\w.+-]*,?");

  /// `=fast - few passes`, as LLVM lists the values of an option.
  private static final Pattern AFTER_EQUALS =
      Pattern.compile("=([A-Za-z0-9][\\w.+-]*)(?:\\s+-.*)?");

  private static final Pattern ROW =
      Pattern.compile("([A-Za-z0-9][\\w.+-]*)(?:\\s+--?\\s|\\s*:\\s+\\S|\\s+=\\s+\\S).*");

  /// `- fast (few passes)`
  private static final Pattern NOTED = Pattern.compile("[-*•]\\s+([a-z][\\w.+-]*)(?:\\s+\\(.*)?");

  private static final Pattern WORD = Pattern.compile("[a-z][\\w+-]*");
  private static final int FEWEST_BARE = 3;
  private static final Pattern SERIES = Pattern.compile("(\\d+)-(\\d+)");
  private static final Set<String> NO_CHOICES =
      Set.of(
          "note",
          "example",
          "examples",
          "warning",
          "default",
          "defaults",
          "usage",
          "http",
          "https");

  private ChoiceRows() {}

  /// The choices below an option; empty where there are not at least two.
  static List<String> of(List<String> lines) {
    for (Pattern pattern : List.of(BULLET, AFTER_EQUALS, ROW)) {
      List<String> choices = rows(pattern, lines);
      if (choices.size() > 1) {
        return choices;
      }
    }
    List<String> choices = commas(lines);
    if (choices.isEmpty()) {
      choices = bare(lines);
    }
    return choices.isEmpty() ? noted(lines) : choices;
  }

  /// Words behind bullets, perhaps with a note in brackets.
  private static List<String> noted(List<String> lines) {
    List<String> rows = rows(NOTED, lines);
    return rows.size() >= FEWEST_BARE ? rows : List.of();
  }

  /// Nothing but words, one in each line behind the first.
  private static List<String> bare(List<String> lines) {
    List<String> rows = lines.stream().skip(1).filter(line -> !line.isEmpty()).toList();
    boolean words = rows.stream().allMatch(row -> WORD.matcher(row).matches());
    return words && rows.size() >= FEWEST_BARE ? rows.stream().distinct().toList() : List.of();
  }

  private static List<String> rows(Pattern pattern, List<String> lines) {
    Set<String> choices = new LinkedHashSet<>();
    for (String line : lines) {
      Matcher row = pattern.matcher(line);
      if (row.matches() && !NO_CHOICES.contains(row.group(1).toLowerCase(Locale.ROOT))) {
        choices.addAll(spread(row.group(1)));
      }
    }
    return List.copyOf(choices);
  }

  /// `3-5` stands for each number, `map-pb/map-ont` for both words.
  private static List<String> spread(String key) {
    Matcher series = SERIES.matcher(key);
    if (!series.matches()) {
      return List.of(key.split("/"));
    }
    List<String> numbers = new ArrayList<>();
    for (int i = Integer.parseInt(series.group(1)); i <= Integer.parseInt(series.group(2)); i++) {
      numbers.add(Integer.toString(i));
    }
    return numbers;
  }

  private static List<String> commas(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      Matcher first = COMMAS.matcher(lines.get(i));
      if (first.matches()) {
        StringBuilder list = new StringBuilder(first.group(1));
        while (list.toString().stripTrailing().endsWith(",")
            && i + 1 < lines.size()
            && MORE_COMMAS.matcher(lines.get(i + 1)).matches()) {
          list.append(' ').append(lines.get(++i));
        }
        return StatedChoices.items(list.toString());
      }
    }
    return List.of();
  }
}
