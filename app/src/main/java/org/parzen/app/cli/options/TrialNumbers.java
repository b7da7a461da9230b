package org.parzen.app.cli.options;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parzen.app.cli.talk.Messages;
import org.parzen.study.StudyException;
import org.parzen.study.StudyView;

/// Some trials of a study: numbers and ranges, `3 5..9 12`. Immutable.
public record TrialNumbers(List<TrialNumbers.Range> ranges) {
  private static final Pattern RANGE = Pattern.compile("(\\d{1,9})(?:\\.\\.(\\d{1,9}))?");

  /// Both ends belong to it.
  public record Range(int first, int last) {
    static Range parse(String word) {
      Matcher parts = RANGE.matcher(word);
      if (!parts.matches()) {
        throw new IllegalArgumentException(Messages.get("trials.numbers", word));
      }
      int first = Integer.parseInt(parts.group(1));
      int last = parts.group(2) == null ? first : Integer.parseInt(parts.group(2));
      if (last < first) {
        throw new IllegalArgumentException(Messages.get("trials.backwards", word, last, first));
      }
      return new Range(first, last);
    }
  }

  /// @throws IllegalArgumentException quotes what is neither a number nor a range
  public static TrialNumbers parse(List<String> words) {
    return new TrialNumbers(
        words.stream()
            .flatMap(word -> List.of(word.split(",")).stream())
            .map(Range::parse)
            .toList());
  }

  /// The numbers, each once and in order.
  ///
  /// @throws StudyException.NoSuchTrial where the study has one of them not
  public List<Integer> in(StudyView study) {
    TreeSet<Integer> numbers = new TreeSet<>();
    for (Range range : ranges) {
      for (int number = range.first(); number <= range.last(); number++) {
        if (study.kind(number).isEmpty()) {
          throw new StudyException.NoSuchTrial(study.name(), number);
        }
        numbers.add(number);
      }
    }
    return List.copyOf(numbers);
  }
}
