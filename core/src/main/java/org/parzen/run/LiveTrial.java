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
import org.parzen.run.owner.Worker;
import org.parzen.sampler.EarlierResults;
import org.parzen.sampler.Proposal;
import org.parzen.sampler.TrialContext;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Choice;
import org.parzen.space.Distribution;
import org.parzen.space.DistributionJson;
import org.parzen.space.SearchSpace;
import org.parzen.study.Direction;
import org.parzen.study.History;
import org.parzen.study.StudyException;
import org.parzen.study.StudyView;
import org.parzen.trial.AttributeKey;
import org.parzen.trial.Attributes;
import org.parzen.trial.Constraints;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.ParameterValue;
import org.parzen.trial.Redo;
import org.parzen.trial.StudyFacts;
import org.parzen.trial.Trial;
import org.parzen.trial.TrialReused;
import org.parzen.trial.TrialState;

/// A trial of a study while it is evaluated. Used by one thread at a time.
final class LiveTrial implements Trial {

  private static final Logger LOG = System.getLogger(LiveTrial.class.getName());

  private final Study study;
  private final int number;

  /// What somebody fixed.
  private final Map<String, Choice> given;

  /// What an attempt that was interrupted drew, in internal form.
  private final Map<String, Double> drawn;

  private final Outlook outlook;
  private final Attempt attempt;
  private final Map<String, Double> constraints = new LinkedHashMap<>();
  private @Nullable Proposal proposal;
  private @Nullable Path folder;
  private Optional<String> pruneReason = Optional.empty();
  private Optional<EarlierResults> earlierResults = Optional.empty();
  private boolean asksForMore;
  private @Nullable TrialReused reused;

  LiveTrial(Study study, FrozenTrial begun, Outlook outlook) {
    this(study, begun, outlook, new Attempt(study, begun));
  }

  private LiveTrial(Study study, FrozenTrial begun, Outlook outlook, Attempt attempt) {
    this.study = study;
    this.number = begun.number();
    this.given = begun.given();
    this.drawn = Redo.drawn(begun);
    this.outlook = outlook;
    this.attempt = attempt;
  }

  /// A trial that has ended, to find out what it was proposed; nothing is written.
  static LiveTrial again(Study study, FrozenTrial ended, Outlook outlook) {
    FrozenTrial before = InterruptedBatch.blank(ended, ended.state(), Attributes.NONE);
    return new LiveTrial(study, before, outlook, Attempt.over(study, before));
  }

  /// What came of this attempt at the trial so far.
  Attempt attempt() {
    return attempt;
  }

