package org.parzen.testkit.sampler;

import org.junit.jupiter.api.Nested;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.qmc.QmcSampler;
import org.parzen.sampler.qmc.SequenceKind;
import org.parzen.testkit.SamplerContract;

class QmcSamplerTest {

  @Nested
  class Sobol extends SamplerContract {
    @Override
    protected Sampler sampler() {
      return new QmcSampler(SequenceKind.SOBOL, false);
    }
  }

  @Nested
  class ScrambledSobol extends SamplerContract {
    @Override
    protected Sampler sampler() {
      return new QmcSampler(SequenceKind.SOBOL, true);
    }
  }

  @Nested
  class Halton extends SamplerContract {
    @Override
    protected Sampler sampler() {
      return new QmcSampler(SequenceKind.HALTON, false);
    }
  }

  @Nested
  class ScrambledHalton extends SamplerContract {
    @Override
    protected Sampler sampler() {
      return new QmcSampler(SequenceKind.HALTON, true);
    }
  }
}
