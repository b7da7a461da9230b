package org.parzen.sampler.cmaes;

/// How [CmaEsSampler] works; names and defaults are the peer's. Immutable.
///
/// @param startupTrials so many complete trials are drawn at random first
/// @param untold so many complete trials, by number, do not move the distribution: normally those
///   drawn at random, as in the peer; none where others chose the first trials on purpose
/// @param beginning where the search begins
/// @param population how many trials move the distribution at once; 0: by the number of parameters
/// @param considerPruned whether pruned trials count with their last report
/// @param shape what is learnt
public record CmaEsOptions(
    int startupTrials,
    int untold,
    Beginning beginning,
    int population,
    boolean considerPruned,
    Shape shape) {

  public static final CmaEsOptions DEFAULT =
      new CmaEsOptions(1, 1, new Beginning.Middle(), 0, false, Shape.FULL);

  /// What is learnt of the distribution.
  public enum Shape {
    /// All variances and covariances.
    FULL,
    /// The same, at a pace that follows the noise.
    ADAPTIVE,
    /// Variances only.
    SEPARABLE,
    /// All, and parameters with a step keep a chance to leave their value.
    MARGIN
  }

  public CmaEsOptions {
    if (population == 1 || population < 0) {
      throw new IllegalArgumentException(
          "The population must have at least 2 trials (or 0: chosen automatically), not "
              + population
              + ".");
    }
    if (startupTrials < 0 || untold < 0) {
      throw new IllegalArgumentException(
          "There can not be %d startup trials of which %d do not count."
              .formatted(startupTrials, untold));
    }
    if (shape == Shape.SEPARABLE && beginning instanceof Beginning.Source) {
      throw new IllegalArgumentException(
          "The settings source_trials and use_separable_cma exclude each other, because how parameters go together is a part of what is taken over: leave one of them out.");
    }
  }

  public CmaEsOptions withStartupTrials(int trials) {
    return new CmaEsOptions(trials, trials, beginning, population, considerPruned, shape);
  }

  /// Told of every complete trial, whoever chose it.
  public CmaEsOptions toldOfAll() {
    return new CmaEsOptions(startupTrials, 0, beginning, population, considerPruned, shape);
  }

  public CmaEsOptions withBeginning(Beginning other) {
    return new CmaEsOptions(startupTrials, untold, other, population, considerPruned, shape);
  }

  /// Begins around the best of the first complete trials, whoever chose them, and is told of those
  /// after them.
  public CmaEsOptions beginningAfter(int trials) {
    return withStartupTrials(trials).withBeginning(new Beginning.OwnBest());
  }

  public CmaEsOptions withPopulation(int trials) {
    return new CmaEsOptions(startupTrials, untold, beginning, trials, considerPruned, shape);
  }

  public CmaEsOptions withPruned(boolean consider) {
    return new CmaEsOptions(startupTrials, untold, beginning, population, consider, shape);
  }

  public CmaEsOptions withShape(Shape other) {
    return new CmaEsOptions(startupTrials, untold, beginning, population, considerPruned, other);
  }
}
