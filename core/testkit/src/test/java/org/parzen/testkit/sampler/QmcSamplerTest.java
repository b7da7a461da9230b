package org.parzen.testkit.sampler;

import org.parzen.part.Samplers;
import org.parzen.sampler.Sampler;
import org.parzen.study.Component;
import org.parzen.testkit.SamplerContract;

final class QmcSamplerTest extends SamplerContract {

  @Override
  protected Sampler sampler() {
    return Samplers.ALL.make(new Component("qmc"));
  }
}
