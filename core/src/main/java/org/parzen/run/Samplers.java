package org.parzen.run;

import java.util.List;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.random.RandomSampler;

/// All samplers, the most useful first.
public final class Samplers {

  public static final Registry<Sampler> ALL =
      new Registry<>(
          "sampler",
          List.of(
              AutoEntry.entry(),
              TpeEntry.entry(),
              GpEntry.entry(),
              CmaEsEntry.entry(),
              CmaEsEntry.afterTpe(),
              NsgaEntry.entry(),
              QmcEntry.entry(),
              random(),
              GridEntry.entry(),
              BruteForceEntry.entry(),
              PartialFixedEntry.entry()));

  private Samplers() {}

  private static Registry.Entry<Sampler> random() {
    return new Registry.Entry<>(
        "random",
        "RandomSampler",
        "Random search",
        "Draws every parameter evenly and independently. Choose it to compare others with, or where"
            + " nothing can be learned.",
        List.of(),
        _ -> new RandomSampler());
  }
}
