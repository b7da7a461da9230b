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
              RepeatsOption.with(
                  new Registry.Entry<>(
                      "random",
                      "RandomSampler",
                      "Random search",
                      "Draws every parameter evenly and independently.",
                      List.of(),
                      _ -> new RandomSampler())),
              RepeatsOption.with(TpeEntry.entry()),
              RepeatsOption.with(CmaEsEntry.entry()),
              RepeatsOption.with(NsgaEntry.entry()),
              RepeatsOption.with(CmaEsEntry.afterTpe()),
              GridEntry.entry(),
              BruteForceEntry.entry(),
              PartialFixedEntry.entry(),
              RepeatsOption.with(QmcEntry.entry()),
              RepeatsOption.with(GpEntry.entry())));

  private Samplers() {}
}
