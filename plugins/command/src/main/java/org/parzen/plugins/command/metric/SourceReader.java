package org.parzen.plugins.command.metric;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.parzen.plugins.program.process.OutputLine;
import org.parzen.plugins.program.process.ProcessResult;

/// Reads one source in one run of a program. Not for several threads.
interface SourceReader {

  /// Sees a line while the program runs.
  void line(OutputLine line);

  /// What came of it once the program has ended; one reading, or several where a program gives
  /// several numbers at once.
  ///
  /// @param files finds a file that a metric names
  List<Reading> read(ProcessResult result, Function<String, Path> files);

  /// Whether the program has said that no further trial makes sense.
  default boolean abort() {
    return false;
  }
}
