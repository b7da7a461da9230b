package org.parzen.plugins.program.process;

/// A program that cannot be started. The message is for the user: it names the program and says
/// what to do.
public final class ProgramException extends IllegalArgumentException {
  ProgramException(String message) {
    super(message);
  }

  ProgramException(String message, Throwable cause) {
    super(message, cause);
  }
}
