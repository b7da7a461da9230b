package org.parzen.run;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.parzen.sampler.Budget;
import org.parzen.sampler.gp.RegretBound;
import org.parzen.setting.Durations;
import org.parzen.study.Direction;
import org.parzen.text.Rounded;

/// When a run begins no more trials. Trials that are running finish. Immutable.
public sealed interface StopRule {

  /// What a rule says before a trial is begun.
  enum Decision {
    /// Begin another trial.
    GO,
    /// Wait: whether another trial is needed depends on one that is running.
    WAIT,
    /// Begin no more.
    STOP
  }

  /// Decides from counts, times and results alone, never from how far along the trials are that
  /// run.
  Decision decide(RunState run);

  /// How far along the run is by this rule, from 0 to 1.
  double progress(RunState run);

  /// The same in words: `no gain for 12 of 30 trials`.
  String standing(RunState run);

  /// The rule in words: `60 trials in total`.
  String describe();

  /// How many trials there will be by this rule, and how many of them are left for the next one;
  /// none where the rule does not count trials, or lets no other one begin.
  default Optional<Budget> budget(RunState run) {
    return Optional.empty();
  }

  /// Whether the progress only ever grows, about as fast as time: so that the time left can be
  /// guessed from it.
  default boolean isSteady() {
    return false;
  }

  /// Whether the rule looks at the estimated regret, which costs the run some time.
  default boolean needsRegret() {
    return false;
  }

  /// @throws IllegalArgumentException where the rule can not decide on a study with these goals
  default void requireFits(List<Direction> directions) {}

  /// Until the study has so many complete or pruned trials, in whatever run.
  record Total(int trials) implements StopRule {
    public Total {
      requirePositive(trials, "total");
    }

    @Override
    public Decision decide(RunState run) {
      if (run.done() >= trials) {
        return Decision.STOP;
      }
      return run.done() + run.inFlight() < trials ? Decision.GO : Decision.WAIT;
    }

    @Override
    public Optional<Budget> budget(RunState run) {
      return StopRule.budget(trials, trials - run.done() - run.inFlight());
    }

    @Override
    public double progress(RunState run) {
      return share(run.done(), trials);
    }

    @Override
    public boolean isSteady() {
      return true;
    }

    @Override
    public String standing(RunState run) {
      return "%d of %d trials".formatted(run.done(), trials);
    }

    @Override
    public String describe() {
      return trials + " trials in total";
    }
  }

  /// Until this run has begun so many trials.
  record Additional(int trials) implements StopRule {
    public Additional {
      requirePositive(trials, "number of trials");
    }

    @Override
    public Decision decide(RunState run) {
      return run.begun() < trials ? Decision.GO : Decision.STOP;
    }

    @Override
    public Optional<Budget> budget(RunState run) {
      return StopRule.budget(trials, trials - run.begun());
    }

    @Override
    public double progress(RunState run) {
      return share(run.ended(), trials);
    }

    @Override
    public boolean isSteady() {
      return true;
    }

    @Override
    public String standing(RunState run) {
      return "%d of %d more trials".formatted(run.ended(), trials);
    }

    @Override
    public String describe() {
      return trials + " more trials";
    }
  }

  /// Until so much time has passed in this run.
  record Timeout(Duration limit) implements StopRule {

    @Override
    public Decision decide(RunState run) {
      return run.elapsed().compareTo(limit) < 0 ? Decision.GO : Decision.STOP;
    }

    @Override
    public double progress(RunState run) {
      return share((double) run.elapsed().toNanos(), (double) limit.toNanos());
    }

    @Override
    public boolean isSteady() {
      return true;
    }

    @Override
    public String standing(RunState run) {
      Duration elapsed = Duration.ofSeconds(run.elapsed().toSeconds());
      return "%s of %s".formatted(Durations.write(elapsed), Durations.write(limit));
    }

    @Override
    public String describe() {
      return "after " + Durations.write(limit);
    }
  }

  /// Until a complete and feasible trial is at least as good as a value. One objective only.
  record Target(double value) implements StopRule {
    public Target {
      if (Double.isNaN(value)) {
        throw new IllegalArgumentException("The target must be a number.");
      }
    }

    @Override
    public void requireFits(List<Direction> directions) {
      requireOneObjective("target", directions);
    }

    @Override
    public Decision decide(RunState run) {
      OptionalDouble best = run.gains().best();
      boolean reached =
          best.isPresent() && !run.view().direction().better(value, best.getAsDouble());
      return reached ? Decision.STOP : Decision.GO;
    }

    /// The part of the way from the first result to the target.
    @Override
    public double progress(RunState run) {
      if (decide(run) == Decision.STOP) {
        return 1;
      }
      OptionalDouble best = run.gains().best();
      OptionalDouble first = run.gains().first();
      return best.isEmpty() || first.isEmpty() || !Double.isFinite(first.getAsDouble())
          ? 0
          : share(best.getAsDouble() - first.getAsDouble(), value - first.getAsDouble());
    }

    @Override
    public String standing(RunState run) {
      OptionalDouble best = run.gains().best();
      return best.isPresent()
          ? "best %s, target %s".formatted(shown(best.getAsDouble()), shown(value))
          : "no result yet, target " + shown(value);
    }

    @Override
    public String describe() {
      return "a result of %s or better".formatted(shown(value));
    }
  }

  /// Until so many trials with a result have come after the best one. One objective only. Failures
  /// are no results here, whatever they are recorded as: that must not decide when a search is
  /// over.
  ///
  /// What comes after is what has a higher number: which of two lanes is quicker decides nothing.
  /// Where no trial is the best, because none is complete and feasible, all count.
  record NoGain(int trials) implements StopRule {
    public NoGain {
      requirePositive(trials, "number of trials without gain");
    }

