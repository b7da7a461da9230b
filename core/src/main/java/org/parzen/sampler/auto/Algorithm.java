package org.parzen.sampler.auto;

/// What [AutoSampler] chooses from.
public enum Algorithm {
  /// Good parameters are drawn where good ones were found: takes every space.
  TREE_PARZEN,
  /// A model of the objective: the most from few trials, but slow with many.
  GAUSSIAN_PROCESS,
  /// A cloud of points that moves and takes shape: long runs over numbers.
  COVARIANCE_ADAPTATION
}
