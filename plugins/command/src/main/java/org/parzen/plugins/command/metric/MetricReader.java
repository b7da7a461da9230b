package org.parzen.plugins.command.metric;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.parzen.plugins.command.metric.MetricSource.Exit;
import org.parzen.plugins.command.metric.MetricSource.Last;
import org.parzen.plugins.command.metric.MetricSource.Match;
import org.parzen.plugins.command.metric.MetricSource.Size;
import org.parzen.plugins.command.metric.MetricSource.Wall;
import org.parzen.plugins.program.process.ProcessResult;

/// Reads one metric of one trial: sees each line while the program runs, and the rest afterwards.
/// Not for several threads.
public final class MetricReader {
  private static final int QUOTED = 400;

  private final MetricSpec metric;
  private @Nullable String latest;

  public MetricReader(MetricSpec metric) {
    this.metric = metric;
  }

  /// Sees a line of either output.
  public void line(String text) {
    switch (metric.source()) {
      case Last() -> find(NumberText.IN_TEXT.matcher(text), 0);
      case Match(var pattern) -> find(pattern.matcher(text), 1);
      case Wall(), Exit(), Size(_) -> {}
    }
  }

  private void find(Matcher matcher, int group) {
    while (matcher.find()) {
      String found = matcher.group(group);
      // A group in an alternative that was not taken matches nothing.
      latest = found == null ? latest : found;
    }
  }

  /// The metric of a program that has ended.
  ///
  /// @param files finds the file that a `size:` names
  public Reading read(ProcessResult result, Function<String, Path> files) {
    return switch (metric.source()) {
      case Last() -> number("There is no number in the output.", result);
      case Match(var pattern) ->
          number("Nothing in the output matches '%s'.".formatted(pattern.pattern()), result);
      case Wall() -> new Reading.Value(result.seconds());
      case Exit() -> new Reading.Value(result.exitCode());
      case Size(String file) -> size(files.apply(file));
    };
  }

  private Reading number(String none, ProcessResult result) {
    String text = latest;
    if (text == null) {
      String tail = result.tail(QUOTED);
      return new Reading.Missing(
          none + (tail.isEmpty() ? " The program printed nothing." : " It ends with:\n" + tail));
    }
    OptionalDouble number = NumberText.read(text);
    return number.isPresent()
        ? new Reading.Value(number.getAsDouble())
        : new Reading.Missing(
            "'%s', which %s found, is not a number.".formatted(text, metric.name()));
  }

  private static Reading size(Path file) {
    try {
      return new Reading.Value(Files.size(file));
    } catch (IOException e) {
      return new Reading.Missing(
          "The file '%s', whose size counts, was not written.".formatted(file));
    }
  }
}
