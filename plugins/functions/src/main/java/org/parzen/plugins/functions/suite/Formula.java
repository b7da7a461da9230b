package org.parzen.plugins.functions.suite;

/// A function of a vector of numbers.
@FunctionalInterface
interface Formula {

  /// The value at a point, to be minimised.
  double at(double[] x);

  /// This function in steps: its value rounded down to a multiple of `1 / resolution`.
  default Formula inStepsOf(double resolution) {
    return x -> Math.floor(resolution * at(x)) / resolution;
  }
}
