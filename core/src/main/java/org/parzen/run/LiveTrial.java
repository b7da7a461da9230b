package org.parzen.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.parzen.objective.Outcome;
import org.parzen.pruner.Verdict;
import org.parzen.sampler.EarlierResults;
import org.parzen.sampler.Proposal;
import org.parzen.sampler.TrialContext;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Choice;
import org.parzen.space.Distribution;
import org.parzen.space.DistributionJson;
import org.parzen.space.SearchSpace;
import org.parzen.study.Direction;
import org.parzen.study.StudyException;
import org.parzen.study.StudyView;
import org.parzen.study.TrialEvent;
import org.parzen.trial.AttributeKey;
import org.parzen.trial.Constraints;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.ParameterValue;
import org.parzen.trial.StudyFacts;
import org.parzen.trial.Trial;
import org.parzen.trial.TrialReused;
import org.parzen.trial.TrialState;

/// A trial of a study while it is evaluated. Used by one thread at a time.
final class LiveTrial implements Trial {

  private static final Logger LOG = System.getLogger(LiveTrial.class.getName());

  private final Study study;
  private final int number;
  private final Map<String, Choice> fixed;
  private final Outlook outlook;
  private final Map<String, ParameterValue> suggested;
  private final Map<String, Double> constraints = new LinkedHashMap<>();
  private @Nullable Proposal proposal;
  private @Nullable Path folder;
  private Optional<String> pruneReason = Optional.empty();
  private Optional<EarlierResults> earlierResults = Optional.empty();
  private boolean asksForMore;
  private @Nullable TrialReused reused;

  LiveTrial(Study study, FrozenTrial begun, Outlook outlook) {
    this.study = study;
    this.number = begun.number();
    this.fixed = begun.fixed();
    this.outlook = outlook;
    this.suggested = new LinkedHashMap<>(begun.parameters());
  }

  /// From now on the trial may be over, with the result of an earlier one, as soon as it has all
  /// its values; never where a user asked for the trial, nor trial 0, whose measures others need.
  void mayEndEarly() {
    if (fixed.isEmpty() && number > 0) {
      earlierResults = study.sampler().earlierResults();
    }
  }

  /// What came of the trial, where the result of an earlier one stands for it.
  Optional<Outcome> reused() {
    return Optional.ofNullable(reused).map(over -> new Outcome.Values(over.values()));
  }

