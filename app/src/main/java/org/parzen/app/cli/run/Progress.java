package org.parzen.app.cli.run;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.parzen.app.cli.talk.Messages;
import org.parzen.run.RunState;
import org.parzen.run.StopRule;
import org.parzen.setting.Durations;
import org.parzen.study.History;
import org.parzen.trial.TrialState.Kind;

/// How far a run has come, in one line for a terminal: a bar and a percentage where an end is in
/// sight, counts, the best value, how the other rules stand, the time left. Immutable.
///
/// @param begun how far it was when it began: what an earlier run did says nothing about the time
record Progress(List<StopRule> rules, double begun) {
  /// Shorter than the narrowest usual terminal, because a line that wraps can not be drawn anew.
  private static final int WIDTH = 79;

  private static final int BAR = 16;

  static Progress from(List<StopRule> rules, RunState state) {
    return new Progress(rules, share(rules, state).orElse(0));
  }

  /// Of the rules that say something about the time.
  private static OptionalDouble share(List<StopRule> rules, RunState state) {
    return rules.stream()
        .filter(StopRule::isSteady)
        .mapToDouble(rule -> rule.progress(state))
        .max();
  }

  String line(RunState state) {
    StringBuilder line = new StringBuilder();
    OptionalDouble share = share(rules, state);
    if (share.isPresent()) {
      line.append(bar(share.getAsDouble())).append(' ');
    }
    line.append(counts(state));
    best(state.view().finished()).ifPresent(best -> line.append(", ").append(best));
    rules.stream()
        .filter(rule -> !rule.isSteady())
        .forEach(rule -> line.append(", ").append(rule.standing(state)));
    share.stream()
        .mapToObj(done -> left(done, state.elapsed()))
        .flatMap(Optional::stream)
        .forEach(left -> line.append(", ").append(left));
    return line.length() > WIDTH ? line.substring(0, WIDTH) : line.toString();
  }

  private static String bar(double share) {
    int full = (int) Math.floor(share * BAR);
    int percent = (int) Math.floor(share * 100);
    return "[%s%s] %s%%".formatted("#".repeat(full), "-".repeat(BAR - full), percent);
  }

  private static String counts(RunState state) {
    History history = state.view().finished();
    int failedComplete = history.failures() - history.count(Kind.FAIL);
    StringBuilder counts =
        new StringBuilder(
            Messages.get("progress.complete", history.count(Kind.COMPLETE) - failedComplete));
    append(counts, "progress.pruned", history.count(Kind.PRUNED));
    append(counts, "progress.failed", history.failures());
    append(counts, "progress.running", state.inFlight());
    return counts.toString();
  }

  private static void append(StringBuilder counts, String key, int count) {
    if (count > 0) {
      counts.append(", ").append(Messages.get(key, count));
    }
  }

  private static Optional<String> best(History history) {
    OptionalInt row = history.best();
    return row.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Messages.get(
                "progress.best",
                String.format(Locale.ROOT, "%.6g", history.value(row.getAsInt(), 0))));
  }

  private Optional<String> left(double share, Duration elapsed) {
    double done = share - begun;
    if (done <= 0 || share >= 1) {
      return Optional.empty();
    }
    double seconds = elapsed.toMillis() / 1000.0 * (1 - share) / done;
    return Optional.of(
        Messages.get("progress.left", Durations.write(Duration.ofSeconds((long) seconds))));
  }
}
