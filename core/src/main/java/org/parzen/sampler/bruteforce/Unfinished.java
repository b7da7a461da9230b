package org.parzen.sampler.bruteforce;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parzen.space.Choice;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.ParameterValue;

/// A trial that runs, waits, or is about to begin, as far as it is known where it goes. Immutable.
///
/// @param got its parameters so far, in order
/// @param fixed values that it will get when it asks for them
record Unfinished(int number, List<Got> got, Map<String, Choice> fixed) {

  static Unfinished of(FrozenTrial trial) {
    List<Got> got = new ArrayList<>();
    for (Map.Entry<String, ParameterValue> parameter : trial.parameters().entrySet()) {
      Optional<Candidates> candidates = Candidates.of(parameter.getValue().distribution());
      if (candidates.isEmpty()) {
        break;
      }
      Step step = new Step(parameter.getKey(), candidates.get());
      got.add(new Got(step, candidates.get().canonical(parameter.getValue().internal())));
    }
    return new Unfinished(trial.number(), List.copyOf(got), trial.fixed());
  }

  /// A trial that will begin with nothing fixed.
  static Unfinished unseen(int number) {
    return new Unfinished(number, List.of(), Map.of());
  }

  /// The parameter that it asked for at a depth.
  Optional<Step> step(int depth) {
    return depth < got.size() ? Optional.of(got.get(depth).step()) : Optional.empty();
  }

  /// The value that it has, or will have, at a depth.
  OptionalDouble value(int depth, String name, Candidates candidates) {
    if (depth < got.size()) {
      return OptionalDouble.of(got.get(depth).value());
    }
    Choice given = fixed.get(name);
    return given == null ? OptionalDouble.empty() : candidates.valueOf(given);
  }
}
