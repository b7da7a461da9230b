package org.parzen.sampler.random;

import java.util.random.RandomGenerator;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.TrialContext;
import org.parzen.space.Distribution;
import org.parzen.space.Transform;
import org.parzen.study.StudyView;

/// Draws every parameter evenly and independently: each choice and each point of a grid is equally
/// likely, logarithmic ranges are even in the logarithm.
///
/// Source: Bergstra and Bengio, “Random Search for Hyper-Parameter Optimization”, JMLR 13 (2012).
/// Same as Optuna's, except for the random stream.
public final class RandomSampler implements Sampler {

  @Override
  public double sample(
      StudyView view,
      TrialContext self,
      String name,
      Distribution distribution,
      RandomGenerator random) {
    return Transform.uniform(distribution, random);
  }
}