  /// From now on the trial may be over, with the result of an earlier one, as soon as it has all
  /// its values; never where a user asked for the trial, nor trial 0, whose measures others need.
  void mayEndEarly() {
    if (given.isEmpty() && number > 0) {
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
    ParameterValue earlier = attempt.trial().parameters().get(name);
    if (earlier != null) {
      return again(name, earlier, distribution);
    }
    ParameterValue value = new ParameterValue(distribution, choose(name, distribution));
    attempt.suggested(name, value);
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
    OptionalInt from = earlierResults.get().standsFor(view, attempt.trial().parameters());
    if (from.isPresent()) {
      FrozenTrial source = view.trial(from.getAsInt()).orElseThrow();
      Reuse.take(attempt, source);
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
    Choice fixed = given.get(name);
    if (fixed != null) {
      return fixedValue(name, fixed, distribution);
    }
    if (distribution.isSingle()) {
      return distribution.first();
    }
    // Also where it is known: what the sampler keeps with the trial belongs to it.
    Double proposed = proposal().values().get(name);
    Double before = drawn.get(name);
    if (before != null && distribution.contains(before)) {
      return before;
    }
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
      requireSameChoices(name, distribution);
      throw new IllegalStateException(
          "The sampler drew %s for '%s', which is outside its range.".formatted(drawn, name));
    }
    return drawn;
  }

  /// A sampler that learned from other choices than these is not to blame for its draw.
  private void requireSameChoices(String name, Distribution distribution) {
    History history = view().finished();
    history
        .rows()
        .mapToObj(history::shape)
        .filter(shape -> shape.names().contains(name))
        .map(shape -> shape.distributions().get(shape.names().indexOf(name)))
        .filter(earlier -> !earlier.compatibleWith(distribution))
        .findFirst()
        .ifPresent(
            earlier -> {
              throw new StudyException.IncompatibleParameter(
                  name, DistributionJson.write(distribution), DistributionJson.write(earlier));
            });
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
    if (given.isEmpty()) {
      try {
        Proposal _ = proposal();
      } catch (RuntimeException e) {
        LOG.log(Level.DEBUG, "No proposal at the beginning of trial " + number, e);
      }
    }
  }

  /// What the sampler keeps with the trial, as far as it was asked.
  Attributes proposed() {
    return proposal == null ? Attributes.NONE : proposal.attributes();
  }

  private Proposal proposal() {
    Proposal known = proposal;
    if (known == null) {
      known = propose(given);
      if (!agrees(known)) {
        // Others have finished trials since: then what was drawn counts as fixed.
        Map<String, Choice> fixed = new LinkedHashMap<>(attempt.trial().fixed());
        known = propose(fixed);
      }
      proposal = known;
      study.proposed().put(number, known.values());
      attempt.propose(known.attributes());
      if (known.published().isPresent() && outlook.frozen().isEmpty() && othersTakePart()) {
        attempt.propose(known.published().get().write(known.values()));
      }
    }
    return known;
  }

  private boolean othersTakePart() {
    Optional<String> mine = Worker.idOf(attempt.trial());
    StudyView view = view();
    return Worker.ids(view).anyMatch(id -> !mine.equals(Optional.of(id)))
        || view.running().stream()
            .anyMatch(other -> other.number() != number && !Worker.idOf(other).equals(mine));
  }

  private Proposal propose(Map<String, Choice> fixed) {
    return study
        .sampler()
        .propose(scope(), context().withFixed(fixed), study.streams().proposal(number));
  }

  /// Whether what was drawn before an interruption is what is proposed now.
  private boolean agrees(Proposal proposal) {
    return drawn.entrySet().stream()
        .allMatch(
            entry ->
                entry
                    .getValue()
                    .equals(proposal.values().getOrDefault(entry.getKey(), entry.getValue())));
  }

  private TrialContext context() {
    Map<Integer, Map<String, Double>> others =
        outlook
            .frozen()
            .map(Outlook.Frozen::proposed)
            .orElseGet(() -> study.proposed().others(number));
    return new TrialContext(
        number,
        given,
        attempt.trial().parameters(),
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

  @Override
  public void report(double value, long step) {
    requireOpen();
    requireOneObjective("report");
    if (step < 0) {
      throw new IllegalArgumentException("The step must be 0 or more, not " + step + ".");
    }
    if (attempt.trial().reports().at(step).isPresent()) {
      LOG.log(Level.WARNING, "Trial {0} reported step {1} twice.", number, step);
      return;
    }
    attempt.reported(step, value);
  }

  @Override
  public boolean shouldPrune() {
    requireOpen();
    requireOneObjective("prune");
    StudyView now = outlook.frozen().map(Outlook.Frozen::view).orElseGet(study::recent);
    Verdict verdict = study.pruner().judge(now, attempt.trial());
    verdict.attributes().values().forEach(attempt::setSystem);
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
    if (study.directions().size() > 1) {
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
    attempt.setSystem(key, value);
  }

  @Override
  public void setUserAttribute(String key, JsonNode value) {
    requireOpen();
    attempt.setUser(key, value);
  }

  @Override
  public <T> void setSystemAttribute(AttributeKey<T> key, T value) {
    attempt.setSystem(key.name(), key.write().apply(value));
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
