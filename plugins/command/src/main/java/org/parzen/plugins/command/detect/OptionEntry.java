package org.parzen.plugins.command.detect;

import java.util.List;
import java.util.regex.Pattern;

/// What a help text says about one option. Immutable.
///
/// @param lines the description, without indentation; an empty line parts paragraphs
/// @param line where it begins, counted from 1
/// @param source that line as it is
record OptionEntry(OptionHead head, List<String> lines, int line, String source) {
  /// What comes after so much says nothing about the value any more.
  private static final int LONGEST = 4000;

  private static final Pattern END_OF_CLAUSE = Pattern.compile("[.;](?=\\s|$)|\\(|\\[|, then\\b");

  /// A default, a word or a remark before the description: `(=0) share of it`, `[<lvl>] how much`,
  /// `[experts only] : what`.
  private static final Pattern NOTE_FIRST =
      Pattern.compile("^(?:\\(=[^)]*\\)\\s*|\\[<\\w+>]\\s+)?(?:\\[[^\\]]*]\\s*:\\s+)?");

  /// `[prints the version]`: all that is said.
  private static final Pattern IN_BRACKETS = Pattern.compile("^[\\[(]([^\\[\\]()]+)[\\])]$");

  OptionEntry {
    lines = List.copyOf(lines);
  }

  /// The description in one line.
  String text() {
    String text = String.join(" ", lines).replaceAll("\\s+", " ").strip();
    return Markup.without(text.substring(0, Math.min(text.length(), LONGEST)));
  }

  /// The description up to its first full stop or bracket, in which the option is named.
  String clause() {
    String text = IN_BRACKETS.matcher(text()).replaceFirst("$1");
    return END_OF_CLAUSE.split(NOTE_FIRST.matcher(text).replaceFirst(""), 2)[0].strip();
  }
}
