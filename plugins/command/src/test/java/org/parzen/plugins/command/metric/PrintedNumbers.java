package org.parzen.plugins.command.metric;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.parzen.plugins.program.process.OutputLine;
import org.parzen.plugins.program.process.OutputLine.Source;
import org.parzen.plugins.program.process.ProcessResult;
import org.parzen.plugins.program.process.ProcessResult.Ending;

/// Reads metrics of a program that printed these lines and ended after 1.25 s with exit code 3.
record PrintedNumbers(Path folder) {

  List<Reading> readAll(String spec, String... lines) {
    MetricReader reader = new MetricReader(MetricSpec.parse(spec));
    List.of(lines).forEach(line -> reader.line(new OutputLine(Source.STDOUT, line)));
    return reader.readAll(result(String.join("\n", lines)), folder::resolve);
  }

  static ProcessResult result(String output) {
    return new ProcessResult(3, Ending.EXITED, Duration.ofMillis(1250), output, "", output);
  }

  double value(String spec, String... lines) {
    return ((Reading.Value) readAll(spec, lines).getFirst()).value();
  }

  String missing(String spec, String... lines) {
    return ((Reading.Missing) readAll(spec, lines).getFirst()).reason();
  }
}
