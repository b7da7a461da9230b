package org.parzen.app.cli.compare;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parzen.analysis.comparison.ComparedStudy;
import org.parzen.app.cli.talk.Messages;

/// Which studies the user counts to a setting: `NAME=PATTERN`, a pattern of names with `*` and `?`.
record Counted(String setting, Pattern studies) {

  /// @throws IllegalArgumentException quotes what has another form
  static Counted parse(String text) {
    int equals = text.indexOf('=');
    if (equals < 1 || equals == text.length() - 1) {
      throw new IllegalArgumentException(Messages.get("compare.group", text));
    }
    return new Counted(text.substring(0, equals), pattern(text.substring(equals + 1)));
  }

  private static Pattern pattern(String glob) {
    return Pattern.compile(
        Arrays.stream(glob.split("(?=[*?])|(?<=[*?])", -1))
            .map(
                part ->
                    switch (part) {
                      case "*" -> ".*";
                      case "?" -> ".";
                      default -> Pattern.quote(part);
                    })
            .collect(Collectors.joining()),
        Pattern.DOTALL);
  }

  boolean matches(ComparedStudy study) {
    return studies.matcher(study.name()).matches();
  }
}
