package org.parzen.part;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// Calls code of a plugin in this process, and tells what goes wrong in it with the plugin's name.
/// Immutable.
///
/// @param kind in messages: `sampler`
record PluginCalls(String kind, String id) {

  /// @throws IllegalArgumentException says why there can be none with these settings
  <T> T make(Supplier<T> code) {
    try {
      return call(code);
    } catch (IllegalStateException failure) {
      // What a plugin refuses is written for the user.
      throw failure.getCause() instanceof IllegalArgumentException refused
          ? refused
          : new IllegalArgumentException(failure.getMessage(), failure);
    }
  }

  /// @throws IllegalStateException says what went wrong
  <T> T call(Supplier<T> code) {
    T answer;
    try {
      answer = code.get();
    } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError failure) {
      String words = "The %s '%s' failed: %s".formatted(kind, id, words(failure));
      throw new IllegalStateException(words, failure);
    }
    return Optional.ofNullable(answer).orElseThrow(() -> wrong("gave no answer"));
  }

  /// @param words go on after the plugin's name
  IllegalStateException wrong(String words) {
    return new IllegalStateException("The %s '%s' %s.".formatted(kind, id, words));
  }

  /// The message, and the line of the plugin that it came from.
  private static String words(Throwable failure) {
    boolean wraps = failure instanceof ExceptionInInitializerError;
    Throwable thrown = wraps && failure.getCause() != null ? failure.getCause() : failure;
    return Reasons.of(thrown) + place(thrown).map(place -> " (" + place + ")").orElse("");
  }

  /// Classes of a plugin have a class loader of their own, with a name.
  private static Optional<String> place(Throwable failure) {
    Optional<String> own = Optional.ofNullable(PluginCalls.class.getClassLoader().getName());
    return Arrays.stream(failure.getStackTrace())
        .filter(frame -> frame.getModuleName() == null)
        .filter(frame -> frame.getClassLoaderName() != null)
        .filter(frame -> !Objects.equals(frame.getClassLoaderName(), own.orElse("")))
        .findFirst()
        .map(frame -> frame.getFileName() + ":" + frame.getLineNumber());
  }
}
