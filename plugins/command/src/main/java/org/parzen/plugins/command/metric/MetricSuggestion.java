package org.parzen.plugins.command.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Proposes a metric that finds a number which a person has pointed at in a program's output.
///
/// A pattern is made of the words before the number, from the most telling to the plainest, and the
/// first one that finds this number, and not a later one, is proposed.
public final class MetricSuggestion {
  private static final String NUMBER = "([-+]?[0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]+)?)";
  private static final Pattern WORD = Pattern.compile("\\S+\\s*|^\\s+");
  private static final Pattern DIGITS = Pattern.compile(NumberText.DIGITS);
  private static final Pattern LINE = Pattern.compile("[^\\r\\n]*");

  /// More words than these say no more.
  private static final int WORDS = 3;

  /// `f1` and `mAP50` are labels, an address in memory is not.
  private static final int DIGITS_OF_A_LABEL = 2;

  private MetricSuggestion() {}

  /// A metric as the command line and definitions write it.
  ///
  /// @param output what the program printed
  /// @param at a position in, or right after, a number; counted in `char`s from 0
  /// @return empty where there is no number, or none that a pattern can tell from the others
  public static Optional<String> propose(String output, int at) {
    Matcher number = NumberText.IN_TEXT.matcher(output);
    while (number.find()) {
      if (number.start() <= at && at <= number.end()) {
        return propose(output, number.start(), number.end());
      }
    }
    return Optional.empty();
  }

  private static Optional<String> propose(String output, int start, int end) {
    int line =
        1 + Math.max(output.lastIndexOf('\n', start - 1), output.lastIndexOf('\r', start - 1));
    String before = output.substring(line, start);
    for (String label : labels(before)) {
      if (finds(Pattern.compile(label + NUMBER), output, start, end)) {
        return Optional.of("regex:" + label + NUMBER);
      }
    }
    Matcher later = NumberText.IN_TEXT.matcher(output);
    return later.find(end) ? Optional.empty() : Optional.of("last");
  }

  /// What may stand before the number, best first.
  private static List<String> labels(String before) {
    List<String> words = words(before);
    List<String> labels = new ArrayList<>();
    boolean telling = words.stream().anyMatch(MetricSuggestion::hasLetter);
    int most = telling ? Math.min(WORDS, words.size()) : 0;
    for (int count = most; count > 0; count--) {
      List<String> last = words.subList(words.size() - count, words.size());
      if (last.stream().anyMatch(MetricSuggestion::hasLetter)) {
        labels.add(escape(String.join("", last), true));
      }
    }
    labels.add("^" + escape(before, true));
    labels.add("^" + escape(before, false));
    return labels;
  }

  /// The words before the number with the blanks behind them, after the last one that is no label.
  private static List<String> words(String before) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(before);
    while (word.find()) {
      String text = word.group();
      if (hasLetter(text) && text.chars().filter(Character::isDigit).count() > DIGITS_OF_A_LABEL) {
        words.clear();
      } else {
        words.add(text);
      }
    }
    return words;
  }

  private static boolean hasLetter(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  /// A pattern for `text`: any blanks for blanks, any number for a number where `loose`.
  private static String escape(String text, boolean loose) {
    StringBuilder pattern = new StringBuilder();
    Matcher number = DIGITS.matcher(text);
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
          at++;
        }
        pattern.append(pattern.isEmpty() ? "\\s*" : "\\s+");
      } else if (loose
          && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
          && number.region(at, text.length()).lookingAt()) {
        pattern.append("[-+0-9.eE]+");
        at = number.end();
      } else {
        pattern.append("\\^$.|?*+()[]{}".indexOf(c) >= 0 ? "\\" : "").append(c);
        at++;
      }
    }
    return pattern.toString();
  }

  /// Whether the last match, line by line, is the number from `start` to `end`.
  private static boolean finds(Pattern pattern, String output, int start, int end) {
    int foundStart = -1;
    int foundEnd = -1;
    Matcher line = LINE.matcher(output);
    while (line.find()) {
      Matcher match = pattern.matcher(line.group());
      while (match.find()) {
        foundStart = line.start() + match.start(1);
        foundEnd = line.start() + match.end(1);
      }
    }
    return foundStart == start && foundEnd == end;
  }
}
