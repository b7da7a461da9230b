package org.parzen.testkit.sampler;

import org.parzen.sampler.Sampler;
import org.parzen.sampler.nsga.NsgaIISampler;
import org.parzen.sampler.nsga.NsgaSettings;
import org.parzen.sampler.nsga.crossover.PolynomialMutation;
import org.parzen.sampler.nsga.crossover.SimulatedBinaryCrossover;
import org.parzen.testkit.SamplerContract;

/// With generations so small that the suite's trials make several.
final class NsgaIISamplerTest extends SamplerContract {

  @Override
  protected Sampler sampler() {
    return new NsgaIISampler(
        NsgaSettings.USUAL
            .withPopulation(5)
            .with(SimulatedBinaryCrossover.USUAL)
            .with(PolynomialMutation.USUAL));
  }
}
