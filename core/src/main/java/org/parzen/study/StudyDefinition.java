package org.parzen.study;

import java.util.List;
import org.parzen.space.SearchSpace;
import org.parzen.trial.Constraints;

/// All that a run needs, as pure data: names and values, from which the registries build the parts.
/// Immutable.
///
/// @param objective the kind of objective and its settings
/// @param folder where the study was defined: relative names mean this place
/// @param parameters the declared parameters; empty where the objective asks for its own
/// @param goals one an objective
/// @param constraints expressions in the objective's own words; each must hold
/// @param stop rules, the first of which ends a run
/// @param seed from which the random stream of every trial derives
public record StudyDefinition(
    String name,
    Component objective,
    String folder,
    SearchSpace parameters,
    List<Goal> goals,
    List<String> constraints,
    Component sampler,
    Component pruner,
    List<Component> stop,
    RunSettings run,
    long seed) {

  /// The version of the written form.
  public static final int FORM = 1;

  /// Who proposes parameters where nobody says it.
  public static final String USUAL_SAMPLER = "auto";

  /// The version of how random streams derive from the seed.
  public static final int STREAMS = 1;

  public StudyDefinition {
    goals = List.copyOf(goals);
    constraints = List.copyOf(constraints);
    stop = List.copyOf(stop);
    if (goals.isEmpty()) {
      throw new IllegalArgumentException("A study needs at least one goal.");
    }
  }

  /// How a run goes about it.
  ///
  /// @param lanes how many trials are evaluated at a time
  /// @param onError whether a failed trial ends the run
  /// @param durability what a finished trial survives
  /// @param repeatable whether lanes wait for each other, so that timing decides nothing
  /// @param failures what failed trials are recorded as, and whether they are tried again
  /// @param constraints how the constraints of trials are written
  public record RunSettings(
      int lanes,
      OnError onError,
      Durability durability,
      boolean repeatable,
      FailureSettings failures,
      Constraints.Form constraints) {

    public static final RunSettings DEFAULT =
        new RunSettings(1, OnError.CONTINUE, Durability.POWER, false);

    public RunSettings {
      if (lanes < 1) {
        throw new IllegalArgumentException("A run needs at least one lane, not " + lanes + ".");
      }
    }

    /// With failures and constraints as usual.
    public RunSettings(int lanes, OnError onError, Durability durability, boolean repeatable) {
      this(lanes, onError, durability, repeatable, FailureSettings.DEFAULT, Constraints.Form.KEYED);
    }

    public RunSettings withFailures(FailureSettings other) {
      return new RunSettings(lanes, onError, durability, repeatable, other, constraints);
    }

    public RunSettings withConstraints(Constraints.Form other) {
      return new RunSettings(lanes, onError, durability, repeatable, failures, other);
    }
  }

  /// What a failed trial does to the run.
  public enum OnError {
    CONTINUE,
    STOP
  }

  /// What a finished trial survives: the power being cut, or only the end of the process.
  public enum Durability {
    POWER,
    PROCESS
  }

  public List<Direction> directions() {
    return goals.stream().map(Goal::direction).toList();
  }

  /// The same study with another objective, or with other settings of it.
  public StudyDefinition withObjective(Component other) {
    return new StudyDefinition(
        name, other, folder, parameters, goals, constraints, sampler, pruner, stop, run, seed);
  }

  /// The same study under another name, in another folder, with another seed.
  public StudyDefinition placed(String otherName, String otherFolder, long otherSeed) {
    return new StudyDefinition(
        otherName,
        objective,
        otherFolder,
        parameters,
        goals,
        constraints,
        sampler,
        pruner,
        stop,
        run,
        otherSeed);
  }
}
