package org.parzen.sampler.qmc;

/// Points that fill a unit cube evenly, in an order of their own. Safe for use by several threads.
interface PointSequence {

  /// The point at a place of the sequence, 0 or later: one coordinate a dimension, each at least 0
  /// and below 1. Its cost grows with the digits of the index, not with the index.
  double[] point(int index);
}
