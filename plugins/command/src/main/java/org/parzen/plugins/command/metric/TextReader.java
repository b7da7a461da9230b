package org.parzen.plugins.command.metric;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parzen.plugins.program.process.OutputLine;
import org.parzen.plugins.program.process.ProcessResult;
import org.parzen.plugins.program.trial.LikelyCause;

/// Finds a number in the lines of both outputs; the last one found counts. Not for several threads.
final class TextReader implements SourceReader {
  private static final int QUOTED = 400;

  private final String metric;
  private final Function<String, Optional<String>> search;
  private final String none;
  private @Nullable String latest;

  private TextReader(String metric, Function<String, Optional<String>> search, String none) {
    this.metric = metric;
    this.search = search;
    this.none = none;
  }

  static TextReader lastNumber(String metric) {
    return new TextReader(
        metric, line -> last(NumberText.OR_COMMA, 0, line), "There is no number in the output.");
  }

  static TextReader lastMatch(String metric, Pattern pattern) {
    return new TextReader(
        metric,
        line -> last(pattern, 1, line),
        "Nothing in the output matches '%s'.".formatted(pattern.pattern()));
  }

  /// A group's text in the last match that it took part in.
  private static Optional<String> last(Pattern pattern, int group, String line) {
    Matcher matcher = pattern.matcher(line);
    Optional<String> latest = Optional.empty();
    while (matcher.find()) {
      if (matcher.group(group) != null) {
        latest = Optional.of(group == 0 ? matcher.group() : NumberText.found(matcher, group, line));
      }
    }
    return latest;
  }

  @Override
  public void line(OutputLine line) {
    search.apply(line.text()).ifPresent(text -> latest = text);
  }

  @Override
  public List<Reading> read(ProcessResult result, Function<String, Path> files) {
    String text = latest;
    return List.of(text == null ? missing(none, result) : NumberText.reading(text, metric));
  }

  /// No number, with the end of the output.
  static Reading missing(String none, ProcessResult result) {
    String tail = result.tail(QUOTED);
    String cause = LikelyCause.of(result).map(" Likely cause: %s."::formatted).orElse("");
    return new Reading.Missing(
        none
            + cause
            + (tail.isEmpty() ? " The program printed nothing." : " It ends with:\n" + tail));
  }
}
