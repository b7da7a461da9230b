package org.parzen.sampler.auto;

/// What [AutoSampler] chooses from.
public enum Algorithm {
  /// Good parameters are drawn where good ones were found: takes every space.
  TREE_PARZEN,
  /// A model of the objective: the most from few trials, but slow with many.
  GAUSSIAN_PROCESS,
  /// A model of the objective around the best trial alone: follows a minimum to its bottom.
  GAUSSIAN_PROCESS_NEAR_BEST,
  /// A cloud of points that moves and takes shape: long runs over numbers.
  COVARIANCE_ADAPTATION
}
