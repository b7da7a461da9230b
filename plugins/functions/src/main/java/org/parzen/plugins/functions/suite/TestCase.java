package org.parzen.plugins.functions.suite;

import java.util.Locale;
import java.util.OptionalDouble;
import org.parzen.objective.Objective;

/// A function with its search space, which it asks for by itself, to be minimised. Immutable.
///
/// @param name as in the literature, with the number of parameters
/// @param help one sentence
/// @param objectives how many values it has
/// @param minimum the least value in the search space; absent with several objectives
public record TestCase(
    String name, String help, Objective objective, int objectives, OptionalDouble minimum) {

  /// A case with one objective.
  static TestCase of(String name, String help, Objective objective, double minimum) {
    return new TestCase(name, help, objective, 1, OptionalDouble.of(minimum));
  }

  /// The name on the command line and in definitions.
  public String id() {
    return name.toLowerCase(Locale.ROOT);
  }
}
