package org.parzen.plugins.functions.decorator;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.parzen.trial.Trial;

/// Random numbers that follow from a trial's seed. Each purpose has its own, so that a trial's
/// noise says nothing about whether it fails.
enum Chance {
  NOISE(0x6e6f697365L),
  FAILURE(0x6661696cL);

  private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
      RandomGeneratorFactory.of("L64X128MixRandom");

  private final long purpose;

  Chance(long purpose) {
    this.purpose = purpose;
  }

  RandomGenerator of(Trial trial) {
    return FACTORY.create(trial.seed() ^ purpose << 20);
  }
}
