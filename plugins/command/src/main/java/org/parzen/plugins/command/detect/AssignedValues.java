package org.parzen.plugins.command.detect;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parzen.plugins.command.detect.OptionHead.Value;

/// Values that a description gives to the word for the value: `if METHOD=fast`, `<mode>=slow`,
/// `(option=a,b) ... (option=c)`.
final class AssignedValues {
  /// A short one is too common, unless it stands in brackets.
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z_-]{2,}|<[A-Za-z_-]+>");

  private static final String ITEM = "[`'\"]?[A-Za-z0-9][\\w.+-]*[`'\"]?(?: ?\\([^()]*\\))?";
  private static final String ITEMS = ITEM + "(?:(?:,\\s?(?:or )?| and | or )" + ITEM + ")*";

  private AssignedValues() {}

  /// The values; empty where there are not at least two.
  static List<String> of(OptionEntry entry) {
    Optional<String> name =
        entry.head().value().map(Value::word).filter(word -> NAME.matcher(word).matches());
    return name.map(word -> values(word, entry.text())).orElse(List.of());
  }

  private static List<String> values(String name, String text) {
    Matcher value =
        Pattern.compile("(?<![\\w<-])" + name + "\\s?=\\s?\\{?(" + ITEMS + ")").matcher(text);
    Set<String> values = new LinkedHashSet<>();
    while (value.find()) {
      values.addAll(StatedChoices.items(value.group(1)));
    }
    return values.size() > 1 ? List.copyOf(values) : List.of();
  }
}
