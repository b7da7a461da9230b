package org.parzen.plugins.functions.suite;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parzen.objective.Objective;

/// A function with its search space, which it asks for by itself, to be minimised. Immutable.
///
/// @param name as in the literature, with the number of parameters
/// @param help one sentence
/// @param minimum the least value in the search space; absent with several objectives
/// @param front with several objectives, what the best compromises are worth
public record TestCase(
    String name,
    String help,
    Objective objective,
    OptionalDouble minimum,
    Optional<FrontVolume> front) {

  /// A case with one objective.
  static TestCase of(String name, String help, Objective objective, double minimum) {
    return new TestCase(name, help, objective, OptionalDouble.of(minimum), Optional.empty());
  }

  /// The name on the command line and in definitions.
  public String id() {
    return name.toLowerCase(Locale.ROOT);
  }
}
