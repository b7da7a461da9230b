package org.parzen.testkit.sampler;

import org.junit.jupiter.api.Nested;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.cmaes.CmaEsOptions;
import org.parzen.sampler.cmaes.CmaEsOptions.Shape;
import org.parzen.sampler.cmaes.CmaEsSampler;
import org.parzen.sampler.mixture.SwitchingSampler;
import org.parzen.sampler.random.RandomSampler;
import org.parzen.testkit.SamplerContract;

final class CmaEsSamplerTest extends SamplerContract {

  @Override
  protected Sampler sampler() {
    return new CmaEsSampler(CmaEsOptions.DEFAULT);
  }

  @Nested
  final class Separable extends SamplerContract {
    @Override
    protected Sampler sampler() {
      return new CmaEsSampler(
          CmaEsOptions.DEFAULT.withShape(Shape.SEPARABLE).withPopulation(4).withPruned(true));
    }
  }

  @Nested
  final class WithMargin extends SamplerContract {
    @Override
    protected Sampler sampler() {
      return new CmaEsSampler(CmaEsOptions.DEFAULT.withShape(Shape.MARGIN).withPopulation(3));
    }
  }

  @Nested
  final class Adaptive extends SamplerContract {
    @Override
    protected Sampler sampler() {
      return new CmaEsSampler(CmaEsOptions.DEFAULT.withShape(Shape.ADAPTIVE).withPopulation(2));
    }
  }

  /// Around the best of twelve trials.
  @Nested
  final class AroundTheBest extends SamplerContract {
    @Override
    protected Sampler sampler() {
      return new CmaEsSampler(CmaEsOptions.DEFAULT.beginningAfter(12));
    }
  }

  /// After ten trials by another sampler.
  @Nested
  final class Mixture extends SamplerContract {
    @Override
    protected Sampler sampler() {
      Sampler first = new RandomSampler();
      return new SwitchingSampler(
          10, first, new CmaEsSampler(CmaEsOptions.DEFAULT.toldOfAll(), first));
    }
  }
}
