package org.parzen.app.cli.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parzen.app.cli.talk.Messages;
import org.parzen.app.tryout.TimedOutcome;
import org.parzen.app.tryout.TriedTrial;
import org.parzen.app.tryout.TryoutFolder;
import org.parzen.objective.Objective;
import org.parzen.objective.Outcome;
import org.parzen.part.Objectives;
import org.parzen.plugins.command.CommandPlan;
import org.parzen.plugins.command.CommandPlugin;
import org.parzen.plugins.program.trial.RunFacts;
import org.parzen.run.DefinedStudy;
import org.parzen.run.Study;
import org.parzen.study.StudyDefinition;
import org.parzen.study.StudyView;
import org.parzen.text.PythonNumber;
import org.parzen.trial.FixedTrial;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;

/// A stored trial that was evaluated again, beside what is stored of it. Immutable.
///
/// @param command the command line, where the objective is one
record Replay(FrozenTrial stored, TriedTrial now, Optional<String> command) {

  /// Evaluates a trial of a study again; the study stays as it is.
  ///
  /// @param folder for what the objective writes
  /// @throws IllegalArgumentException names what in the definition can not work
  /// @throws InterruptedException where the evaluation was ended on request
  static Replay of(
      StudyView study,
      StudyDefinition definition,
      FrozenTrial stored,
      Objectives installed,
      Path folder)
      throws InterruptedException {
    StoredTrial trial = new StoredTrial(study, definition, stored, folder);
    try (Objective objective = installed.make(definition)) {
      Optional<String> command = command(definition, installed, stored, folder);
      TimedOutcome timed = TimedOutcome.of(objective, trial, definition.directions().size());
      FixedTrial told = trial.told();
      TriedTrial now =
          new TriedTrial(
              told.suggested(),
              told.constraints(),
              told.systemAttributes().get(RunFacts.KEY),
              TryoutFolder.left(folder),
              timed);
      return new Replay(stored, now, command);
    }
  }

  private static Optional<String> command(
      StudyDefinition definition, Objectives installed, FrozenTrial stored, Path folder) {
    if (!definition.objective().id().equals(CommandPlugin.ID)) {
      return Optional.empty();
    }
    long seed = DefinedStudy.objectiveSeed(definition, stored.number());
    CommandPlan plan = CommandPlan.of(installed.spec(definition));
    return Optional.of(plan.commandLine(stored.number(), seed, folder, stored.externalValues()));
  }

  String text() {
    TriedText text = new TriedText().line(Messages.get("try.again", stored.number()));
    command.ifPresent(line -> text.part("try.command", List.of(line)));
    return text.line(TriedText.of(now)).part("try.compared", compared()).toString();
  }

  private List<String> compared() {
    if (stored.kind() == TrialState.Kind.COMPLETE
        && now.timed().outcome() instanceof Outcome.Values(List<Double> values)
        && values.size() == stored.state().values().size()) {
      return IntStream.range(0, values.size())
          .mapToObj(i -> compared(i, stored.state().values().get(i), values.get(i)))
          .toList();
    }
    String before =
        switch (stored.kind()) {
          case COMPLETE ->
              String.join(", ", stored.state().values().stream().map(PythonNumber::repr).toList());
          case PRUNED, FAIL, RUNNING, WAITING ->
              (stored.kind() + " " + stored.system().get(Study.REASON).orElse("")).strip();
        };
    return List.of(Messages.get("try.both", Messages.inOneLine(before), TriedText.result(now)));
  }

  private String compared(int index, double before, double after) {
    String name = stored.state().values().size() == 1 ? "value" : "value " + index;
    String first = PythonNumber.repr(before);
    String second = PythonNumber.repr(after);
    return first.equals(second)
        ? Messages.get("try.equal", name, first, second)
        : Messages.get("try.unequal", name, first, second, PythonNumber.repr(after - before));
  }
}
