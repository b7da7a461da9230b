package org.parzen.sampler.tpe;

import java.util.Optional;

/// How the estimator works; the defaults are Optuna's. Immutable.
///
/// @param startupTrials so many trials are random
/// @param candidates how many points are drawn for each proposal
/// @param multivariate whether parameters are chosen together; where it is absent, they are if
///   there is one objective
/// @param group whether parameters that occur in the same trials are chosen together, instead of
///   those that occur in all
/// @param constantLiar whether running trials count as bad ones
/// @param priorWeight how much the flat kernel weighs compared with a trial's
public record TpeOptions(
    int startupTrials,
    int candidates,
    Optional<Boolean> multivariate,
    boolean group,
    boolean constantLiar,
    double priorWeight) {

  public static final TpeOptions DEFAULT = new TpeOptions(10, 24, Optional.empty(), false, true, 1);

  public TpeOptions {
    if (startupTrials < 0) {
      throw new IllegalArgumentException(
          "The number of random trials (n_startup_trials) must be at least 0, not %d."
              .formatted(startupTrials));
    }
    if (candidates < 1) {
      throw new IllegalArgumentException(
          "The number of candidates (n_ei_candidates) must be at least 1, not %d."
              .formatted(candidates));
    }
    if (group && !multivariate.orElse(true)) {
      throw new IllegalArgumentException(
          "'group' chooses parameters together: it can not be on while 'multivariate' is false.");
    }
    if (!(priorWeight > 0 && priorWeight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The weight of the prior (prior_weight) must be above 0, not %s.".formatted(priorWeight));
    }
  }

  boolean choosesTogether(int objectives) {
    return multivariate.orElse(group || objectives == 1);
  }
}
