package org.parzen.plugins.command.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parzen.plugins.command.detect.OptionHead.Value;

/// What a text says of a word for values once for all options that have it, in a paragraph of its
/// own: `The <DURATION> argument is an integer and an optional unit.` or `Available formats: a, b`.
final class Legend {
  private static final Pattern ENTRY =
      Pattern.compile(
          "\\s*(?:The\\s+)?(<[\\w-]+>|[A-Z][A-Z_-]+)\\s+(?:arguments?\\s+)?(?:is|may be|can be|must be|should be|defaults to)\\s.*");

  /// `where kind may be:`, above a line for each of its values.
  private static final Pattern WHERE =
      Pattern.compile("\\s*where\\s+(\\S+)\\s+(?:may|can|must)\\s+be(?:\\s+one\\s+of)?:?");

  /// `Available output formats: a, b`: the values of an option that is called a format.
  private static final Pattern KINDS =
      Pattern.compile(
          "(?i)(?:List of )?(?:available|supported|known|valid|possible) (?:\\w+ )?([a-z]{4,})s(?: are)?: (.*)");

  private static final Pattern ROW = Pattern.compile("\\s+([a-z][\\w+-]*)\\s{2,}\\S.*");
  private static final int MOST_LINES = 6;

  private final Map<String, String> meanings = new HashMap<>();
  private final Map<String, String> kinds = new HashMap<>();

  private Legend(List<String> lines) {
    for (int i = 1; i < lines.size(); i++) {
      Matcher entry = ENTRY.matcher(lines.get(i));
      if (lines.get(i - 1).isEmpty() && entry.matches()) {
        boolean above = lines.get(i).endsWith("following:");
        meanings.putIfAbsent(entry.group(1), above ? rows(lines, i + 1) : paragraph(lines, i));
      }
      Matcher kind = KINDS.matcher(lines.get(i));
      List<String> words = kind.matches() ? StatedChoices.items(kind.group(2)) : List.of();
      if (words.size() > 1) {
        kinds.putIfAbsent(kind.group(1).toLowerCase(Locale.ROOT), possible(words));
      }
      Matcher where = WHERE.matcher(lines.get(i));
      if (where.matches()) {
        meanings.putIfAbsent(where.group(1), rows(lines, i + 1));
      }
    }
  }

  /// The words that begin the lines from `from` on, called what they are.
  private static String rows(List<String> lines, int from) {
    List<String> words = new ArrayList<>();
    for (int i = from; i < lines.size(); i++) {
      Matcher row = ROW.matcher(lines.get(i));
      if (!row.matches()) {
        break;
      }
      words.add(row.group(1));
    }
    return possible(words);
  }

  private static String possible(List<String> words) {
    return "Possible values: " + String.join(", ", words) + ".";
  }

  private static String paragraph(List<String> lines, int from) {
    int to = from;
    while (to < lines.size() && to - from < MOST_LINES && !lines.get(to).isEmpty()) {
      to++;
    }
    // "defaults to 'always' and can also be 'auto' or 'never'" is one list
    return String.join(" ", lines.subList(from, to).stream().map(String::strip).toList())
        .replace("' and can also be '", "', '");
  }

  /// The options, each with what the text says elsewhere of the word for its value.
  static List<OptionEntry> added(List<OptionEntry> entries, List<String> lines) {
    Legend legend = new Legend(lines);
    return entries.stream().map(legend::added).toList();
  }

  private OptionEntry added(OptionEntry entry) {
    Optional<String> meaning =
        entry
            .head()
            .value()
            .map(Value::word)
            .flatMap(word -> Optional.ofNullable(meanings.get(word)))
            .or(() -> ofKind(entry));
    if (meaning.isEmpty() || entry.text().contains(meaning.get())) {
      return entry;
    }
    List<String> description = new ArrayList<>(entry.lines());
    description.add("");
    description.add(meaning.get());
    return new OptionEntry(entry.head(), description, entry.line(), entry.source());
  }

  /// What `--format` and `--output-format` may be.
  private Optional<String> ofKind(OptionEntry entry) {
    return entry.head().flags().stream()
        .filter(flag -> flag.startsWith("--"))
        .map(flag -> flag.replaceFirst(".*-", ""))
        .flatMap(name -> Optional.ofNullable(kinds.get(name)).stream())
        .findFirst();
  }
}
