package org.parzen.plugins.command.detect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parzen.plugins.command.detect.OptionHead.Value;

/// Numbers that are listed below their option together with its name: `-m <mode>`, then `-m0:
/// slow`, `-m1: fast`.
final class AttachedValues {
  private static final int FEWEST = 2;

  private AttachedValues() {}

  /// One entry with all values for such an option, in its place.
  static List<OptionEntry> merged(List<OptionEntry> entries) {
    List<OptionEntry> merged = new ArrayList<>();
    Set<OptionEntry> values = new HashSet<>();
    for (int i = 0; i < entries.size(); i++) {
      OptionEntry entry = entries.get(i);
      List<OptionEntry> below = below(entry, entries.subList(i + 1, entries.size()));
      if (below.size() >= FEWEST) {
        merged.add(one(entry, below));
        values.addAll(below);
      } else if (!values.contains(entry)) {
        merged.add(entry);
      }
    }
    return merged;
  }

  /// The options that follow `base` at once and add a number to its name.
  private static List<OptionEntry> below(OptionEntry base, List<OptionEntry> rest) {
    boolean several = base.head().value().map(Value::several).orElse(true);
    List<OptionEntry> below = new ArrayList<>();
    for (int i = 0; !several && i < rest.size() && isOf(base, rest.get(i)); i++) {
      below.add(rest.get(i));
    }
    return below;
  }

  private static boolean isOf(OptionEntry base, OptionEntry entry) {
    boolean deeper = HelpLines.indent(entry.source()) > HelpLines.indent(base.source());
    return deeper && entry.head().value().isEmpty() && number(base, entry).matches("\\d{1,3}");
  }

  private static String number(OptionEntry base, OptionEntry entry) {
    String flag = entry.head().flag();
    return flag.startsWith(base.head().flag()) ? flag.substring(base.head().flag().length()) : "";
  }

  private static OptionEntry one(OptionEntry base, List<OptionEntry> below) {
    List<String> words = below.stream().map(entry -> number(base, entry)).toList();
    Value value = new Value("{'" + String.join("','", words) + "'}", Joint.ATTACHED, false, false);
    OptionHead head =
        new OptionHead(
            base.head().flags(), Optional.empty(), Optional.of(value), base.head().end());
    List<String> lines = new ArrayList<>(base.lines());
    below.forEach(entry -> lines.add(line(number(base, entry), entry)));
    return new OptionEntry(head, lines, base.line(), base.source());
  }

  private static String line(String number, OptionEntry entry) {
    boolean usual = entry.text().contains("(default)");
    return number + (usual ? " (default): " : ": ") + entry.text();
  }
}
