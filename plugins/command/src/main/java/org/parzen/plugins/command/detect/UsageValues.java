package org.parzen.plugins.command.detect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parzen.plugins.command.detect.OptionHead.Value;

/// Words for values that only the usage line has, above a list of options without them: `usage:
/// align [-k<int(16)>] [-w width]`, then `-k: size of a word`.
final class UsageValues {
  private static final Pattern BEGIN = Pattern.compile("(?i)\\W*(?:usage|use|synopsis)\\b.*");

  private static final Pattern VALUE =
      Pattern.compile(
          "(?<![\\w-])(-[A-Za-z]|--?[A-Za-z][\\w-]+)(=|\\s|(?=<))\\s*(\\[?<[^<>]+>]?|(?:\\[\\w+:])?[A-Za-z#][\\w#.:-]*(?=\\s*]))");

  /// Letters that take a value, as some libraries list them.
  private static final Pattern LETTERS =
      Pattern.compile("\\s*With arguments:((?: -[A-Za-z0-9])+)\\s*");

  /// A word at the start of a description says more.
  private static final Pattern OWN = Pattern.compile("(<[^<>]+>)(?:\\s|$)");

  private static final int MOST_LINES = 20;

  private final Map<String, Value> values = new HashMap<>();

  private UsageValues(List<String> lines, Set<Integer> listed) {
    int end = -1;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      letters(line);
      if (BEGIN.matcher(line).matches()) {
        end = i + MOST_LINES;
      } else if (line.isEmpty() || (listed.contains(i + 1) && !goesOn(lines, i))) {
        end = line.isEmpty() && i > 0 && isTitle(lines.get(i - 1)) ? end : -1;
      }
      if (i <= end) {
        values(line);
      }
    }
  }

  /// Whether the next line is one more part of a usage: `[ -w <time> ]`.
  private static boolean goesOn(List<String> lines, int line) {
    return line + 1 < lines.size() && lines.get(line + 1).stripLeading().matches("\\[\\s*-.*");
  }

  private static boolean isTitle(String line) {
    return line.strip().toLowerCase(Locale.ROOT).matches("(?:usage|synopsis):?(?:\\s+\\S+)?");
  }

  private void letters(String line) {
    Matcher letters = LETTERS.matcher(line);
    if (letters.matches()) {
      for (String flag : letters.group(1).strip().split(" ", -1)) {
        values.putIfAbsent(flag, new Value("arg", Joint.SEPARATE, false, false));
      }
    }
  }

  private void values(String line) {
    Matcher value = VALUE.matcher(line);
    while (value.find()) {
      values.putIfAbsent(
          value.group(1), new Value(value.group(3), joint(value.group(2)), false, false));
    }
  }

  private static Joint joint(String between) {
    return between.isEmpty() ? Joint.ATTACHED : between.equals("=") ? Joint.EQUALS : Joint.SEPARATE;
  }

  /// The options, each that has no word for a value with that of the usage line.
  static List<OptionEntry> added(List<OptionEntry> entries, List<String> lines) {
    Set<Integer> listed = new HashSet<>();
    entries.forEach(entry -> listed.add(entry.line()));
    UsageValues usage = new UsageValues(lines, listed);
    return usage.values.isEmpty() ? entries : entries.stream().map(usage::added).toList();
  }

  private OptionEntry added(OptionEntry entry) {
    OptionHead head = entry.head();
    Optional<Value> value =
        head.flags().stream().filter(values::containsKey).map(values::get).findFirst();
    if (head.value().isPresent() || head.off().isPresent() || value.isEmpty()) {
      return entry;
    }
    Matcher own = OWN.matcher(entry.text());
    Optional<Value> written =
        own.lookingAt()
            ? value.map(v -> new Value(own.group(1), v.joint(), v.optional(), false))
            : value;
    OptionHead filled = new OptionHead(head.flags(), head.off(), written, head.end());
    return new OptionEntry(filled, entry.lines(), entry.line(), entry.source());
  }
}
