package org.parzen.plugins.command.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parzen.plugins.command.detect.OptionHead.Value;

/// What a text says of a word for values once for all options that have it, in a paragraph of its
/// own: `The <DURATION> argument is an integer and an optional unit.`
final class Legend {
  private static final Pattern ENTRY =
      Pattern.compile(
          "\\s*(?:The\\s+)?(<[\\w-]+>|[A-Z][A-Z_-]+)\\s+(?:arguments?\\s+)?(?:is|may be|can be|must be|should be)\\s.*");

  /// `where kind may be:`, above a line for each of its values.
  private static final Pattern WHERE =
      Pattern.compile("\\s*where\\s+(\\S+)\\s+(?:may|can|must)\\s+be(?:\\s+one\\s+of)?:?");

  private static final Pattern ROW = Pattern.compile("\\s+([a-z][\\w+-]*)\\s{2,}\\S.*");
  private static final int MOST_LINES = 6;

  private final Map<String, String> meanings = new HashMap<>();

  private Legend(List<String> lines) {
    for (int i = 1; i < lines.size(); i++) {
      Matcher entry = ENTRY.matcher(lines.get(i));
      if (lines.get(i - 1).isEmpty() && entry.matches()) {
        meanings.putIfAbsent(entry.group(1), paragraph(lines, i));
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
    return "Possible values: " + String.join(", ", words) + ".";
  }

  private static String paragraph(List<String> lines, int from) {
    int to = from;
    while (to < lines.size() && to - from < MOST_LINES && !lines.get(to).isEmpty()) {
      to++;
    }
    return String.join(" ", lines.subList(from, to).stream().map(String::strip).toList());
  }

  /// The options, each with what the text says elsewhere of the word for its value.
  static List<OptionEntry> added(List<OptionEntry> entries, List<String> lines) {
    Legend legend = new Legend(lines);
    return legend.meanings.isEmpty() ? entries : entries.stream().map(legend::added).toList();
  }

  private OptionEntry added(OptionEntry entry) {
    Optional<String> meaning =
        entry.head().value().map(Value::word).flatMap(w -> Optional.ofNullable(meanings.get(w)));
    if (meaning.isEmpty() || entry.text().contains(meaning.get())) {
      return entry;
    }
    List<String> description = new ArrayList<>(entry.lines());
    description.add("");
    description.add(meaning.get());
    return new OptionEntry(entry.head(), description, entry.line(), entry.source());
  }
}
