package org.parzen.plugins.command.metric;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.parzen.plugins.program.process.OutputLine;
import org.parzen.plugins.program.process.ProcessResult;

/// Measures a program from outside, whatever it prints.
record MeasureReader(BiFunction<ProcessResult, Function<String, Path>, Reading> measure)
    implements SourceReader {

  @Override
  public void line(OutputLine line) {}

  @Override
  public List<Reading> read(ProcessResult result, Function<String, Path> files) {
    return List.of(measure.apply(result, files));
  }

  static Reading cpu(ProcessResult result) {
    return result
        .cpu()
        .<Reading>map(time -> new Reading.Value(time.toNanos() / 1e9))
        .orElseGet(() -> new Reading.Missing("The computing time was not measured."));
  }

  static Reading memory(ProcessResult result) {
    return result.peakMemory().isPresent()
        ? new Reading.Value(result.peakMemory().getAsLong())
        : new Reading.Missing(
            String.format(
                Locale.ROOT,
                "The program ended after %.3f s, too soon for its memory to be seen: give it more to do in one run, or choose another metric.",
                result.seconds()));
  }

  static Reading size(Path file) {
    try {
      return new Reading.Value(Files.size(file));
    } catch (IOException e) {
      return new Reading.Missing(
          "The file '%s', whose size counts, was not written.".formatted(file));
    }
  }
}
