package org.parzen.plugins.command.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parzen.plugins.command.detect.OptionHead.Value;

/// Options that share a line and the word for their value: `--min-rate/max-rate <number>: packets`.
final class SlashedFlags {
  /// What is left of such a line behind its first flag.
  private static final Pattern REST =
      Pattern.compile(
          "((?:/(?:--)?[a-z]\\w*(?:-\\w+)+)+)\\s+(<[\\w-]+>|[A-Z]+)(?::\\s+|\\s{2,})(.*)");

  private SlashedFlags() {}

  /// The options, each with its own flag.
  static List<OptionEntry> split(List<OptionEntry> entries) {
    return entries.stream().flatMap(entry -> split(entry).stream()).toList();
  }

  private static List<OptionEntry> split(OptionEntry entry) {
    OptionHead head = entry.head();
    Matcher rest = REST.matcher(entry.lines().isEmpty() ? "" : entry.lines().getFirst());
    boolean single = head.value().isEmpty() && head.flags().size() == 1;
    if (!single || !head.flag().startsWith("--") || !rest.matches()) {
      return List.of(entry);
    }
    List<String> flags = new ArrayList<>(List.of(head.flag()));
    for (String name : rest.group(1).substring(1).split("/", -1)) {
      flags.add(name.startsWith("--") ? name : "--" + name);
    }
    List<String> lines = new ArrayList<>(entry.lines());
    lines.set(0, rest.group(3));
    Value value = new Value(rest.group(2), Joint.SEPARATE, false, false);
    return flags.stream().map(flag -> of(entry, flag, value, lines)).toList();
  }

  private static OptionEntry of(OptionEntry shared, String flag, Value value, List<String> lines) {
    OptionHead head =
        new OptionHead(List.of(flag), Optional.empty(), Optional.of(value), shared.head().end());
    return new OptionEntry(head, lines, shared.line(), shared.source());
  }
}
