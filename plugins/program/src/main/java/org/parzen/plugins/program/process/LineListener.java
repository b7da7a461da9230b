package org.parzen.plugins.program.process;

/// Sees each line of both outputs in the order of their arrival, while the program runs.
///
/// Called in the thread that called [ProcessGuard#run].
@FunctionalInterface
public interface LineListener {

  /// What becomes of the program after a line.
  enum Verdict {
    GO_ON,
    PRUNE
  }

  Verdict line(OutputLine line);

  /// A listener that never ends the program.
  static LineListener none() {
    return line -> Verdict.GO_ON;
  }
}
