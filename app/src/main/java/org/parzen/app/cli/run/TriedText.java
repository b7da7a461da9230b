package org.parzen.app.cli.run;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parzen.app.cli.talk.Messages;
import org.parzen.app.tryout.Tried;
import org.parzen.app.tryout.TriedCommand;
import org.parzen.app.tryout.TriedTrial;
import org.parzen.objective.Outcome;
import org.parzen.plugins.command.Evaluation.Measured;
import org.parzen.plugins.command.metric.ConstraintSpec;
import org.parzen.plugins.command.metric.Reading;
import org.parzen.space.Choice;
import org.parzen.text.PythonNumber;

/// The parts that every tried evaluation shows: a heading a part, and its lines below.
final class TriedText {
  /// How much of the output is shown, in characters.
  private static final int TAIL = 2000;

  private final StringBuilder text = new StringBuilder();

  /// All that is known of an evaluation.
  static String of(Tried tried) {
    return switch (tried) {
      case TriedCommand command -> command(command);
      case TriedTrial trial -> trial(trial);
    };
  }

  /// The result in a few words: its values, or that there are none.
  static String result(Tried tried) {
    if (tried.isFailed()) {
      return Messages.get("try.result.failed");
    }
    return switch (tried) {
      case TriedCommand command ->
          command.evaluation().metrics().stream()
              .map(measured -> reading(measured.reading()))
              .collect(Collectors.joining(", "));
      case TriedTrial trial -> result(trial.timed().outcome());
    };
  }

  private static String result(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Values(List<Double> values) -> String.join(", ", numbers(values));
      case Outcome.Pruned _ -> Messages.get("try.result.pruned");
      case Outcome.Failed _ -> Messages.get("try.result.failed");
    };
  }

  private static String command(TriedCommand tried) {
    List<ConstraintSpec> constraints = tried.plan().constraints();
    TriedText text =
        new TriedText()
            .parameters(tried.values())
            .part("try.command", List.of(tried.evaluation().commandLine()))
            .part("try.output", tried.evaluation().result().tail(TAIL).lines().toList())
            .line(Messages.get("try.exit", tried.evaluation().result().exitCode()))
            .part(
                "try.metrics",
                tried.evaluation().metrics().stream().map(TriedText::metric).toList());
    if (!constraints.isEmpty()) {
      List<Measured> measured = tried.evaluation().constraints();
      text.part(
          "try.constraints",
          IntStream.range(0, constraints.size())
              .mapToObj(i -> constraint(constraints.get(i), measured.get(i)))
              .toList());
    }
    text.time(tried.duration());
    tried.failure().ifPresent(why -> text.line(Messages.get("try.failed", why)));
    return text.kept(tried).toString();
  }

  private static String metric(Measured measured) {
    return Messages.get("try.value", measured.metric().name(), reading(measured.reading()));
  }

  private static String reading(Reading reading) {
    return switch (reading) {
      case Reading.Value(double value) -> PythonNumber.repr(value);
      case Reading.Missing(String reason) -> reason;
    };
  }

  /// This evaluation stands for trial 0, to which limits may be relative.
  private static String constraint(ConstraintSpec constraint, Measured measured) {
    if (!(measured.reading() instanceof Reading.Value(double value))) {
      return Messages.get("try.value", constraint.key(), reading(measured.reading()));
    }
    double violation = constraint.violation(value, value);
    String number = PythonNumber.repr(value);
    return violation > 0
        ? Messages.get("try.violated", constraint.key(), number, PythonNumber.repr(violation))
        : Messages.get("try.met", constraint.key(), number);
  }

  private static String trial(TriedTrial tried) {
    TriedText text = new TriedText().parameters(tried.values());
    tried.program().ifPresent(facts -> text.part("try.output", facts.output().lines().toList()));
    switch (tried.timed().outcome()) {
      case Outcome.Values(List<Double> values) -> text.part("try.metrics", numbers(values));
      case Outcome.Pruned(String why) -> text.line(Messages.get("try.pruned", why));
      case Outcome.Failed(String why, _) -> text.line(Messages.get("try.failed", why));
    }
    Map<String, Double> constraints = tried.constraints().values();
    if (!constraints.isEmpty()) {
      text.part(
          "try.constraints",
          constraints.entrySet().stream()
              .map(e -> Messages.get("try.value", e.getKey(), PythonNumber.repr(e.getValue())))
              .toList());
    }
    return text.time(tried.duration()).kept(tried).toString();
  }

  private static List<String> numbers(List<Double> values) {
    return values.stream().map(PythonNumber::repr).toList();
  }

  TriedText part(String key, List<String> lines) {
    line(Messages.get(key));
    lines.forEach(line -> line("  " + line));
    if (lines.isEmpty()) {
      line("  " + Messages.get("try.nothing"));
    }
    return this;
  }

  TriedText line(String line) {
    text.append(text.isEmpty() ? "" : "\n").append(line);
    return this;
  }

  TriedText parameters(Map<String, Choice> values) {
    return part(
        "try.parameters",
        values.entrySet().stream()
            .map(e -> Messages.get("try.value", e.getKey(), e.getValue().text()))
            .toList());
  }

  TriedText time(Duration duration) {
    String seconds = String.format(Locale.ROOT, "%.3f", duration.toNanos() / 1e9);
    return line(Messages.get("try.time", seconds));
  }

  private TriedText kept(Tried tried) {
    tried.kept().ifPresent(place -> line(Messages.get("try.folder", place)));
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