  private void requireOpen() {
    if (reused != null) {
      throw reused;
    }
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public long seed() {
    return study.streams().objective(number);
  }

  @Override
  public Path folder() {
    Path existing = folder;
    if (existing == null) {
      existing = study.folders().make(number);
      folder = existing;
    }
    return existing;
  }

  /// In this order: what was suggested before, what was fixed, the only value there is, what the
  /// sampler proposed if it still fits, what the sampler draws.
  @Override
  public Choice suggest(String name, Distribution distribution) {
    requireOpen();
    ParameterValue earlier = suggested.get(name);
    if (earlier != null) {
      return again(name, earlier, distribution);
    }
    ParameterValue value = new ParameterValue(distribution, choose(name, distribution));
    study.apply(new TrialEvent.Suggested(number, name, value));
    suggested.put(name, value);
    endEarly();
    return value.external();
  }

  @Override
  public Map<String, Choice> suggest(SearchSpace space) {
    requireOpen();
    asksForMore = true;
    Map<String, Choice> values;
    try {
      values = Trial.super.suggest(space);
    } finally {
      asksForMore = false;
    }
    endEarly();
    return values;
  }

  /// An objective that asks one by one and always goes the same way for the same values asks for no
  /// more than the earlier trial did.
  private void endEarly() {
    if (earlierResults.isEmpty() || asksForMore) {
      return;
    }
    StudyView view = view();
    OptionalInt from = earlierResults.get().standsFor(view, suggested);
    if (from.isPresent()) {
      FrozenTrial source = view.trial(from.getAsInt()).orElseThrow();
      Reuse.take(study, number, source);
      reused = new TrialReused(Reuse.measured(source), source.state().values());
      throw reused;
    }
  }

  private Choice again(String name, ParameterValue earlier, Distribution distribution) {
    if (!earlier.distribution().compatibleWith(distribution)) {
      throw new StudyException.IncompatibleParameter(
          name,
          DistributionJson.write(distribution),
          DistributionJson.write(earlier.distribution()));
    }
    if (!earlier.distribution().equals(distribution)) {
      LOG.log(
          Level.WARNING,
          "Trial {0} asks for ''{1}'' again with another range: the first range counts.",
          number,
          name);
    }
    return earlier.external();
  }

  private double choose(String name, Distribution distribution) {
    Choice given = fixed.get(name);
    if (given != null) {
      return fixedValue(name, given, distribution);
    }
    if (distribution.isSingle()) {
      return distribution.first();
    }
    Double proposed = proposal().values().get(name);
    if (proposed != null && distribution.contains(proposed)) {
      return proposed;
    }
    double drawn =
        study
            .sampler()
            .sample(
                scope(), context(), name, distribution, study.streams().parameter(number, name));
    // A number that a user gave to the sampler may lie outside, with a warning.
    boolean number = !(distribution instanceof CategoricalDistribution) && Double.isFinite(drawn);
    if (!number && !distribution.contains(drawn)) {
      throw new IllegalStateException(
          "The sampler drew %s for '%s', which is outside its range.".formatted(drawn, name));
    }
    return drawn;
  }

  private double fixedValue(String name, Choice given, Distribution distribution) {
    double internal = distribution.internal(given);
    if (!distribution.contains(internal)) {
      LOG.log(
          Level.WARNING,
          "The fixed value {0} of ''{1}'' in trial {2} is out of its range.",
          given.text(),
          name,
          number);
    }
    return internal;
  }

  /// Asks for the proposal now, so that trials which begin after this one know it. What was fixed
  /// is left alone. A sampler that fails is met again, and told of, where the trial needs it.
  void proposeEarly() {
    if (fixed.isEmpty()) {
      try {
        Proposal _ = proposal();
      } catch (RuntimeException e) {
        LOG.log(Level.DEBUG, "No proposal at the beginning of trial " + number, e);
      }
    }
  }

  private Proposal proposal() {
    Proposal known = proposal;
    if (known == null) {
      known = study.sampler().propose(scope(), context(), study.streams().proposal(number));
      proposal = known;
      study.proposed().put(number, known.values());
      known
          .attributes()
          .values()
          .forEach((k, v) -> study.apply(new TrialEvent.SystemAttributeSet(number, k, v)));
    }
    return known;
  }

  private TrialContext context() {
    Map<Integer, Map<String, Double>> others =
        outlook
            .frozen()
            .map(Outlook.Frozen::proposed)
            .orElseGet(() -> study.proposed().others(number));
    return new TrialContext(
        number,
        fixed,
        new LinkedHashMap<>(suggested),
        others,
        study.streams().seed(),
        outlook.budget());
  }

  private StudyView view() {
    return outlook.frozen().map(Outlook.Frozen::view).orElseGet(study::view);
  }

  private StudyView scope() {
    return study.sampler().seesWholeStudy() ? view() : study.pruner().scope(view(), number);
  }

  private FrozenTrial self() {
    return study.view().trial(number).orElseThrow();
  }

  @Override
  public void report(double value, long step) {
    requireOpen();
    requireOneObjective("report");
    if (step < 0) {
      throw new IllegalArgumentException("The step must be 0 or more, not " + step + ".");
    }
    if (self().reports().at(step).isPresent()) {
      LOG.log(Level.WARNING, "Trial {0} reported step {1} twice.", number, step);
      return;
    }
    study.apply(new TrialEvent.Reported(number, step, value));
  }

  @Override
  public boolean shouldPrune() {
    requireOpen();
    requireOneObjective("prune");
    Verdict verdict = study.pruner().judge(view(), self());
    verdict
        .attributes()
        .values()
        .forEach((k, v) -> study.apply(new TrialEvent.SystemAttributeSet(number, k, v)));
    return switch (verdict) {
      case Verdict.Keep _ -> false;
      case Verdict.Prune(String reason, _) -> {
        pruneReason = Optional.of(reason);
        study.flush();
        yield true;
      }
    };
  }

  private void requireOneObjective(String verb) {
    if (study.view().directions().size() > 1) {
      throw new IllegalStateException(
          "A trial of a study with several objectives can not %s.".formatted(verb));
    }
  }

  /// Why the pruner wanted the trial to end, if it did.
  Optional<String> pruneReason() {
    return pruneReason;
  }

  @Override
  public void setConstraint(String key, double value) {
    requireOpen();
    if (Double.isNaN(value)) {
      throw new IllegalArgumentException("The constraint '" + key + "' is not a number.");
    }
    if (constraints.putIfAbsent(key, value) != null) {
      LOG.log(Level.WARNING, "Trial {0} set the constraint ''{1}'' twice.", number, key);
      return;
    }
    switch (study.constraints()) {
      case KEYED -> keep(Constraints.PREFIX + key, DoubleNode.valueOf(value));
      case LIST -> {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        constraints.values().forEach(list::add);
        keep(Constraints.LIST, list);
      }
    }
  }

  private void keep(String key, JsonNode value) {
    study.apply(new TrialEvent.SystemAttributeSet(number, key, value));
  }

  @Override
  public void setUserAttribute(String key, JsonNode value) {
    requireOpen();
    study.apply(new TrialEvent.UserAttributeSet(number, key, value));
  }

  @Override
  public <T> void setSystemAttribute(AttributeKey<T> key, T value) {
    study.set(number, key, value);
  }

  @Override
  public Optional<FrozenTrial> finished(int other) {
    return study.view().trial(other).filter(t -> t.state() instanceof TrialState.Finished);
  }

  @Override
  public StudyFacts study() {
    StudyView view = study.view();
    List<String> directions = view.directions().stream().map(Direction::word).toList();
    return new StudyFacts(view.name(), directions, view.user());
  }

  @Override
  public Optional<FrozenTrial> best() {
    StudyView view = study.view();
    return view.directions().size() == 1 ? view.best() : Optional.empty();
  }

  @Override
  public void stopStudy() {
    study.stop();
  }
}
