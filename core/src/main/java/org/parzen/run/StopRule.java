package org.parzen.run;

import java.time.Duration;
import java.util.Optional;
import org.parzen.sampler.Budget;
import org.parzen.setting.Durations;

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

  /// Until the study has so many complete or pruned trials, in whatever run.
  record Total(int trials) implements StopRule {
    public Total {
      requirePositive(trials, "total");
    }
  }

  /// Until this run has begun so many trials.
  record Additional(int trials) implements StopRule {
    public Additional {
      requirePositive(trials, "number of trials");
    }
  }

  /// Until so much time has passed in this run.
  record Timeout(Duration limit) implements StopRule {}

  private static void requirePositive(int trials, String name) {
    if (trials < 1) {
      throw new IllegalArgumentException(
          "The %s must be at least 1, not %d.".formatted(name, trials));
    }
  }

  default Decision decide(RunState run) {
    return switch (this) {
      case Total(int trials) -> {
        if (run.done() >= trials) {
          yield Decision.STOP;
        }
        yield run.done() + run.inFlight() < trials ? Decision.GO : Decision.WAIT;
      }
      case Additional(int trials) -> run.begun() < trials ? Decision.GO : Decision.STOP;
      case Timeout(Duration limit) ->
          run.elapsed().compareTo(limit) < 0 ? Decision.GO : Decision.STOP;
    };
  }

  /// How many trials there will be by this rule, and how many of them are left for the next one;
  /// none where the rule does not count trials, or lets no other one begin.
  default Optional<Budget> budget(RunState run) {
    return switch (this) {
      case Total(int trials) -> budget(trials, trials - run.done() - run.inFlight());
      case Additional(int trials) -> budget(trials, trials - run.begun());
      case Timeout _ -> Optional.empty();
    };
  }

  private static Optional<Budget> budget(int trials, int left) {
    return left < 1 ? Optional.empty() : Optional.of(new Budget(trials, left));
  }

  /// How far along the run is by this rule, from 0 to 1.
  default double progress(RunState run) {
    double share =
        switch (this) {
          case Total(int trials) -> run.done() / (double) trials;
          case Additional(int trials) -> (run.begun() - run.inFlight()) / (double) trials;
          case Timeout(Duration limit) -> run.elapsed().toNanos() / (double) limit.toNanos();
        };
    return Math.clamp(share, 0, 1);
  }

  /// The rule in words: `60 trials in total`.
  default String describe() {
    return switch (this) {
      case Total(int trials) -> trials + " trials in total";
      case Additional(int trials) -> trials + " more trials";
      case Timeout(Duration limit) -> "after " + Durations.write(limit);
    };
  }
}
