package org.parzen.app.cli.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parzen.app.cli.talk.Messages;
import org.parzen.plugins.command.CommandPlan;
import org.parzen.plugins.command.Evaluation;
import org.parzen.plugins.command.Evaluation.Measured;
import org.parzen.plugins.command.metric.ConstraintSpec;
import org.parzen.plugins.command.metric.Reading;
import org.parzen.space.Choice;
import org.parzen.text.PythonNumber;

/// A command that was run once: how it was called, what it printed, what was read from that.
record TriedCommand(
    CommandPlan plan, Map<String, Choice> values, Evaluation evaluation, Path folder)
    implements Tried {
  /// How much of the output is shown, in characters.
  private static final int TAIL = 2000;

  @Override
  public boolean isFailed() {
    return evaluation.failure().isPresent();
  }

  @Override
  public Duration duration() {
    return evaluation.result().duration();
  }

  @Override
  public String result() {
    return isFailed()
        ? Messages.get("try.result.failed")
        : evaluation.metrics().stream()
            .map(measured -> reading(measured.reading()))
            .collect(Collectors.joining(", "));
  }

  @Override
  public String text() {
    TriedText text =
        new TriedText()
            .parameters(values)
            .part("try.command", List.of(evaluation.commandLine()))
            .line(Messages.get("try.folder", folder))
            .part("try.output", evaluation.result().tail(TAIL).lines().toList())
            .line(Messages.get("try.exit", evaluation.result().exitCode()))
            .part("try.metrics", evaluation.metrics().stream().map(TriedCommand::metric).toList());
    if (!plan.constraints().isEmpty()) {
      text.part("try.constraints", constraints());
    }
    text.time(evaluation.result().duration());
    evaluation.failure().ifPresent(why -> text.line(Messages.get("try.failed", why)));
    return text.toString();
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

  private List<String> constraints() {
    return IntStream.range(0, plan.constraints().size())
        .mapToObj(i -> constraint(plan.constraints().get(i), evaluation.constraints().get(i)))
        .toList();
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
}
