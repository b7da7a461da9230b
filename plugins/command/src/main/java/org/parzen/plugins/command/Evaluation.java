package org.parzen.plugins.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.parzen.plugins.command.metric.CurveReader.Point;
import org.parzen.plugins.command.metric.MetricSource;
import org.parzen.plugins.command.metric.MetricSpec;
import org.parzen.plugins.command.metric.Reading;
import org.parzen.plugins.program.process.ProcessResult;

/// What came of running a command once. Immutable.
///
/// @param arguments the program and its arguments as they were passed on
/// @param metrics one an objective
/// @param constraints the metric of each constraint
/// @param curve the learning curve as far as it went
public record Evaluation(
    List<String> arguments,
    ProcessResult result,
    List<Measured> metrics,
    List<Measured> constraints,
    List<Point> curve) {
  private static final int QUOTED = 400;

  /// What was read of one metric.
  public record Measured(MetricSpec metric, Reading reading) {}

  public Evaluation {
    arguments = List.copyOf(arguments);
    metrics = List.copyOf(metrics);
    constraints = List.copyOf(constraints);
    curve = List.copyOf(curve);
  }

  /// The command in one line that a shell runs, for copying.
  public String commandLine() {
    return PosixQuoting.join(arguments);
  }

  /// Why there is no result, in words for the user; empty where there is one, and where the program
  /// was pruned or stopped.
  public Optional<String> failure() {
    return switch (result.ending()) {
      case PRUNED, STOPPED -> Optional.empty();
      case EXITED -> ended().or(this::missing);
      case TIMED_OUT, CPU_LIMIT, SILENCE_LIMIT, MEMORY_LIMIT, OUTPUT_LIMIT ->
          Optional.of(result.words());
    };
  }

  private Optional<String> ended() {
    boolean asked =
        Stream.concat(metrics.stream(), constraints.stream())
            .anyMatch(measured -> measured.metric().source() instanceof MetricSource.Exit);
    if (result.exitCode() == 0 || asked) {
      return Optional.empty();
    }
    String how =
        result.signal().isPresent()
            ? "signal " + result.signal().getAsInt() + " (exit code " + result.exitCode() + ")"
            : "exit code " + result.exitCode();
    return Optional.of("The program ended with " + how + tail());
  }

  private Optional<String> missing() {
    return Stream.concat(metrics.stream(), constraints.stream())
        .map(Measured::reading)
        .filter(Reading.Missing.class::isInstance)
        .map(reading -> ((Reading.Missing) reading).reason())
        .findFirst();
  }

  private String tail() {
    String tail = result.tail(QUOTED);
    return tail.isEmpty() ? "; it printed nothing." : ". Its output ends with:\n" + tail;
  }

  /// All numbers that were read, by the names of their metrics.
  public Map<String, Double> numbers() {
    Map<String, Double> numbers = new LinkedHashMap<>();
    Stream.concat(metrics.stream(), constraints.stream())
        .forEach(
            measured -> {
              if (measured.reading() instanceof Reading.Value(double value)) {
                numbers.put(measured.metric().name(), value);
              }
            });
    return numbers;
  }
}
