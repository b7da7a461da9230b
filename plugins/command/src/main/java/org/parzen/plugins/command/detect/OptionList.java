package org.parzen.plugins.command.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
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

  /// What belongs to a usage line: `-n name [-d folder] [-k size]`.
  private static final Pattern USAGE =
      Pattern.compile("\\[ ?--?\\w[^\\[\\]]*].*\\[ ?--?\\w[^\\[\\]]*]");

  /// A further option behind the description of the first: `-q be quiet -s to the screen`.
  private static final Pattern NEXT =
      Pattern.compile("(?<=[\\w)\\]>])\\s{2,}(?=-[A-Za-z]\\s+[\\w<\\[])");

  private static final Pattern TWO =
      Pattern.compile("\\s*-[A-Za-z]\\s+\\S+\\s\\S.*[\\w)\\]>]\\s{2,}-[A-Za-z]\\s+[\\w<\\[].*");

  private final List<String> lines;
  private final Set<Integer> columns;
  private final boolean several;
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
    this.several = lines.stream().filter(line -> TWO.matcher(line).matches()).count() > 1;
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
      open(head.get(), index, text);
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

  /// Opens the option of a line, and where the text has several in its lines those behind it.
  private void open(OptionHead head, int index, String text) {
    Matcher next = NEXT.matcher(text).region(head.end(), text.length());
    if (!several || !next.find()) {
      open = Optional.of(new Open(head, index, text));
      return;
    }
    open = Optional.of(new Open(head, index, text.substring(0, next.start())));
    String rest = " ".repeat(next.end()) + text.substring(next.end());
    OptionHeadScanner.scan(rest, columns)
        .ifPresent(
            further -> {
              close();
              open(further, index, rest);
            });
  }

  /// The head in a line, unless it is a line of running text that happens to begin with a flag.
  private Optional<OptionHead> head(String text, int indent) {
    return LevelFlags.head(text)
        .or(() -> OptionHeadScanner.scan(text, columns))
        .filter(head -> indent != prose || isColumn(text, head))
        .filter(head -> !USAGE.matcher(text).region(head.end(), text.length()).find());
  }

  private static boolean isColumn(String text, OptionHead head) {
    return head.end() == text.length()
        || text.startsWith("  ", head.end() - 2)
        || text.charAt(head.end() - 2) == ':'
        || text.startsWith(" - ", head.end() - 3);
  }

  private void close() {
    open.filter(_ -> !skipped)
        .ifPresent(
            o ->
                entries.add(new OptionEntry(o.head, o.description, o.line + 1, lines.get(o.line))));
    open = Optional.empty();
  }
}
