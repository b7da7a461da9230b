package org.parzen.importance;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What is asked of an evaluator. Immutable.
///
/// @param parameters the names of the parameters to judge; absent: all that the evaluator can judge
/// @param objective counted from 0; absent: the only one, or, where there are several and the
///   evaluator can, all of them together
public record ImportanceOptions(Optional<List<String>> parameters, OptionalInt objective) {

  /// All parameters and objectives.
  public static final ImportanceOptions ALL =
      new ImportanceOptions(Optional.empty(), OptionalInt.empty());

  /// @throws IllegalArgumentException names a parameter that is asked for twice
  public ImportanceOptions {
    parameters = parameters.map(List::copyOf);
    parameters.ifPresent(ImportanceOptions::requireDistinct);
  }

  private static void requireDistinct(List<String> names) {
    HashSet<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw new IllegalArgumentException(
            "The parameter '%s' is asked for twice: name it once.".formatted(name));
      }
    }
  }

  public ImportanceOptions only(String... names) {
    return new ImportanceOptions(Optional.of(List.of(names)), objective);
  }

  public ImportanceOptions of(int other) {
    return new ImportanceOptions(parameters, OptionalInt.of(other));
  }
}
