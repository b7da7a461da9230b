package org.parzen.sampler;

/// How many trials a run is planned to have, which a sampler may spend well. Immutable.
///
/// @param trials in all
/// @param left to be begun, the one that is asked for among them
public record Budget(int trials, int left) {

  public Budget {
    if (left < 1 || left > trials) {
      throw new IllegalArgumentException(
          "Of %d trials %d can not be left for the one that is asked for.".formatted(trials, left));
    }
  }
}
