package org.parzen.plugins.functions;

import org.parzen.objective.Objective;
import org.parzen.plugins.functions.suite.TestCase;

/// A built-in objective, to be minimised. Immutable.
///
/// @param id in definitions and on the command line
/// @param help one sentence
/// @param make builds the objective with a given pace
record Function(
    String id, String title, String help, java.util.function.Function<Pace, Objective> make) {

  static Function of(String id, String title, String help, Objective objective) {
    return new Function(id, title, help, pace -> pace.around(objective));
  }

  static Function of(TestCase known) {
    return of(known.id(), known.name(), known.help(), known.objective());
  }
}
