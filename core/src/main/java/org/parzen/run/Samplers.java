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
              RepeatsOption.with(AutoEntry.entry()),
              RepeatsOption.with(TpeEntry.entry()),
              RepeatsOption.with(GpEntry.entry()),
              RepeatsOption.with(CmaEsEntry.entry()),
              RepeatsOption.with(CmaEsEntry.afterTpe()),
              RepeatsOption.with(NsgaEntry.entry()),
              RepeatsOption.with(QmcEntry.entry()),
              RepeatsOption.with(random()),
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
