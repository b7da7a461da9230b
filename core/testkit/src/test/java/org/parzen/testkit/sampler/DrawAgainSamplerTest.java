package org.parzen.testkit.sampler;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import org.parzen.part.Samplers;
import org.parzen.sampler.Sampler;
import org.parzen.study.Component;
import org.parzen.testkit.SamplerContract;

final class DrawAgainSamplerTest extends SamplerContract {

  @Override
  protected Sampler sampler() {
    return Samplers.ALL.make(
        new Component("tpe", Map.of("repeats", TextNode.valueOf("draw_again"))));
  }
}
