package org.parzen.plugins.command.detect;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parzen.plugins.command.detect.OptionHead.Value;

/// Words for values that stand behind the letter of an option at once, and that nothing but the
/// description tells from the option: `-oN level N`, `-Karg use arg as encoding`.
final class AttachedWord {
  private static final Pattern FLAG = Pattern.compile("(-[A-Za-z])([A-Z]|[a-z]{1,12})");

  private AttachedWord() {}

  /// The options, each such one with its letter and its word.
  static List<OptionEntry> split(List<OptionEntry> entries) {
    return entries.stream().map(AttachedWord::split).toList();
  }

  private static OptionEntry split(OptionEntry entry) {
    OptionHead head = entry.head();
    Matcher flag = FLAG.matcher(head.flag());
    boolean bare = head.value().isEmpty() && head.off().isEmpty() && head.flags().size() == 1;
    if (!bare || !flag.matches() || !isNamed(flag.group(2), entry.text())) {
      return entry;
    }
    Value value = new Value(flag.group(2), Joint.ATTACHED, false, false);
    OptionHead parted =
        new OptionHead(List.of(flag.group(1)), Optional.empty(), Optional.of(value), head.end());
    return new OptionEntry(parted, entry.lines(), entry.line(), entry.source());
  }

  /// A word for values by itself, another one or a small letter where it is used like one.
  private static boolean isNamed(String word, String text) {
    ValueWord kind = ValueWord.of(word);
    boolean known = kind == ValueWord.TEXT || kind == ValueWord.ANY || word.startsWith("num");
    boolean plain = word.matches("[NXYM]") || (word.length() > 1 && known);
    String before = plain ? "(?<![\\w-])" : "(?:['`\"]|\\b(?i:use|as|to) )";
    return Pattern.compile(before + word + "(?![\\w-])").matcher(text).find();
  }
}
