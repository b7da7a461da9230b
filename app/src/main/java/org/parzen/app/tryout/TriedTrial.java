package org.parzen.app.tryout;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.parzen.objective.Outcome;
import org.parzen.plugins.program.trial.RunFacts;
import org.parzen.space.Choice;
import org.parzen.trial.Constraints;
import org.parzen.trial.ParameterValue;

/// A trial of any kind of objective that was evaluated once, with what it asked for and told.
///
/// @param parameters in the order in which they were asked for
/// @param program what became of the objective's program, where it has one
/// @param folder where it left files, if it did
public record TriedTrial(
    Map<String, ParameterValue> parameters,
    Constraints constraints,
    Optional<RunFacts> program,
    Optional<Path> folder,
    TimedOutcome timed)
    implements Tried {

  @Override
  public Map<String, Choice> values() {
    Map<String, Choice> values = new LinkedHashMap<>();
    parameters.forEach((name, value) -> values.put(name, value.external()));
    return values;
  }

  @Override
  public Optional<String> failure() {
    return timed.outcome() instanceof Outcome.Failed(String why, _)
        ? Optional.of(why)
        : Optional.empty();
  }

  @Override
  public Duration duration() {
    return timed.duration();
  }
}
