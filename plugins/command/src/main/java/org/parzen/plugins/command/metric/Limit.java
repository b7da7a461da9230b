package org.parzen.plugins.command.metric;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A number that must not be passed: given, or so many times what trial 0 had. Immutable.
public sealed interface Limit {
  /// `1.02x`, with the factor as group.
  Pattern FACTOR = Pattern.compile("(" + NumberText.DIGITS + ")\\s*[xX]");

  record Absolute(double value) implements Limit {}

  record TimesTrial0(double factor) implements Limit {}

  /// Whether trial 0 must have ended before the limit is known.
  default boolean isRelative() {
    return this instanceof TimesTrial0;
  }

  /// The limit as a number.
  ///
  /// @param trial0 what trial 0 had
  default double value(double trial0) {
    return switch (this) {
      case Absolute(double value) -> value;
      case TimesTrial0(double factor) -> factor * trial0;
    };
  }

  /// Reads a limit as it is written.
  ///
  /// @throws IllegalArgumentException quotes the text
  static Limit parse(String text) {
    Matcher factor = FACTOR.matcher(text.strip());
    if (factor.matches()) {
      return new TimesTrial0(Double.parseDouble(factor.group(1)));
    }
    OptionalDouble value = NumberText.read(text);
    if (value.isEmpty() || !Double.isFinite(value.getAsDouble())) {
      throw new IllegalArgumentException(
          "'%s' is not a limit: write a number, or 1.02x for so many times what trial 0 had."
              .formatted(text.strip()));
    }
    return new Absolute(value.getAsDouble());
  }
}
