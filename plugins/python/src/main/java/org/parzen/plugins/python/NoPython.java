package org.parzen.plugins.python;

/// No Python that can be used. The message is for the user: it names the program and says what to
/// do.
final class NoPython extends IllegalArgumentException {
  NoPython(String message) {
    super(message);
  }

  NoPython(String message, Throwable cause) {
    super(message, cause);
  }
}
