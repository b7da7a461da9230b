package org.parzen.sampler.tpe;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.parzen.sampler.Lineages;
import org.parzen.sampler.Proposal;
import org.parzen.sampler.Published;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.TrialContext;
import org.parzen.sampler.joint.JointSpace;
import org.parzen.space.Distribution;
import org.parzen.space.Transform;
import org.parzen.study.StudyView;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;

/// The tree-structured Parzen estimator: draws candidates from a mixture of kernels around the good
/// trials, and takes the one that is likeliest there compared with the mixture of all others.
///
/// Source: Bergstra et al., “Algorithms for Hyper-Parameter Optimization”, NIPS 2011; Watanabe,
/// “Tree-Structured Parzen Estimator”, arXiv 2304.11127. Split, weights, widths and defaults are
/// those of Optuna 5 (`samplers/_tpe`). Departs from it in the random stream, in the order of equal
/// values (by trial number), in ranges too long for their length to be a number, which are drawn
/// evenly, and in that parameters of a running trial are known as soon as they are proposed.
public final class TpeSampler implements Sampler {

  private final TpeOptions options;

  /// Guards what is in it as well.
  private final Lineages<Ledger> ledgers = new Lineages<>();

  public TpeSampler(TpeOptions options) {
    this.options = options;
  }

  @Override
  public Proposal propose(StudyView view, TrialContext self, RandomGenerator random) {
    if (isStartup(view) || !options.choosesTogether(view.directions().size())) {
      return Proposal.NONE;
    }
    synchronized (ledgers) {
      Ledger ledger = ledger(view);
      Map<String, Double> values = new HashMap<>();
      Map<String, Distribution> parameters = new LinkedHashMap<>();
      for (JointSpace space : ledger.together(view)) {
        parameters.putAll(space.parameters());
        double[] chosen = choose(ledger, space, view, self, random);
        for (int i = 0; i < chosen.length; i++) {
          values.put(space.names().get(i), chosen[i]);
        }
      }
      Published published = new Published(Published.TPE, parameters);
      return new Proposal(
          values, Attributes.NONE, Optional.of(published).filter(_ -> options.constantLiar()));
    }
  }

  @Override
  public double sample(
      StudyView view,
      TrialContext self,
      String name,
      Distribution distribution,
      RandomGenerator random) {
    if (isStartup(view) || !Axis.isSearched(distribution)) {
      return Transform.uniform(distribution, random);
    }
    synchronized (ledgers) {
      JointSpace alone = new JointSpace(List.of(name), List.of(distribution));
      return choose(ledger(view), alone, view, self, random)[0];
    }
  }

  private boolean isStartup(StudyView view) {
    return Ledger.count(view.finished()) < options.startupTrials();
  }

  private double[] choose(
      Ledger ledger, JointSpace space, StudyView view, TrialContext self, RandomGenerator random) {
    Model model = ledger.model(space);
    model.follow(ledger, view.finished(), running(space, view, self));
    return model.propose(random);
  }

  /// Running trials that have, or will have, all of some parameters.
  private Map<Integer, double[]> running(JointSpace space, StudyView view, TrialContext self) {
    Map<Integer, double[]> running = new TreeMap<>();
    if (options.constantLiar()) {
      boolean together = options.choosesTogether(view.directions().size());
      for (FrozenTrial trial : view.running()) {
        if (trial.number() != self.number()) {
          add(space, trial, together ? proposed(space, trial, self) : Map.of(), running);
        }
      }
    }
    return running;
  }

  private static Map<String, Double> proposed(
      JointSpace space, FrozenTrial trial, TrialContext self) {
    Map<String, Double> own = self.proposed().get(trial.number());
    return own == null
        ? new Published(Published.TPE, space.parameters()).read(trial.system())
        : own;
  }

  private static void add(
      JointSpace space,
      FrozenTrial trial,
      Map<String, Double> proposed,
      Map<Integer, double[]> running) {
    double[] values = new double[space.size()];
    for (int i = 0; i < values.length; i++) {
      String name = space.names().get(i);
      if (trial.parameters().containsKey(name)) {
        values[i] = trial.parameters().get(name).internal();
      } else if (proposed.containsKey(name)) {
        values[i] = proposed.get(name);
      } else {
        return;
      }
    }
    running.put(trial.number(), values);
  }

  private Ledger ledger(StudyView view) {
    Optional<Ledger> known = ledgers.get(view.finished());
    Ledger ledger = known.orElseGet(() -> new Ledger(view, options));
    if (known.isEmpty()) {
      ledgers.put(view.finished(), ledger);
    }
    ledger.follow(view);
    return ledger;
  }
}
