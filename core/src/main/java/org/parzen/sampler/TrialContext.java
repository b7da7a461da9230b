package org.parzen.sampler;

import java.util.Map;
import java.util.Optional;
import org.parzen.space.Choice;
import org.parzen.trial.ParameterValue;

/// What a sampler may know of the trial that it proposes for. Immutable.
///
/// @param fixed values that were fixed before the trial began, whatever the sampler says
/// @param suggested what the trial got so far, in order
/// @param proposed by number, what other running trials of this process were proposed, in internal
///   form, whether they have asked for it yet or not
/// @param studySeed from which all random streams of the study derive: for what is drawn once for
///   all trials
/// @param budget what the run that begins the trial plans; absent where it has no end, or ends by
///   the clock, and where trials are asked for one by one
public record TrialContext(
    int number,
    Map<String, Choice> fixed,
    Map<String, ParameterValue> suggested,
    Map<Integer, Map<String, Double>> proposed,
    long studySeed,
    Optional<Budget> budget) {

  /// A trial that nothing is known of, and no end in sight.
  public TrialContext(int number, long studySeed) {
    this(number, Map.of(), Map.of(), Map.of(), studySeed, Optional.empty());
  }

  public TrialContext withFixed(Map<String, Choice> values) {
    return new TrialContext(number, values, suggested, proposed, studySeed, budget);
  }

  public TrialContext withSuggested(Map<String, ParameterValue> values) {
    return new TrialContext(number, fixed, values, proposed, studySeed, budget);
  }

  public TrialContext withProposed(Map<Integer, Map<String, Double>> values) {
    return new TrialContext(number, fixed, suggested, values, studySeed, budget);
  }

  public TrialContext withBudget(Budget planned) {
    return new TrialContext(number, fixed, suggested, proposed, studySeed, Optional.of(planned));
  }
}
