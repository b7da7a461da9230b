package org.parzen.sampler.mixture;

import java.util.List;
import java.util.random.RandomGenerator;
import org.parzen.sampler.Proposal;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.TrialContext;
import org.parzen.space.Distribution;
import org.parzen.space.SearchSpace;
import org.parzen.study.Direction;
import org.parzen.study.StudyView;

/// One sampler for the first trials, another one, which sees them all, for the rest.
///
/// Which of them chooses depends on the trial's number alone: neither on the number of lanes nor on
/// how trials end.
///
/// @param trials how many trials the first sampler chooses
/// @param first chooses the trials with numbers below that
/// @param then chooses all others
public record SwitchingSampler(int trials, Sampler first, Sampler then) implements Sampler {

  public SwitchingSampler {
    if (trials < 0) {
      throw new IllegalArgumentException(
          "The first sampler can not choose " + trials + " trials: give 0 or more.");
    }
  }

  @Override
  public void requireFits(List<Direction> directions, SearchSpace declared) {
    first.requireFits(directions, declared);
    then.requireFits(directions, declared);
  }

  @Override
  public Proposal propose(StudyView view, TrialContext self, RandomGenerator random) {
    return of(self.number()).propose(view, self, random);
  }

  @Override
  public double sample(
      StudyView view,
      TrialContext self,
      String name,
      Distribution distribution,
      RandomGenerator random) {
    return of(self.number()).sample(view, self, name, distribution, random);
  }

  /// Asks the one whose turn it is next.
  @Override
  public boolean exhausted(StudyView view) {
    return of(view.size()).exhausted(view);
  }

  @Override
  public boolean awaitsRunning(StudyView view) {
    return of(view.size()).awaitsRunning(view);
  }

  @Override
  public boolean seesWholeStudy() {
    return first.seesWholeStudy() || then.seesWholeStudy();
  }

  private Sampler of(int number) {
    return number < trials ? first : then;
  }
}
