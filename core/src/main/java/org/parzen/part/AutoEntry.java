package org.parzen.part;

import java.util.List;
import java.util.Map;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.auto.Algorithm;
import org.parzen.sampler.auto.AutoSampler;
import org.parzen.sampler.cmaes.CmaEsOptions;
import org.parzen.sampler.cmaes.CmaEsSampler;
import org.parzen.sampler.gp.GpOptions;
import org.parzen.sampler.gp.GpSampler;
import org.parzen.sampler.tpe.TpeOptions;
import org.parzen.sampler.tpe.TpeSampler;

/// What forms and options say of [AutoSampler].
final class AutoEntry {

  /// Against taking waves for noise.
  private static final int SHORTER = 2;

  private AutoEntry() {}

  static Registry.Entry<Sampler> entry() {
    return new Registry.Entry<>(
        "auto",
        "AutoSampler",
        "Automatic",
        "Chooses the way of searching anew for each trial by what is known, and notes on the trial"
            + " what it chose and why. Choose it unless you know better.",
        List.of(),
        _ -> make());
  }

  private static Sampler make() {
    GpOptions process =
        GpOptions.DEFAULT
            .withStartupTrials(AutoSampler.SHORT_STARTUP)
            .withShorter(SHORTER)
            .withDistinct(true)
            .withConditional(true)
            .withFailures(true);
    return new AutoSampler(
        Map.of(
            Algorithm.TREE_PARZEN, new TpeSampler(TpeOptions.DEFAULT),
            Algorithm.GAUSSIAN_PROCESS, new GpSampler(process),
            Algorithm.GAUSSIAN_PROCESS_NEAR_BEST, new GpSampler(process.withNearBest(1)),
            Algorithm.COVARIANCE_ADAPTATION, new CmaEsSampler(CmaEsOptions.DEFAULT.toldOfAll())));
  }
}
