package org.parzen.run;

import java.util.List;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.random.RandomSampler;

/// All samplers.
public final class Samplers {

  public static final Registry<Sampler> ALL =
      new Registry<>(
          "sampler",
          List.of(
              new Registry.Entry<>(
                  "random",
                  "RandomSampler",
                  "Random search",
                  "Draws every parameter evenly and independently.",
                  List.of(),
                  _ -> new RandomSampler()),
              TpeEntry.entry(),
              CmaEsEntry.entry(),
              NsgaEntry.entry(),
              CmaEsEntry.afterTpe(),
              GridEntry.entry(),
              BruteForceEntry.entry(),
              PartialFixedEntry.entry(),
              QmcEntry.entry(),
              GpEntry.entry()));

  private Samplers() {}
}
