package org.parzen.part;

import java.util.List;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.bruteforce.BruteForceSampler;

/// Brute force as it is offered.
final class BruteForceEntry {

  private BruteForceEntry() {}

  static Registry.Entry<Sampler> entry() {
    return new Registry.Entry<>(
        "brute_force",
        "BruteForceSampler",
        "Every possible combination",
        "Tries every combination that the parameters allow, once, and then ends the run. Choose it where all are whole numbers, steps or choices, and the combinations can be counted.",
        List.of(),
        _ -> new BruteForceSampler());
  }
}
