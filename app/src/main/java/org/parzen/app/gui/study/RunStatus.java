package org.parzen.app.gui.study;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parzen.run.RunHandle;
import org.parzen.run.RunState;
import org.parzen.run.StopRule;

/// How a run stands at one moment. Immutable.
///
/// @param progress from 0 to 1; empty where only the person ends the run
/// @param rules how each stop rule stands, in their order
/// @param left a guess from the pace so far
/// @param reason why it ended or is about to
/// @param failed whether it ended because it could not go on
public record RunStatus(
    Phase phase,
    int lanes,
    Duration elapsed,
    Optional<Double> progress,
    List<Standing> rules,
    Optional<Duration> left,
    Optional<String> reason,
    boolean failed) {

  /// Nothing has run since the study was opened.
  public static final RunStatus IDLE =
      new RunStatus(
          Phase.IDLE,
          0,
          Duration.ZERO,
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          false);

  /// How a stop rule stands. Immutable.
  ///
  /// @param progress from 0 to 1
  /// @param words such as `no gain for 12 of 30 trials`
  public record Standing(double progress, String words) {}

  /// Where a run stands.
  public enum Phase {
    IDLE,
    STARTING,
    RUNNING,
    FINISHING,
    STOPPING,
    ENDED;

    /// Whether trials may be running.
    public boolean isActive() {
      return this != IDLE && this != ENDED;
    }
  }

  static RunStatus starting() {
    return fresh(Phase.STARTING);
  }

  static RunStatus running() {
    return fresh(Phase.RUNNING);
  }

  private static RunStatus fresh(Phase phase) {
    return new RunStatus(
        phase,
        0,
        Duration.ZERO,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  /// @param doneBefore results that the study had when the run began
  static RunStatus of(RunHandle run, int doneBefore) {
    RunState state = run.state();
    return new RunStatus(
        phase(run.phase()),
        run.lanes(),
        state.elapsed(),
        run.stopRules().stream()
            .filter(StopRule::isSteady)
            .map(rule -> rule.progress(state))
            .max(Double::compare),
        run.stopRules().stream()
            .map(rule -> new Standing(rule.progress(state), rule.standing(state)))
            .toList(),
        run.stopRules().stream()
            .flatMap(rule -> left(rule, state, doneBefore).stream())
            .min(Duration::compareTo),
        run.reason(),
        run.failed());
  }

  private static Phase phase(RunHandle.Phase phase) {
    return switch (phase) {
      case RUNNING -> Phase.RUNNING;
      case FINISHING -> Phase.FINISHING;
      case STOPPING -> Phase.STOPPING;
      case ENDED -> Phase.ENDED;
    };
  }

  private static Optional<Duration> left(StopRule rule, RunState run, int doneBefore) {
    return switch (rule) {
      case StopRule.Timeout(Duration limit) -> Optional.of(limit.minus(run.elapsed()));
      case StopRule.Total(int trials) ->
          atPace(run.done() - doneBefore, trials - run.done(), run.elapsed());
      case StopRule.Additional(int trials) ->
          atPace(run.ended(), trials - run.ended(), run.elapsed());
      case StopRule.All(List<StopRule> rules) -> lastOf(rules, run, doneBefore);
      case StopRule.Target _, StopRule.NoGain _, StopRule.Failures _, StopRule.Regret _ ->
          Optional.empty();
    };
  }

  /// Known where it is known of each rule.
  private static Optional<Duration> lastOf(List<StopRule> rules, RunState run, int doneBefore) {
    List<Duration> each =
        rules.stream()
            .flatMap(
                rule ->
                    rule.progress(run) < 1
                        ? left(rule, run, doneBefore).stream()
                        : Stream.of(Duration.ZERO))
            .toList();
    return each.size() == rules.size() ? each.stream().max(Duration::compareTo) : Optional.empty();
  }

  private static Optional<Duration> atPace(int done, int remaining, Duration elapsed) {
    return done < 1 || remaining < 0
        ? Optional.empty()
        : Optional.of(Duration.ofMillis(elapsed.toMillis() * remaining / done));
  }
}
