package org.parzen.app.tryout;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.parzen.objective.Objective;
import org.parzen.objective.ObjectiveSpec;
import org.parzen.objective.Outcome;
import org.parzen.part.Objectives;
import org.parzen.plugins.command.CommandPlan;
import org.parzen.plugins.command.CommandPlugin;
import org.parzen.plugins.command.Evaluation;
import org.parzen.plugins.program.process.ProcessResult.Ending;
import org.parzen.plugins.program.trial.RunFacts;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.TrialContext;
import org.parzen.space.Choice;
import org.parzen.space.Distribution;
import org.parzen.space.Parameter;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.StudyDefinition;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Trial;

/// Evaluates an objective a few times in a study that nobody keeps. Used by one thread.
public final class Tryout implements AutoCloseable {
  /// Each trial has its turn in a plan.
  private record Planned(List<TriedValues> plan) implements Sampler {
    @Override
    public double sample(
        StudyView view,
        TrialContext self,
        String name,
        Distribution distribution,
        RandomGenerator random) {
      return plan.get(self.number()).of(name, distribution, random);
    }
  }

  private final StudyDefinition definition;
  private final Objectives installed;
  private final Path folder;
  private final Objective objective;
  private final Study study;

  /// @param plan the values of each evaluation
  /// @param folder where the folders of the evaluations are made
  /// @throws IllegalArgumentException names what in the definition can not work
  public Tryout(
      StudyDefinition definition, Objectives installed, List<TriedValues> plan, Path folder) {
    StudySpec spec =
        new StudySpec("try", definition.directions(), Attributes.NONE, Attributes.NONE);
    StudyOptions options =
        StudyOptions.of(new Planned(plan))
            .withoutPruning()
            .withSeed(definition.seed())
            .withFolder(folder);
    this.definition = definition;
    this.installed = installed;
    this.folder = folder;
    this.objective = installed.make(definition);
    this.study = Study.create(new InMemoryStore(), spec, options);
    if (plan.getFirst() == TriedValues.DEFAULT) {
      study.enqueue(installed.space(definition).values(Parameter::typical));
    }
  }

  /// Evaluates the next one of the plan.
  ///
  /// @throws InterruptedException where the evaluation was ended on request
  public Tried next() throws InterruptedException {
    Trial trial = study.ask();
    return isCommand(definition) ? command(trial) : any(trial);
  }

  /// How long each took of those that are like the trials of a run: without the first where that
  /// has paid for starting what serves the others, too.
  ///
  /// @param durations of all evaluations, in their order
  public static List<Duration> typical(StudyDefinition definition, List<Duration> durations) {
    boolean starts = durations.size() > 1 && !isCommand(definition);
    return durations.subList(starts ? 1 : 0, durations.size());
  }

  /// Whether an evaluation may have paid for starting what serves all later ones, too.
  public static boolean includesStart(StudyDefinition definition, List<Duration> durations) {
    return durations.size() == 1 && !isCommand(definition);
  }

  private static boolean isCommand(StudyDefinition definition) {
    return definition.objective().id().equals(CommandPlugin.ID);
  }

  /// A command is shown with all that was read of it.
  private Tried command(Trial trial) throws InterruptedException {
    ObjectiveSpec spec = installed.spec(definition);
    CommandPlan plan = CommandPlan.of(spec);
    Map<String, Choice> values =
        definition.parameters().values(p -> trial.suggest(p.name(), p.distribution()));
    Path own = folder.resolve(Integer.toString(trial.number()));
    Evaluation evaluation = CommandPlugin.tryOnce(spec, values, own);
    if (evaluation.result().ending() == Ending.STOPPED) {
      throw new InterruptedException();
    }
    study.tell(trial.number(), Outcome.failed(""));
    return new TriedCommand(
        plan, values, evaluation, definition.directions().size(), TryoutFolder.left(own));
  }

  private Tried any(Trial trial) throws InterruptedException {
    TimedOutcome timed = TimedOutcome.of(objective, trial, definition.directions().size());
    FrozenTrial left = study.tell(trial.number(), timed.outcome());
    Path own = folder.resolve(trial.number() + "-0");
    return new TriedTrial(
        left.parameters(),
        left.constraints(),
        left.system().get(RunFacts.KEY),
        TryoutFolder.left(own),
        timed);
  }

  @Override
  public void close() {
    objective.close();
  }
}
