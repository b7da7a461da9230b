package org.parzen.sampler.repeat;

import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.parzen.sampler.ForwardingSampler;
import org.parzen.sampler.Proposal;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.TrialContext;
import org.parzen.space.Distribution;
import org.parzen.space.Transform;
import org.parzen.study.StudyView;

/// Asks another sampler again where its values are exactly those of a complete trial, for
/// objectives that always give the same result for the same values. Optuna has no such thing.
///
/// A sampler that insists on a joint proposal is asked for each parameter by itself, one that
/// insists on a value gets an even draw instead. Parameters that are drawn one by one repeat a
/// trial only with the last of them: where none of its values is new, the repetition stands.
public final class DrawAgainSampler extends ForwardingSampler {

  private static final int ATTEMPTS = 20;

  private final Evaluated evaluated = new Evaluated();

  public DrawAgainSampler(Sampler base) {
    super(base);
  }

  @Override
  public Proposal propose(StudyView view, TrialContext self, RandomGenerator random) {
    Proposal proposal = super.propose(view, self, random);
    if (proposal.values().isEmpty()) {
      return proposal;
    }
    for (int i = 0; i < ATTEMPTS; i++) {
      if (isNew(view, self, proposal.values())) {
        return proposal;
      }
      proposal = super.propose(view, self, random);
    }
    return new Proposal(Map.of(), proposal.attributes());
  }

  @Override
  public double sample(
      StudyView view,
      TrialContext self,
      String name,
      Distribution distribution,
      RandomGenerator random) {
    double first = super.sample(view, self, name, distribution, random);
    double value = first;
    for (int i = 0; i < 2 * ATTEMPTS; i++) {
      if (isNew(view, self, Map.of(name, value))) {
        return value;
      }
      value =
          i < ATTEMPTS
              ? super.sample(view, self, name, distribution, random)
              : Transform.uniform(distribution, random);
    }
    return first;
  }

  /// Whether no complete trial has exactly what the trial has and will have with these values.
  private boolean isNew(StudyView view, TrialContext self, Map<String, Double> values) {
    Map<String, Double> all = new HashMap<>(values);
    self.suggested().forEach((name, value) -> all.put(name, value.internal()));
    return evaluated.trial(view, all).isEmpty();
  }
}
