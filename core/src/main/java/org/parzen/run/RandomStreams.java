package org.parzen.run;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.parzen.numeric.hash.SplitMix;

/// Independent random streams, one for each trial and purpose, all derived from one seed: neither
/// the number of lanes nor an interruption changes what a trial draws. Immutable.
///
/// Version 1: the seed, the trial's number and the FNV-1a hash of the purpose's UTF-8 bytes are
/// mixed by the finaliser of SplitMix64 (Steele, Lea and Flood, “Fast Splittable Pseudorandom
/// Number Generators”, OOPSLA 2014), and the result seeds the JDK's `L64X128MixRandom`.
record RandomStreams(long seed) {

  private static final RandomGeneratorFactory<RandomGenerator> ALGORITHM =
      RandomGeneratorFactory.of("L64X128MixRandom");

  private static final long FNV_OFFSET = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x100000001B3L;

  /// The stream for the parameters that a sampler chooses together.
  RandomGenerator proposal(int number) {
    return stream(number, "propose");
  }

  /// The stream for one parameter that is drawn by itself.
  RandomGenerator parameter(int number, String name) {
    return stream(number, "parameter " + name);
  }

  /// The stream for the estimate of the regret after so many complete trials.
  RandomGenerator regret(int complete) {
    return stream(complete, "regret");
  }

  /// The seed that a trial's objective may use; fits into 31 bits, which every program accepts.
  long objective(int number) {
    return derived(number, "objective") >>> 33;
  }

  private RandomGenerator stream(int number, String purpose) {
    return ALGORITHM.create(derived(number, purpose));
  }

  private long derived(int number, String purpose) {
    long hash = FNV_OFFSET;
    for (byte b : purpose.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xFF)) * FNV_PRIME;
    }
    return SplitMix.mix(
        SplitMix.mix(SplitMix.mix(seed + SplitMix.GOLDEN) + (number + 1L) * SplitMix.GOLDEN)
            ^ hash);
  }
}
