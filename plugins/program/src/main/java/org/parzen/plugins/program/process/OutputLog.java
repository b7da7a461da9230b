package org.parzen.plugins.program.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.parzen.plugins.program.process.OutputLine.Source;

/// Both outputs of a program: whole in files, their ends in memory. Not for several threads.
public final class OutputLog implements AutoCloseable {
  private final OutputRecord stdout;
  private final OutputRecord stderr;
  private final OutputTail both = new OutputTail();

  /// Keeps outputs in files `stdout` and `stderr` of a folder, which is made where it is missing. A
  /// program that writes nothing has no such file.
  public OutputLog(Path folder) throws IOException {
    Files.createDirectories(folder);
    stdout = new OutputRecord(folder, Source.STDOUT);
    stderr = new OutputRecord(folder, Source.STDERR);
  }

  /// Keeps bytes of one output.
  public void keep(Source source, byte[] bytes) throws IOException {
    both.add(bytes);
    record(source).add(bytes);
  }

  LineSplitter lines(Source source) {
    return record(source).lines();
  }

  ProcessResult result(int exitCode, ProcessResult.Ending ending, Duration duration) {
    return new ProcessResult(exitCode, ending, duration, stdout.tail(), stderr.tail(), both.text());
  }

  /// The last `length` characters of both outputs in order of arrival, from the start of a line
  /// where there is one.
  public String tail(int length) {
    return ProcessResult.tail(both.text(), length);
  }

  private OutputRecord record(Source source) {
    return source == Source.STDOUT ? stdout : stderr;
  }

  @Override
  public void close() throws IOException {
    try (stdout;
        stderr) {
      // Closes both, whatever becomes of the first.
    }
  }
}
