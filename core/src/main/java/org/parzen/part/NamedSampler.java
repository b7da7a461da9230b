package org.parzen.part;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.parzen.sampler.EarlierResults;
import org.parzen.sampler.Proposal;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.TrialContext;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Distribution;
import org.parzen.space.Parameter;
import org.parzen.space.ParameterLine;
import org.parzen.space.SearchSpace;
import org.parzen.study.Direction;
import org.parzen.study.StudyView;

/// The sampler of a plugin: what it throws, and values that can not be, fail with its name.
record NamedSampler(PluginCalls calls, Sampler sampler) implements Sampler {

  @Override
  public void requireFits(List<Direction> directions, SearchSpace declared) {
    calls.make(
        () -> {
          sampler.requireFits(directions, declared);
          return sampler;
        });
  }

  @Override
  public Proposal propose(StudyView view, TrialContext self, RandomGenerator random) {
    Proposal proposal = calls.call(() -> sampler.propose(view, self, random));
    proposal
        .values()
        .forEach(
            (name, value) -> {
              if (!Double.isFinite(value)) {
                throw calls.wrong("proposed %s for '%s'".formatted(value, name));
              }
            });
    return proposal;
  }

  @Override
  public double sample(
      StudyView view,
      TrialContext self,
      String name,
      Distribution distribution,
      RandomGenerator random) {
    double value = calls.call(() -> sampler.sample(view, self, name, distribution, random));
    if (!isOf(distribution, value)) {
      throw calls.wrong(
          "drew %s for the parameter '%s', which it can not be"
              .formatted(value, ParameterLine.write(new Parameter(name, distribution))));
    }
    return value;
  }

  /// Stricter than for stored values: a choice is a whole number.
  private static boolean isOf(Distribution distribution, double value) {
    boolean whole = !(distribution instanceof CategoricalDistribution) || value == Math.rint(value);
    return Double.isFinite(value) && whole && distribution.contains(value);
  }

  @Override
  public boolean exhausted(StudyView view) {
    return calls.call(() -> sampler.exhausted(view));
  }

  @Override
  public boolean awaitsRunning(StudyView view) {
    return calls.call(() -> sampler.awaitsRunning(view));
  }

  @Override
  public boolean seesWholeStudy() {
    return calls.call(sampler::seesWholeStudy);
  }

  @Override
  public Optional<EarlierResults> earlierResults() {
    return calls
        .call(sampler::earlierResults)
        .map(results -> (view, values) -> calls.call(() -> results.standsFor(view, values)));
  }
}
