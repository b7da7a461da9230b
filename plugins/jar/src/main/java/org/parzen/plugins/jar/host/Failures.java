package org.parzen.plugins.jar.host;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Optional;

/// What a plugin threw, in words.
final class Failures {

  private Failures() {}

  /// One line: the message, or the kind of failure where there is none, and the line of the plugin
  /// that it came from.
  static String words(Throwable failure) {
    boolean wraps =
        failure instanceof InvocationTargetException
            || failure instanceof ExceptionInInitializerError;
    Throwable thrown = wraps && failure.getCause() != null ? failure.getCause() : failure;
    return message(thrown) + place(thrown).map(place -> " (" + place + ")").orElse("");
  }

  private static String message(Throwable failure) {
    String kind = failure.getClass().getSimpleName();
    String message = failure.getMessage();
    if (message == null || message.isBlank()) {
      return kind;
    }
    boolean speaksForItself =
        failure instanceof IllegalArgumentException || failure instanceof IllegalStateException;
    return speaksForItself ? message : kind + ": " + message;
  }

  private static Optional<String> place(Throwable failure) {
    return Arrays.stream(failure.getStackTrace())
        .filter(frame -> LoadedJar.LOADER.equals(frame.getClassLoaderName()))
        .findFirst()
        .map(frame -> frame.getFileName() + ":" + frame.getLineNumber());
  }
}