    @Override
    public void requireFits(List<Direction> directions) {
      requireOneObjective("no_gain", directions);
    }

    @Override
    public Decision decide(RunState run) {
      return run.gains().sinceBest() < trials ? Decision.GO : Decision.STOP;
    }

    @Override
    public double progress(RunState run) {
      return share(run.gains().sinceBest(), trials);
    }

    @Override
    public String standing(RunState run) {
      return "no gain for %d of %d trials"
          .formatted(Math.min(trials, run.gains().sinceBest()), trials);
    }

    @Override
    public String describe() {
      return "no gain in %d trials".formatted(trials);
    }
  }

  /// Until more than so many trials of this run have failed, whatever they are recorded as;
  /// attempts that are followed by another one do not count. What failed in an earlier run does not
  /// count either, so that a new one can go on.
  record Failures(int allowed) implements StopRule {
    public Failures {
      if (allowed < 0) {
        throw new IllegalArgumentException(
            "The number of failures must be at least 0, not %d.".formatted(allowed));
      }
    }

    @Override
    public Decision decide(RunState run) {
      return run.failures() > allowed ? Decision.STOP : Decision.GO;
    }

    @Override
    public double progress(RunState run) {
      return share(run.failures(), allowed + 1.0);
    }

    @Override
    public String standing(RunState run) {
      return "%d of %d failures".formatted(run.failures(), allowed);
    }

    @Override
    public String describe() {
      return "more than %d failures".formatted(allowed);
    }
  }

  /// Until what further trials can still improve is estimated to be less than a value, in the
  /// objective's units. One objective only, and no estimate before 20 complete trials.
  ///
  /// @see RegretBound
  record Regret(double below) implements StopRule {
    public Regret {
      if (!(below > 0)) {
        throw new IllegalArgumentException("The regret must be above 0, not " + below + ".");
      }
    }

    @Override
    public void requireFits(List<Direction> directions) {
      requireOneObjective("regret", directions);
    }

    @Override
    public boolean needsRegret() {
      return true;
    }

    @Override
    public Decision decide(RunState run) {
      OptionalDouble regret = run.regret();
      return regret.isPresent() && regret.getAsDouble() < below ? Decision.STOP : Decision.GO;
    }

    @Override
    public double progress(RunState run) {
      return run.regret().isPresent() ? share(below, run.regret().getAsDouble()) : 0;
    }

    @Override
    public String standing(RunState run) {
      return run.regret().isPresent()
          ? "estimated regret %s, wanted below %s"
              .formatted(shown(run.regret().getAsDouble()), shown(below))
          : "%d of %d trials before the regret is estimated"
              .formatted(Math.min(run.gains().usable(), RegretBound.LEAST), RegretBound.LEAST);
    }

    @Override
    public String describe() {
      return "an estimated regret below %s".formatted(shown(below));
    }
  }

  /// Until all of several rules say so.
  record All(List<StopRule> rules) implements StopRule {
    public All {
      rules = List.copyOf(rules);
      if (rules.size() < 2) {
        throw new IllegalArgumentException(
            "The stop rule 'all' needs two or more rules, such as 'no_gain 30 and total 100'.");
      }
    }

    @Override
    public void requireFits(List<Direction> directions) {
      rules.forEach(rule -> rule.requireFits(directions));
    }

    @Override
    public boolean needsRegret() {
      return rules.stream().anyMatch(StopRule::needsRegret);
    }

    @Override
    public Decision decide(RunState run) {
      return rules.stream().map(rule -> rule.decide(run)).min(Enum::compareTo).orElseThrow();
    }

    /// The longest plan of the rules that still let trials begin, where every one of those has one.
    @Override
    public Optional<Budget> budget(RunState run) {
      List<StopRule> open = rules.stream().filter(rule -> rule.decide(run) == Decision.GO).toList();
      List<Budget> budgets = open.stream().flatMap(rule -> rule.budget(run).stream()).toList();
      return budgets.size() < open.size()
          ? Optional.empty()
          : budgets.stream().max(Comparator.comparingInt(Budget::left));
    }

    @Override
    public double progress(RunState run) {
      return rules.stream().mapToDouble(rule -> rule.progress(run)).min().orElseThrow();
    }

    @Override
    public boolean isSteady() {
      return rules.stream().allMatch(StopRule::isSteady);
    }

    @Override
    public String standing(RunState run) {
      return rules.stream().map(rule -> rule.standing(run)).collect(Collectors.joining(" and "));
    }

    @Override
    public String describe() {
      return rules.stream().map(StopRule::describe).collect(Collectors.joining(" and "));
    }
  }

  private static String shown(double value) {
    return Rounded.text(6, value);
  }

  private static void requirePositive(int trials, String name) {
    if (trials < 1) {
      throw new IllegalArgumentException(
          "The %s must be at least 1, not %d.".formatted(name, trials));
    }
  }

  private static void requireOneObjective(String rule, List<Direction> directions) {
    if (directions.size() != 1) {
      throw new IllegalArgumentException(
          "The stop rule '%s' needs one objective, but the study has %d: there is no single best trial. Leave it out, or stop by 'total', 'timeout' or 'failures'."
              .formatted(rule, directions.size()));
    }
  }

  private static Optional<Budget> budget(int trials, int left) {
    return left < 1 ? Optional.empty() : Optional.of(new Budget(trials, left));
  }

  private static double share(double part, double whole) {
    double share = part / whole;
    return Double.isNaN(share) ? 0 : Math.clamp(share, 0, 1);
  }
}
