package org.parzen.run;

import java.util.List;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.bruteforce.BruteForceSampler;
import org.parzen.setting.Setting;

/// Brute force as it is offered.
final class BruteForceEntry {

  private static final String SEED = "seed";

  private BruteForceEntry() {}

  static Registry.Entry<Sampler> entry() {
    return new Registry.Entry<>(
        "brute_force",
        "BruteForceSampler",
        "Every combination",
        "Tries every combination that the parameters allow, once, and then ends the run. Choose it where all are whole numbers, steps or choices, and the combinations can be counted.",
        List.of(
            Setting.whole(
                SEED,
                "Order",
                "The combinations are tried in a shuffled order; another number gives another order.",
                0,
                Long.MAX_VALUE,
                0)),
        settings -> new BruteForceSampler(settings.whole(SEED)));
  }
}
