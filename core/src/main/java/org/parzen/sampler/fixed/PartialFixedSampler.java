package org.parzen.sampler.fixed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.parzen.sampler.ForwardingSampler;
import org.parzen.sampler.Proposal;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.TrialContext;
import org.parzen.space.Choice;
import org.parzen.space.Distribution;
import org.parzen.space.Parameter;
import org.parzen.space.SearchSpace;
import org.parzen.study.Direction;
import org.parzen.study.StudyView;

/// Holds some parameters at given values and leaves the others to another sampler.
///
/// Source: Optuna's `PartialFixedSampler`. Departs from it: the other sampler is told of the
/// values, like those of a queued trial, instead of getting a space without them.
public final class PartialFixedSampler extends ForwardingSampler {

  private final Map<String, Choice> fixed;

  /// @param fixed values in external form
  /// @throws IllegalArgumentException where nothing is fixed
  public PartialFixedSampler(Map<String, Choice> fixed, Sampler base) {
    super(base);
    if (fixed.isEmpty()) {
      throw new IllegalArgumentException(
          "No parameter is fixed. Write for instance x = 0.5; y = adam.");
    }
    this.fixed = Map.copyOf(fixed);
  }

  /// Warns of values that lie outside of their declared ranges, which are used all the same.
  @Override
  public void requireFits(List<Direction> directions, SearchSpace declared) {
    if (!declared.parameters().isEmpty()) {
      fixed.forEach((name, given) -> fits(name, given, declared));
    }
    super.requireFits(directions, declared);
  }

  private static void fits(String name, Choice given, SearchSpace declared) {
    Parameter parameter =
        declared
            .parameter(name)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The fixed parameter '%s' is not declared; declared are %s. Correct its name, or leave it out."
                            .formatted(name, String.join(", ", declared.names()))));
    double _ = GivenValue.internal(name, given, parameter.distribution());
  }

  @Override
  public Proposal propose(StudyView view, TrialContext self, RandomGenerator random) {
    Proposal proposal = super.propose(view, told(self), random);
    Map<String, Double> free = new LinkedHashMap<>(proposal.values());
    free.keySet().removeAll(fixed.keySet());
    return new Proposal(free, proposal.attributes(), proposal.published());
  }

  /// @throws IllegalArgumentException where the parameter has no such kind of value as the given
  ///   one
  @Override
  public double sample(
      StudyView view,
      TrialContext self,
      String name,
      Distribution distribution,
      RandomGenerator random) {
    Choice given = fixed.get(name);
    return given == null
        ? super.sample(view, told(self), name, distribution, random)
        : GivenValue.internal(name, given, distribution);
  }

  /// What the trial's own queue entry fixed goes first.
  private TrialContext told(TrialContext self) {
    Map<String, Choice> all = new LinkedHashMap<>(fixed);
    all.putAll(self.fixed());
    return self.withFixed(all);
  }
}
