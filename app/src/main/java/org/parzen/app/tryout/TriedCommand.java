package org.parzen.app.tryout;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.parzen.objective.Outcome;
import org.parzen.plugins.command.CommandPlan;
import org.parzen.plugins.command.Evaluation;
import org.parzen.space.Choice;

/// A command that was run once: how it was called, what it printed, what was read from that.
///
/// @param objectives how many values there should be
public record TriedCommand(
    CommandPlan plan,
    Map<String, Choice> values,
    Evaluation evaluation,
    int objectives,
    Optional<Path> folder)
    implements Tried {

  @Override
  public Optional<String> failure() {
    return evaluation
        .failure()
        .or(
            () ->
                evaluation.outcome().judged(objectives) instanceof Outcome.Failed(String why, _)
                    ? Optional.of(why)
                    : Optional.empty());
  }

  @Override
  public Duration duration() {
    return evaluation.result().duration();
  }
}
