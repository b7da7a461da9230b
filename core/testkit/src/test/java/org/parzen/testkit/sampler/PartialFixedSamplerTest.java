package org.parzen.testkit.sampler;

import java.util.Map;
import org.parzen.part.Samplers;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.fixed.PartialFixedSampler;
import org.parzen.space.Choice;
import org.parzen.study.Component;
import org.parzen.testkit.SamplerContract;

final class PartialFixedSamplerTest extends SamplerContract {

  @Override
  protected Sampler sampler() {
    return new PartialFixedSampler(
        Map.of("x0", Choice.of(1.5), "word", Choice.of("b"), "depth", Choice.of(4)),
        Samplers.ALL.make(new Component("tpe")));
  }
}
