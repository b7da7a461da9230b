package org.parzen.plugins.program.process;

/// One line that a program wrote, without its end. Immutable.
public record OutputLine(Source source, String text) {

  /// Where a program writes to.
  public enum Source {
    STDOUT,
    STDERR;

    /// The name of the file that keeps the whole output.
    public String fileName() {
      return this == STDOUT ? "stdout" : "stderr";
    }
  }
}
