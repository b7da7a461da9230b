package org.parzen.app.cli.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.parzen.run.DefinedStudy;
import org.parzen.study.Direction;
import org.parzen.study.StudyDefinition;
import org.parzen.study.StudyView;
import org.parzen.trial.FixedTrial;
import org.parzen.trial.ForwardingTrial;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.StudyFacts;
import org.parzen.trial.TrialState;

/// A trial of a study that is evaluated again: the same parameters, number and seed, and the same
/// study around it. Nothing is pruned, and the study learns nothing of it.
final class StoredTrial extends ForwardingTrial {
  private final StudyView study;
  private final FixedTrial fixed;
  private final long seed;

  /// @param folder the trial's folder this time
  StoredTrial(StudyView study, StudyDefinition definition, FrozenTrial stored, Path folder) {
    this(
        study,
        new FixedTrial(stored.externalValues(), stored.number(), folder),
        DefinedStudy.objectiveSeed(definition, stored.number()));
  }

  private StoredTrial(StudyView study, FixedTrial fixed, long seed) {
    super(fixed);
    this.study = study;
    this.fixed = fixed;
    this.seed = seed;
  }

  /// What the objective asked for and told.
  FixedTrial told() {
    return fixed;
  }

  @Override
  public long seed() {
    return seed;
  }

  @Override
  public Optional<FrozenTrial> finished(int other) {
    return study.trial(other).filter(trial -> trial.state() instanceof TrialState.Finished);
  }

  @Override
  public StudyFacts study() {
    List<String> directions = study.directions().stream().map(Direction::word).toList();
    return new StudyFacts(study.name(), directions, study.user());
  }

  @Override
  public Optional<FrozenTrial> best() {
    return study.directions().size() == 1 ? study.best() : Optional.empty();
  }
}
