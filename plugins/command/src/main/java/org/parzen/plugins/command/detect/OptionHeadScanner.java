package org.parzen.plugins.command.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
  private static final Pattern LONG_AFTER_SHORT =
      Pattern.compile("\\s{1,2}(?=--[A-Za-z])|\\s{3,24}(?=--[A-Za-z][\\w-]*(?:\\s{2,}|$))");
  private static final Pattern SHORT_AFTER_LONG =
      Pattern.compile("\\s(?=-[A-Za-z]\\s(?:<|[A-Z]+(?:\\s|$)))");

  /// `-r [ --rate ] arg`, as Boost writes two spellings, and `--rate (-r)`.
  private static final Pattern IN_BRACKETS =
      Pattern.compile(" (?:\\[ (--[\\w-]+) ]|\\((-[\\w-]+)\\))(?=\\s|$)");

  /// `-d|delta`, `--type|t`: a spelling without its dashes.
  private static final Pattern BARE = Pattern.compile("\\|([a-z][\\w-]*)(?=\\s|$)");

  private static final int LONGEST_SHORT = 3;

  /// `-proc:{none,only}`: the colon belongs to the flag.
  private static final Pattern COLON = Pattern.compile(":(?=[<{\\[#])");

  private static final Pattern TO_DESCRIPTION =
      Pattern.compile("\\s*(?:\\.+(?=\\s)|:|,(?=\\s)|--?(?=\\s))?\\s*");
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
      at = flag.end();
      boolean colon = COLON.matcher(line).region(at, line.length()).lookingAt();
      add(flag, slash, colon ? ":" : "");
      at += colon ? 1 : 0;
      Matcher other = IN_BRACKETS.matcher(line).region(at, line.length());
      if (other.lookingAt()) {
        flags.add(Objects.requireNonNullElse(other.group(1), other.group(2)));
        at = other.end();
      }
      Matcher bare = BARE.matcher(line).region(at, line.length());
      if (bare.lookingAt()) {
        flags.add((bare.group(1).length() == 1 ? "-" : "--") + bare.group(1));
        at = bare.end();
      }
      values();
      Matcher between = BETWEEN.matcher(line).region(at, line.length());
      more = between.lookingAt();
      if (more) {
        slash = "/".equals(between.group(1));
        at = between.end();
      } else {
        Pattern second = value.map(v -> again(flag.group(), v)).orElse(afterBlank(flag.group()));
        Matcher next = second.matcher(line).region(at, line.length());
        more = next.lookingAt();
        at = more ? next.end() : at;
      }
    }
    return true;
  }

  /// `-q --quiet`, `--name -n <name>`: nothing but a blank between two spellings.
  private static Pattern afterBlank(String flag) {
    return !flag.startsWith("--") && flag.length() <= LONGEST_SHORT
        ? LONG_AFTER_SHORT
        : SHORT_AFTER_LONG;
  }

  /// `-p PRIO --priority=PRIO`: the other spelling has the same word for its value.
  private static Pattern again(String flag, Value value) {
    String other = flag.startsWith("--") ? "-[A-Za-z]" : "--[A-Za-z][\\w-]+";
    return Pattern.compile("\\s+(?=" + other + "[= ]" + Pattern.quote(value.word()) + "(?:\\s|$))");
  }

  private void add(Matcher flag, boolean slash, String end) {
    String text = flag.group(1) + flag.group(3) + end;
    flags.add(text);
    if (flag.group(2) != null) {
      off = Optional.of(flag.group(1) + flag.group(2).replaceAll("[^a-z-]", "") + flag.group(3));
    } else if (slash && text.startsWith("--")) {
      off = Optional.of(text);
    }
  }

  private void values() {
    Optional<Found> found = values.first(at);
    int words = 0;
    while (found.isPresent()) {
      Found word = found.get();
      boolean spare = words > 0 && word.optional() && !word.word().contains("..");
      if (!spare) { // `<ms> [file]`: the second may be left out
        words += word.several() ? 2 : 1;
        value = Optional.of(new Value(word.word(), word.joint(), word.optional(), words > 1));
      }
      at = word.end();
      found = values.next(at);
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
