package org.parzen.testkit.sampler;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.grid.GridSampler;
import org.parzen.space.Choice;
import org.parzen.testkit.SamplerContract;
import org.parzen.testkit.SamplerSpace;

final class GridSamplerTest extends SamplerContract {

  private static final Map<String, List<Choice>> VALUES =
      Map.of(
          "n",
          Stream.iterate(0L, n -> n + 1).limit(10).map(Choice::of).toList(),
          "step",
          Stream.of(0.0, 0.25, 0.5, 0.75, 1.0).map(Choice::of).toList(),
          "word",
          Stream.of("a", "b", "c").map(Choice::of).toList());

  @Override
  protected Sampler sampler() {
    return new GridSampler(VALUES, 0);
  }

  @Override
  protected List<SamplerSpace> spaces() {
    return List.of(SamplerSpace.FINITE);
  }
}
