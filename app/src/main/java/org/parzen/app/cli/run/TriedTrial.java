package org.parzen.app.cli.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parzen.app.cli.talk.Messages;
import org.parzen.objective.Outcome;
import org.parzen.plugins.program.trial.RunFacts;
import org.parzen.space.Choice;
import org.parzen.text.PythonNumber;
import org.parzen.trial.Attributes;
import org.parzen.trial.Constraints;

/// A trial of any kind of objective that was evaluated once, with what it asked for and told.
///
/// @param values in the order in which they were asked for
/// @param program what became of the objective's program, where it has one
/// @param folder where it left files, if it did
record TriedTrial(
    Map<String, Choice> values,
    Constraints constraints,
    Optional<RunFacts> program,
    Optional<Path> folder,
    TimedOutcome timed)
    implements Tried {

  static Optional<RunFacts> program(Attributes system) {
    return system.get(RunFacts.KEY);
  }

  @Override
  public boolean isFailed() {
    return timed.outcome() instanceof Outcome.Failed;
  }

  @Override
  public Duration duration() {
    return timed.duration();
  }

  @Override
  public String result() {
    return switch (timed.outcome()) {
      case Outcome.Values(List<Double> numbers) -> String.join(", ", numbers(numbers));
      case Outcome.Pruned _ -> Messages.get("try.result.pruned");
      case Outcome.Failed _ -> Messages.get("try.result.failed");
    };
  }

  @Override
  public String text() {
    TriedText text = new TriedText().parameters(values);
    folder.ifPresent(place -> text.line(Messages.get("try.folder", place)));
    program.ifPresent(facts -> text.part("try.output", facts.output().lines().toList()));
    switch (timed.outcome()) {
      case Outcome.Values(List<Double> numbers) -> text.part("try.metrics", numbers(numbers));
      case Outcome.Pruned(String why) -> text.line(Messages.get("try.pruned", why));
      case Outcome.Failed(String why) -> text.line(Messages.get("try.failed", why));
    }
    List<String> lines = new ArrayList<>();
    constraints
        .values()
        .forEach(
            (key, value) -> lines.add(Messages.get("try.value", key, PythonNumber.repr(value))));
    if (!lines.isEmpty()) {
      text.part("try.constraints", lines);
    }
    return text.time(timed.duration()).toString();
  }

  private static List<String> numbers(List<Double> values) {
    return values.stream().map(PythonNumber::repr).toList();
  }
}
