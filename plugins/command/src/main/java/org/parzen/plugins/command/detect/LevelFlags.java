package org.parzen.plugins.command.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parzen.plugins.command.detect.OptionHead.Value;

/// Numbers that are flags themselves: `-0 ... -9`, or a line each for `-1` and `-9`.
final class LevelFlags {
  /// What stands for such a flag before its number.
  static final String FLAG = "-";

  private static final Pattern SERIES =
      Pattern.compile("\\s*-(\\d+)\\s*(?:\\.{2,3}|…|-|to|through)\\s*-?(\\d+)(?=\\s|,|$)\\s*");
  private static final Pattern SERIES_IN_BRACKETS =
      Pattern.compile("\\s*-[\\[<{](\\d+)\\s*(?:\\.{2,3}|-)\\s*(\\d+)[\\]>}](?=\\s|:|$)\\s*:?\\s*");

  /// `-#`, of which the description says more.
  private static final Pattern ANY = Pattern.compile("\\s*-#(?=\\s|:|$)\\s*:?\\s*(?![<\\[])");

  private static final Pattern DIGITS = Pattern.compile("-\\d+");
  private static final Pattern ABOUT_LEVELS =
      Pattern.compile(
          "(?i)\\b(?:fast(?:er|est)?|best|better|slow(?:er|est)?|\\w*compress\\w*|levels?|preset|quality|effort)\\b");

  private LevelFlags() {}

  /// The head of a line such as `-0 ... -9 compression preset`, whose value is its range.
  static Optional<OptionHead> head(String line) {
    for (Pattern pattern : List.of(SERIES, SERIES_IN_BRACKETS)) {
      Matcher series = pattern.matcher(line);
      if (series.lookingAt()) {
        return Optional.of(head(series.group(1) + ".." + series.group(2), series.end()));
      }
    }
    Matcher any = ANY.matcher(line);
    return any.lookingAt() ? Optional.of(head("#", any.end())) : Optional.empty();
  }

  private static OptionHead head(String word, int end) {
    Value value = new Value(word, Joint.ATTACHED, false, false);
    return new OptionHead(List.of(FLAG), Optional.empty(), Optional.of(value), end);
  }

  /// One entry for all those that are levels of one scale, in the place of the first of them.
  static List<OptionEntry> merged(List<OptionEntry> entries) {
    List<OptionEntry> levels = entries.stream().filter(LevelFlags::isLevel).toList();
    TreeSet<Integer> numbers = new TreeSet<>();
    levels.forEach(entry -> numbers.add(number(entry)));
    if (numbers.size() < 2 || numbers.first() > 1) {
      return entries;
    }
    OptionEntry first = levels.getFirst();
    OptionHead head = head(numbers.first() + ".." + numbers.last(), first.head().end());
    List<OptionEntry> merged = new ArrayList<>();
    for (OptionEntry entry : entries) {
      if (entry.equals(first)) {
        merged.add(new OptionEntry(head, first.lines(), first.line(), first.source()));
      } else if (!levels.contains(entry)) {
        merged.add(entry);
      }
    }
    return merged;
  }

  private static boolean isLevel(OptionEntry entry) {
    return entry.head().value().isEmpty()
        && entry.head().flags().stream().anyMatch(f -> DIGITS.matcher(f).matches())
        && ABOUT_LEVELS.matcher(entry.source()).find();
  }

  private static int number(OptionEntry entry) {
    return entry.head().flags().stream()
        .filter(f -> DIGITS.matcher(f).matches())
        .mapToInt(f -> Integer.parseInt(f.substring(1)))
        .findFirst()
        .orElseThrow();
  }

  static boolean isLevels(OptionHead head) {
    return head.flags().equals(List.of(FLAG));
  }
}
