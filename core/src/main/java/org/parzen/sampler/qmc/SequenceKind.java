package org.parzen.sampler.qmc;

import java.util.Optional;
import java.util.random.RandomGenerator;

/// The sequences that there are.
public enum SequenceKind {
  SOBOL(SobolSequence.MAX_DIMENSION),
  HALTON(HaltonSequence.MAX_DIMENSION);

  private final int maxDimension;

  SequenceKind(int maxDimension) {
    this.maxDimension = maxDimension;
  }

  int maxDimension() {
    return maxDimension;
  }

  /// @param scramble where what is random in the sequence comes from; absent for the plain one
  PointSequence make(int dimension, Optional<RandomGenerator> scramble) {
    return switch (this) {
      case SOBOL -> {
        SobolSequence plain = new SobolSequence(dimension);
        yield scramble
            .<PointSequence>map(random -> new ScrambledSobolSequence(plain, dimension, random))
            .orElse(plain);
      }
      case HALTON ->
          scramble
              .<PointSequence>map(random -> new ScrambledHaltonSequence(dimension, random))
              .orElseGet(() -> new HaltonSequence(dimension));
    };
  }
}
