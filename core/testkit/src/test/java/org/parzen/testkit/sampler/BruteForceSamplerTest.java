package org.parzen.testkit.sampler;

import java.util.List;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.bruteforce.BruteForceSampler;
import org.parzen.testkit.SamplerContract;
import org.parzen.testkit.SamplerSpace;

final class BruteForceSamplerTest extends SamplerContract {

  @Override
  protected Sampler sampler() {
    return new BruteForceSampler();
  }

  /// The second has fewer combinations than the contract makes trials.
  @Override
  protected List<SamplerSpace> spaces() {
    return List.of(SamplerSpace.FINITE, SamplerSpace.CATEGORICAL);
  }
}
