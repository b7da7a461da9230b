package org.parzen.run;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.OptionalLong;
import org.parzen.part.Samplers;
import org.parzen.pruner.NopPruner;
import org.parzen.pruner.PercentilePruner;
import org.parzen.pruner.Pruner;
import org.parzen.sampler.Sampler;
import org.parzen.study.Component;
import org.parzen.study.FailureSettings;
import org.parzen.study.StudyDefinition;
import org.parzen.trial.Constraints;

/// What works on a study. Immutable.
///
/// @param seed from which all random streams derive; where absent, the study's stored one, or a new
///   one which is then stored
/// @param folder where the trials' own folders are made
/// @param clock tells when trials begin and end
/// @param failures what failed trials are recorded as, and whether they are tried again
/// @param constraints how the constraints of trials are written
public record StudyOptions(
    Sampler sampler,
    Pruner pruner,
    OptionalLong seed,
    Path folder,
    InstantSource clock,
    FailureSettings failures,
    Constraints.Form constraints) {

  /// Where the folders of trials are made where nobody says another place.
  public static final Path FOLDER =
      Path.of(System.getProperty("java.io.tmpdir"), "parzen-" + ProcessHandle.current().pid());

  /// With failures and constraints as usual.
  public StudyOptions(
      Sampler sampler, Pruner pruner, OptionalLong seed, Path folder, InstantSource clock) {
    this(sampler, pruner, seed, folder, clock, FailureSettings.DEFAULT, Constraints.Form.KEYED);
  }

  /// This sampler, the median pruner, a stored seed, folders in the system's temporary place.
  public static StudyOptions of(Sampler sampler) {
    return new StudyOptions(
        sampler,
        new PercentilePruner(50, 5, 0, 1, 1),
        OptionalLong.empty(),
        FOLDER,
        InstantSource.system());
  }

  /// The same with the sampler that is usual where nobody says another.
  public static StudyOptions usual() {
    return of(Samplers.ALL.make(new Component(StudyDefinition.USUAL_SAMPLER)));
  }

  public StudyOptions withSampler(Sampler other) {
    return new StudyOptions(other, pruner, seed, folder, clock, failures, constraints);
  }

  public StudyOptions withPruner(Pruner other) {
    return new StudyOptions(sampler, other, seed, folder, clock, failures, constraints);
  }

  public StudyOptions withoutPruning() {
    return withPruner(new NopPruner());
  }

  public StudyOptions withSeed(long other) {
    return new StudyOptions(
        sampler, pruner, OptionalLong.of(other), folder, clock, failures, constraints);
  }

  public StudyOptions withFolder(Path other) {
    return new StudyOptions(sampler, pruner, seed, other, clock, failures, constraints);
  }

  public StudyOptions withFailures(FailureSettings other) {
    return new StudyOptions(sampler, pruner, seed, folder, clock, other, constraints);
  }

  public StudyOptions withConstraints(Constraints.Form other) {
    return new StudyOptions(sampler, pruner, seed, folder, clock, failures, other);
  }
}
