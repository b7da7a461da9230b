package org.parzen.plugins.command;

import java.util.Set;
import java.util.regex.Pattern;

/// A variable that a program finds in its environment, as `OMP_NUM_THREADS={threads}`. Immutable.
record EnvironmentVariable(String name, PlaceholderText value) {
  private static final Pattern NAME = Pattern.compile("[^\\s=\\p{Cntrl}]+");
  private static final String OURS = "PARZEN_";

  /// Reads it as it is written.
  ///
  /// @param known the names that may stand in placeholders
  /// @throws IllegalArgumentException quotes what is none
  static EnvironmentVariable parse(String text, Set<String> known) {
    int equals = text.indexOf('=');
    String name = equals < 0 ? "" : text.substring(0, equals).strip();
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "'%s' sets no environment variable: write NAME=value, as in OMP_NUM_THREADS={threads}."
              .formatted(text));
    }
    if (name.startsWith(OURS)) {
      throw new IllegalArgumentException(
          "The environment variable '%s' is one of Parzen's own: choose a name that does not begin with %s."
              .formatted(name, OURS));
    }
    return new EnvironmentVariable(name, PlaceholderText.typed(text.substring(equals + 1), known));
  }
}
