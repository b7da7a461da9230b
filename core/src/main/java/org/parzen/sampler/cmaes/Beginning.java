package org.parzen.sampler.cmaes;

/// Where a search begins.
public sealed interface Beginning {

  /// In the middle of the ranges.
  record Middle() implements Beginning {}

  /// Around the best of the trials that are not told, see [WarmStart], if there are ten or more of
  /// them; otherwise in the middle.
  record OwnBest() implements Beginning {}

  /// Around the best trials of other studies.
  ///
  /// @param from by which words the study keeps them, see [SourceTrials]
  record Source(String from) implements Beginning {}
}
