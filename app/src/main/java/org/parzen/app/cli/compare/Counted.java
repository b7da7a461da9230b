package org.parzen.app.cli.compare;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parzen.analysis.comparison.ComparedStudy;
import org.parzen.app.cli.talk.Messages;

/// Which studies the user counts to a setting: `NAME=PATTERN`, a pattern of names with `*` and `?`.
record Counted(String setting, Pattern studies) {

  /// Reads what a user writes. Where it has several equals signs, the first one after which there
  /// is a pattern that fits a study parts the two.
  ///
  /// @throws IllegalArgumentException quotes what has another form, or fits no study
  static Counted parse(String text, List<ComparedStudy> studies) {
    List<Counted> readings =
        IntStream.range(1, text.length() - 1)
            .filter(i -> text.charAt(i) == '=')
            .mapToObj(i -> new Counted(text.substring(0, i), pattern(text.substring(i + 1))))
            .toList();
    if (readings.isEmpty()) {
      throw new IllegalArgumentException(Messages.get("compare.group", text));
    }
    return readings.stream()
        .filter(reading -> studies.stream().anyMatch(reading::matches))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(Messages.get("compare.group.none", text)));
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
