package org.parzen.plugins.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.parzen.objective.Outcome;
import org.parzen.plugins.command.metric.CurveReader.Point;
import org.parzen.plugins.command.metric.MetricSource;
import org.parzen.plugins.command.metric.MetricSpec;
import org.parzen.plugins.command.metric.Reading;
import org.parzen.plugins.program.process.ProcessResult;
import org.parzen.plugins.program.process.ProcessResult.Ending;
import org.parzen.plugins.program.trial.LikelyCause;
import org.parzen.trial.FailureKind;

/// What came of evaluating a trial. Immutable.
///
/// @param arguments the program and its arguments as they were passed on; the command that prepares
///   a trial, where it failed
/// @param result what became of it; with repeats, of the first one
/// @param metrics one an objective
/// @param constraints the metric of each constraint
/// @param curve the learning curve as far as it went
/// @param prepare the command before it, where there is one
/// @param check the command after it, where there is one and it came to that
/// @param abort whether the program has said that no further trial makes sense
/// @param repeat which repeat had no result, in words before those of the failure; or empty
public record Evaluation(
    List<String> arguments,
    ProcessResult result,
    List<Measured> metrics,
    List<Measured> constraints,
    List<Point> curve,
    Optional<Step> prepare,
    Optional<Step> check,
    boolean abort,
    String repeat) {
  private static final int QUOTED = 400;

  /// What was read of one metric.
  public record Measured(MetricSpec metric, Reading reading) {
    OptionalDouble number() {
      return reading instanceof Reading.Value(double value)
          ? OptionalDouble.of(value)
          : OptionalDouble.empty();
    }

    double known() {
      return number()
          .orElseThrow(
              () -> new IllegalStateException("The metric '" + metric.name() + "' was not read."));
    }
  }

  /// A command that runs before or after the program. Immutable.
  public record Step(List<String> arguments, ProcessResult result) {
    public Step {
      arguments = List.copyOf(arguments);
    }

    /// Whether it ended by itself, with exit code 0.
    public boolean passed() {
      return result.ending() == Ending.EXITED && result.exitCode() == 0;
    }
  }

  public Evaluation {
    arguments = List.copyOf(arguments);
    metrics = List.copyOf(metrics);
    constraints = List.copyOf(constraints);
    curve = List.copyOf(curve);
  }

  /// A trial whose program was not run, because what comes before it failed.
  static Evaluation unprepared(CommandPlan plan, Step prepare) {
    Reading none = new Reading.Missing("The program did not run, because its preparation failed.");
    return new Evaluation(
        prepare.arguments(),
        prepare.result(),
        plan.metrics().stream().map(metric -> new Measured(metric, none)).toList(),
        plan.constraints().stream().map(c -> new Measured(c.metric(), none)).toList(),
        List.of(),
        Optional.of(prepare),
        Optional.empty(),
        false,
        "");
  }

  Evaluation checked(Optional<Step> step) {
    return new Evaluation(
        arguments, result, metrics, constraints, curve, prepare, step, abort, repeat);
  }

  /// The evaluation of one repeat that stands for all.
  Evaluation inRepeat(int number, int of) {
    String words = of == 1 ? "" : "In repeat %d of %d: ".formatted(number, of);
    return new Evaluation(
        arguments, result, metrics, constraints, curve, prepare, check, abort, words);
  }

  /// The command in one line that a shell runs, for copying.
  public String commandLine() {
    return PosixQuoting.join(arguments);
  }

  /// Whether it was ended on request.
  public boolean isStopped() {
    return result.ending() == Ending.STOPPED
        || check.filter(step -> step.result().ending() == Ending.STOPPED).isPresent();
  }

  /// Whether the answer is right, as far as anything checks it.
  public boolean passedCheck() {
    return check.map(Step::passed).orElse(true);
  }

  private boolean isPrepared() {
    return prepare.map(Step::passed).orElse(true);
  }

  /// Why there is no result, in words for the user; empty where there is one, and where the program
  /// was pruned or stopped.
  public Optional<String> failure() {
    Optional<String> failure =
        switch (result.ending()) {
          case PRUNED, STOPPED -> Optional.empty();
          case EXITED -> exited();
          case TIMED_OUT, CPU_LIMIT, SILENCE_LIMIT, MEMORY_LIMIT, OUTPUT_LIMIT ->
              Optional.of(result.words());
        };
    String before = repeat + (isPrepared() ? "" : "The preparation failed. ");
    return failure.map(words -> before + words);
  }

  /// What the study is told where there is no [#failure].
  public Outcome outcome() {
    return result.ending() == Ending.PRUNED
        ? Outcome.pruned("")
        : new Outcome.Values(metrics.stream().map(Measured::known).toList());
  }

  /// What kind of failure it is, where [#failure] says that it is one.
  public FailureKind failureKind() {
    if (result.ending().isLimit()) {
      return FailureKind.LIMIT;
    } else if (result.signal().isPresent()) {
      return FailureKind.CRASH;
    }
    return isPrepared() && missing().isPresent() && hasEndedWell()
        ? FailureKind.NAN
        : FailureKind.ERROR;
  }

  private Optional<String> exited() {
    if (!isPrepared()) {
      return Optional.of(ended("The command %s ended".formatted(commandLine())));
    }
    return hasEndedWell() ? missing() : Optional.of(ended("The program ended"));
  }

  /// Whether it gave its numbers, as far as its exit code says.
  private boolean hasEndedWell() {
    boolean asked =
        all().anyMatch(measured -> measured.metric().source() instanceof MetricSource.Exit);
    return abort || result.exitCode() == 0 || asked;
  }

  private String ended(String what) {
    String how =
        result.signal().isPresent()
            ? "signal " + result.signal().getAsInt() + " (exit code " + result.exitCode() + ")"
            : "exit code " + result.exitCode();
    String tail = tail();
    return what
        + " with "
        + how
        + LikelyCause.of(result).map(". Likely cause: %s."::formatted).orElse(".")
        + (tail.isEmpty() ? " It printed nothing." : " Its output ends with:\n" + tail);
  }

  /// The end of both outputs; of the error output, where the other one has drowned its last word.
  private String tail() {
    String both = result.tail(QUOTED);
    String errors = result.stderr().stripTrailing();
    String last = errors.substring(errors.lastIndexOf('\n') + 1);
    return both.contains(last)
        ? both
        : errors.substring(Math.max(0, errors.length() - QUOTED)).strip();
  }

  private Optional<String> missing() {
    return all()
        .map(Measured::reading)
        .filter(Reading.Missing.class::isInstance)
        .map(reading -> ((Reading.Missing) reading).reason())
        .findFirst();
  }

  private Stream<Measured> all() {
    return Stream.concat(metrics.stream(), constraints.stream());
  }

  /// All numbers that were read, by the names of their metrics.
  public Map<String, Double> numbers() {
    Map<String, Double> numbers = new LinkedHashMap<>();
    all()
        .forEach(
            measured ->
                measured
                    .number()
                    .ifPresent(number -> numbers.put(measured.metric().name(), number)));
    return numbers;
  }
}
