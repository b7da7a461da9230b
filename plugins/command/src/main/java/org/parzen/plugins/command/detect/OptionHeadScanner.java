package org.parzen.plugins.command.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parzen.plugins.command.detect.OptionHead.Value;
import org.parzen.plugins.command.detect.ValueScanner.Found;

/// Reads the spellings at the start of a line: `-e E, --error-rate E Maximum error rate`.
final class OptionHeadScanner {
  private static final Pattern FLAG =
      Pattern.compile(
          "(--?)(\\[no-?]|\\(no-?\\))?([A-Za-z0-9?](?:[\\w.+:-]*[\\w+])?(?:=[a-z][\\w-]*(?==[<\\s\\d]))?)(?=$|[\\s=\\[,|</{:#])");
  private static final Pattern BETWEEN =
      Pattern.compile("(?:\\s*([,|/])\\s*|\\s+or\\s+)(?=-{1,2}[\\[(A-Za-z0-9?])");
  private static final Pattern LONG_AFTER_SHORT = Pattern.compile("\\s{1,2}(?=--[A-Za-z])");
  private static final Pattern TO_DESCRIPTION =
      Pattern.compile("\\s*(?:\\.+(?=\\s)|:|--?(?=\\s))?\\s*");
  private static final Pattern NEGATED = Pattern.compile("(--?)(?:no-?|disable-|without-)(.+)");

  private final String line;
  private final ValueScanner values;
  private final List<String> flags = new ArrayList<>();
  private Optional<String> off = Optional.empty();
  private Optional<Value> value = Optional.empty();
  private int at;

  private OptionHeadScanner(String line, Set<Integer> columns) {
    this.line = line;
    this.values = new ValueScanner(line, columns);
    this.at = HelpLines.indent(line);
  }

  /// The head of a line that begins with a flag; empty for other lines.
  ///
  /// @param columns where descriptions begin in the text
  static Optional<OptionHead> scan(String line, Set<Integer> columns) {
    OptionHeadScanner scanner = new OptionHeadScanner(line, columns);
    return scanner.flags() ? Optional.of(scanner.head()) : Optional.empty();
  }

  private OptionHead head() {
    Matcher gap = TO_DESCRIPTION.matcher(line).region(at, line.length());
    int end = gap.lookingAt() ? gap.end() : at;
    return new OptionHead(flags, off.or(this::negated), value, end);
  }

  private boolean flags() {
    boolean slash = false;
    boolean more = true;
    while (more) {
      Matcher flag = FLAG.matcher(line).region(at, line.length());
      if (!flag.lookingAt()) {
        return !flags.isEmpty();
      }
      add(flag, slash);
      at = flag.end();
      values();
      Matcher between = BETWEEN.matcher(line).region(at, line.length());
      Matcher next = LONG_AFTER_SHORT.matcher(line).region(at, line.length());
      more = between.lookingAt();
      if (more) {
        slash = "/".equals(between.group(1));
        at = between.end();
      } else if (value.isEmpty() && flag.group().length() == 2 && next.lookingAt()) {
        more = true;
        at = next.end();
      }
    }
    return true;
  }

  private void add(Matcher flag, boolean slash) {
    String text = flag.group(1) + flag.group(3);
    flags.add(text);
    if (flag.group(2) != null) {
      off = Optional.of(flag.group(1) + flag.group(2).replaceAll("[^a-z-]", "") + flag.group(3));
    } else if (slash && text.startsWith("--")) {
      off = Optional.of(text);
    }
  }

  private void values() {
    Optional<Found> found = values.first(at);
    boolean several = false;
    while (found.isPresent()) {
      Found word = found.get();
      value = Optional.of(new Value(word.word(), word.joint(), word.optional(), several));
      at = word.end();
      found = values.next(at);
      several = true;
    }
  }

  /// `-luby, -no-luby`: the second turns off.
  private Optional<String> negated() {
    for (String flag : flags) {
      Matcher match = NEGATED.matcher(flag);
      if (match.matches() && flags.contains(match.group(1) + match.group(2))) {
        return Optional.of(flag);
      }
    }
    return Optional.empty();
  }
}
