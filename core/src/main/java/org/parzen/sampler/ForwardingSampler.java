package org.parzen.sampler;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.parzen.space.Distribution;
import org.parzen.space.SearchSpace;
import org.parzen.study.Direction;
import org.parzen.study.StudyView;

/// A sampler that leaves everything to another one: the base of those that change something.
public class ForwardingSampler implements Sampler {
  private final Sampler sampler;

  public ForwardingSampler(Sampler sampler) {
    this.sampler = sampler;
  }

  @Override
  public void requireFits(List<Direction> directions, SearchSpace declared) {
    sampler.requireFits(directions, declared);
  }

  @Override
  public Proposal propose(StudyView view, TrialContext self, RandomGenerator random) {
    return sampler.propose(view, self, random);
  }

  @Override
  public double sample(
      StudyView view,
      TrialContext self,
      String name,
      Distribution distribution,
      RandomGenerator random) {
    return sampler.sample(view, self, name, distribution, random);
  }

  @Override
  public boolean exhausted(StudyView view) {
    return sampler.exhausted(view);
  }

  @Override
  public boolean awaitsRunning(StudyView view) {
    return sampler.awaitsRunning(view);
  }

  @Override
  public boolean seesWholeStudy() {
    return sampler.seesWholeStudy();
  }

  @Override
  public Optional<EarlierResults> earlierResults() {
    return sampler.earlierResults();
  }
}
