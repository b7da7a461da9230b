package org.parzen.testkit.sampler;

import org.parzen.sampler.Sampler;
import org.parzen.sampler.random.RandomSampler;
import org.parzen.testkit.SamplerContract;

final class RandomSamplerTest extends SamplerContract {

  @Override
  protected Sampler sampler() {
    return new RandomSampler();
  }
}
