package org.parzen.sampler.nsga.crossover;

import java.util.random.RandomGenerator;

/// Draws the same number for ever, evenly as well as from a bell; the peer's tests know 1 too.
record Constant(double value) implements RandomGenerator {

  @Override
  public long nextLong() {
    throw new UnsupportedOperationException("only numbers are drawn");
  }

  @Override
  public double nextDouble() {
    return value;
  }

  @Override
  public double nextGaussian() {
    return value;
  }
}
