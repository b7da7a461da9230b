package org.parzen.plugins.command.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A help text as lines without colours, overprinting and tabs.
final class HelpLines {
  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;?]*[ -/]*[@-~]|\u001b[()]B");
  private static final Pattern OVERPRINTED = Pattern.compile(".\b");
  private static final Pattern TITLE =
      Pattern.compile("(?i)\\s*(?:options|flags|switches):(?=\\s+-)");
  private static final int TAB = 8;

  /// No list of options is wider; patterns need not be fit for more.
  private static final int WIDEST = 2000;

  private HelpLines() {}

  static List<String> of(String text) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\r?\n|\r", -1)) {
      String cut = line.substring(0, Math.min(line.length(), WIDEST));
      String plain = OVERPRINTED.matcher(COLOUR.matcher(cut).replaceAll("")).replaceAll("");
      lines.add(withoutTitle(withoutTabs(plain).stripTrailing()));
    }
    return lines;
  }

  /// `Options: -n NUM` is a line like those below it.
  private static String withoutTitle(String line) {
    Matcher title = TITLE.matcher(line);
    return title.lookingAt() ? " ".repeat(title.end()) + line.substring(title.end()) : line;
  }

  private static String withoutTabs(String line) {
    StringBuilder wide = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\t') {
        wide.repeat(' ', TAB - wide.length() % TAB);
      } else {
        wide.append(c);
      }
    }
    return wide.toString();
  }

  /// How many blanks a line begins with.
  static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }
}
