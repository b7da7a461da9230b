package org.parzen.plugins.command.detect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parzen.plugins.command.detect.OptionHead.Value;

/// Options that are listed once for each of their values: `--format=gzip`, `--format=xz`.
final class LiteralValues {
  private static final Pattern LITERAL = Pattern.compile("[a-z0-9][\\w.+-]*");

  /// In capitals it may be a name for the value: then it takes three of them.
  private static final Pattern CAPITALS = Pattern.compile("[A-Z][A-Z0-9]*");

  private static final Pattern BY_ITSELF = Pattern.compile("(?i)[\\[(]default[\\])]");

  /// So many words of no kind are no names for one value.
  private static final int MANY = 3;

  private LiteralValues() {}

  /// One entry with all values for those of the same flag, in the place of the first of them.
  static List<OptionEntry> merged(List<OptionEntry> entries) {
    Map<String, List<OptionEntry>> byFlag = new LinkedHashMap<>();
    entries.forEach(e -> byFlag.computeIfAbsent(e.head().flag(), _ -> new ArrayList<>()).add(e));
    byFlag.values().removeIf(same -> !areChoices(same));
    List<OptionEntry> merged = new ArrayList<>();
    for (OptionEntry entry : entries) {
      List<OptionEntry> same = byFlag.getOrDefault(entry.head().flag(), List.of(entry));
      if (same.size() == 1) {
        merged.add(entry);
      } else if (same.getFirst().equals(entry)) {
        merged.add(one(same));
      }
    }
    return merged;
  }

  /// Different words, most of which are no known names for a value.
  private static boolean areChoices(List<OptionEntry> same) {
    List<String> words = same.stream().map(LiteralValues::word).toList();
    long literal = words.stream().filter(LiteralValues::isLiteral).count();
    boolean most = 2 * literal >= words.size() || literal >= MANY || areNames(words, literal);
    return words.size() > 1
        && words.stream()
            .allMatch(words.size() > 2 ? LiteralValues::isWord : LITERAL.asMatchPredicate())
        && words.stream().distinct().count() == words.size()
        && most;
  }

  private static boolean isWord(String word) {
    return LITERAL.matcher(word).matches() || CAPITALS.matcher(word).matches();
  }

  private static boolean isLiteral(String word) {
    return ValueWord.of(word) == ValueWord.OTHER || word.matches("\\d+[a-z]+");
  }

  /// `int`, `fast`, `float` of one flag: names of ways to do something, not of kinds of value.
  private static boolean areNames(List<String> words, long literal) {
    return words.size() > 2
        && literal > 0
        && words.stream()
            .allMatch(word -> word.length() > 1 && ValueWord.of(word) != ValueWord.TEXT);
  }

  private static String word(OptionEntry entry) {
    return entry.head().value().filter(value -> !value.several()).map(Value::word).orElse("");
  }

  private static OptionEntry one(List<OptionEntry> same) {
    OptionEntry first = same.getFirst();
    List<String> words = same.stream().map(LiteralValues::word).toList();
    Joint joint = first.head().value().orElseThrow().joint();
    Value value = new Value("{'" + String.join("','", words) + "'}", joint, false, false);
    OptionHead head =
        new OptionHead(
            List.of(first.head().flag()), Optional.empty(), Optional.of(value), first.head().end());
    List<String> lines = same.stream().map(LiteralValues::line).toList();
    return new OptionEntry(head, lines, first.line(), first.source());
  }

  private static String line(OptionEntry entry) {
    boolean usual = BY_ITSELF.matcher(entry.text()).find();
    return word(entry) + (usual ? " (default): " : ": ") + entry.text();
  }
}
