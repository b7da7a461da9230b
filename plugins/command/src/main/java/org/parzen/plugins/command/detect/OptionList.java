package org.parzen.plugins.command.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Cuts a help text into its options by indentation: what stands deeper than the flags of an option
/// belongs to it, also a line that begins with another flag where it stands under the description.
final class OptionList {
  /// What begins with a flag below such a heading is an example or stands for a file.
  private static final Pattern NO_OPTIONS =
      Pattern.compile(
          "(?i)^\\W*(?:[\\w-]+ ){0,2}(?:file ?names?|examples?)(?:\\s*\\(.*\\))?\\s*:?$");

  /// A line below a heading.
  private static final Pattern RULE = Pattern.compile("\\s*[-=*~_]{3,}");

  private final List<String> lines;
  private final Set<Integer> columns;
  private final List<OptionEntry> entries = new ArrayList<>();
  private Optional<Open> open = Optional.empty();
  private int prose = -1;
  private boolean blank = true;
  private boolean skipped;

  /// An option that the next lines may still describe.
  private static final class Open {
    final OptionHead head;
    final int line;
    final int indent;
    final List<String> description = new ArrayList<>();
    int column = Integer.MAX_VALUE;

    Open(OptionHead head, int line, String text) {
      this.head = head;
      this.line = line;
      this.indent = HelpLines.indent(text);
      if (head.end() < text.length()) {
        column = head.end();
        description.add(text.substring(head.end()));
      }
    }
  }

  private OptionList(List<String> lines) {
    this.lines = lines;
    this.columns = DescriptionColumn.of(lines);
  }

  static List<OptionEntry> of(List<String> lines) {
    OptionList list = new OptionList(lines);
    for (int i = 0; i < lines.size(); i++) {
      list.line(i);
    }
    list.close();
    return List.copyOf(list.entries);
  }

  private void line(int index) {
    String text = lines.get(index);
    if (text.isEmpty()) {
      open.ifPresent(o -> o.description.add(""));
      prose = -1;
      blank = true;
      return;
    }
    boolean paragraph = blank;
    blank = false;
    int indent = HelpLines.indent(text);
    boolean deeper = open.filter(o -> indent > o.indent).isPresent();
    if (deeper && indent >= open.orElseThrow().column) {
      open.orElseThrow().description.add(text.strip());
      return;
    }
    Optional<OptionHead> head = head(text, indent);
    if (head.isPresent()) {
      close();
      prose = -1;
      open = head.map(h -> new Open(h, index, text));
    } else if (deeper) {
      Open entry = open.orElseThrow();
      entry.column = Math.min(entry.column, indent);
      entry.description.add(text.strip());
    } else {
      close();
      boolean heading = text.endsWith(":") || RULE.matcher(text).matches();
      prose = heading ? -1 : indent; // a heading is no running text
      skipped = (heading || paragraph) ? NO_OPTIONS.matcher(text).find() : skipped;
    }
  }

  /// The head in a line, unless it is a line of running text that happens to begin with a flag.
  private Optional<OptionHead> head(String text, int indent) {
    return LevelFlags.head(text)
        .or(() -> OptionHeadScanner.scan(text, columns))
        .filter(head -> indent != prose || isColumn(text, head));
  }

  private static boolean isColumn(String text, OptionHead head) {
    return head.end() == text.length()
        || text.startsWith("  ", head.end() - 2)
        || text.charAt(head.end() - 2) == ':';
  }

  private void close() {
    open.filter(_ -> !skipped)
        .ifPresent(
            o ->
                entries.add(new OptionEntry(o.head, o.description, o.line + 1, lines.get(o.line))));
    open = Optional.empty();
  }
}
