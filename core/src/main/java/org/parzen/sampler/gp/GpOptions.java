package org.parzen.sampler.gp;

/// How the search with a Gaussian process works; the defaults are the peer's. Immutable.
///
/// @param startupTrials so many trials are drawn at random until they are complete
/// @param deterministic whether the same parameters always give the same value
/// @param shorter how many more times a fit of the kernel begins, each time with shorter lengths:
///   against taking a function with many waves for noise
/// @param distinct whether what was tried is not tried again where all parameters are discrete, or
///   anything was pruned
/// @param nearBest every so many-th trial is searched near the best one; 0: none
/// @param conditional whether parameters that only some trials have take part, in the middle of
///   their ranges where a trial lacks them, as in Hutter et al., “Sequential Model-Based
///   Optimization for General Algorithm Configuration”, 2011
/// @param failures whether failed trials count like the worst complete one, so that places where
///   trials fail are left alone, as in Wakabayashi et al., “Bayesian optimization with experimental
///   failure for high-throughput materials growth”, npj Computational Materials 8, 2022
public record GpOptions(
    int startupTrials,
    boolean deterministic,
    int shorter,
    boolean distinct,
    int nearBest,
    boolean conditional,
    boolean failures) {

  public static final GpOptions DEFAULT = new GpOptions(10, false, 0, false, 0, false, false);

  public GpOptions {
    if (startupTrials < 0 || shorter < 0 || nearBest < 0) {
      throw new IllegalArgumentException(
          "The numbers of random trials (%d), further fits (%d) and trials near the best (%d) must be 0 or more."
              .formatted(startupTrials, shorter, nearBest));
    }
  }

  public GpOptions withStartupTrials(int trials) {
    return new GpOptions(trials, deterministic, shorter, distinct, nearBest, conditional, failures);
  }

  public GpOptions withDeterministic(boolean same) {
    return new GpOptions(startupTrials, same, shorter, distinct, nearBest, conditional, failures);
  }

  public GpOptions withShorter(int fits) {
    return new GpOptions(
        startupTrials, deterministic, fits, distinct, nearBest, conditional, failures);
  }

  public GpOptions withDistinct(boolean places) {
    return new GpOptions(
        startupTrials, deterministic, shorter, places, nearBest, conditional, failures);
  }

  public GpOptions withNearBest(int every) {
    return new GpOptions(
        startupTrials, deterministic, shorter, distinct, every, conditional, failures);
  }

  public GpOptions withConditional(boolean some) {
    return new GpOptions(startupTrials, deterministic, shorter, distinct, nearBest, some, failures);
  }

  public GpOptions withFailures(boolean count) {
    return new GpOptions(
        startupTrials, deterministic, shorter, distinct, nearBest, conditional, count);
  }
}
