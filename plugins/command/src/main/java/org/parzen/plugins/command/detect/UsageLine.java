package org.parzen.plugins.command.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parzen.plugins.command.detect.OptionHead.Value;

/// Options in a usage line, for programs that list them nowhere else: `usage: sieve [-n count] [-m
/// slow|fast] file`.
final class UsageLine {
  private static final Pattern OPTION =
      Pattern.compile(
          "\\[\\s*(--?[A-Za-z][\\w-]*)(?:\\s?\\|\\s?(--?[A-Za-z][\\w-]*))?"
              + "(?:(=|\\s+|(?=<))(\\{[^{}\\[\\]]+}|[^\\s\\[\\]]+))?\\s*]");

  private UsageLine() {}

  static List<OptionEntry> of(List<String> lines) {
    List<OptionEntry> entries = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher option = OPTION.matcher(whole(lines, i));
      while (option.find()) {
        Optional<Value> value =
            Optional.ofNullable(option.group(4))
                .map(word -> new Value(word, joint(option.group(3)), false, false));
        if (value.isPresent() || !isCluster(option.group(1))) {
          OptionHead head =
              new OptionHead(spellings(option), Optional.empty(), value, lines.get(i).length());
          entries.add(new OptionEntry(head, List.of(), i + 1, lines.get(i)));
        }
      }
    }
    return entries;
  }

  /// A line with the rest of the braces that it begins.
  private static String whole(List<String> lines, int at) {
    String line = lines.get(at);
    boolean open = line.lastIndexOf('{') > line.lastIndexOf('}');
    if (!open || at + 1 == lines.size()) {
      return line;
    }
    String next = lines.get(at + 1).strip();
    int end = next.indexOf("}]");
    return end < 0 ? line : line + next.substring(0, end + 2);
  }

  /// `[-t|--threads N]` has two.
  private static List<String> spellings(Matcher option) {
    return option.group(2) == null
        ? List.of(option.group(1))
        : List.of(option.group(1), option.group(2));
  }

  private static Joint joint(String between) {
    return between.isEmpty() ? Joint.ATTACHED : between.equals("=") ? Joint.EQUALS : Joint.SEPARATE;
  }

  /// `[-abc]` may be one flag or three.
  private static boolean isCluster(String flag) {
    return flag.length() > 2 && !flag.startsWith("--");
  }
}
