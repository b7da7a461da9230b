package org.parzen.app.gui.definition;

import java.util.Optional;
import org.parzen.app.gui.fx.Messages;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Choice;
import org.parzen.space.ChoiceText;
import org.parzen.space.Condition;
import org.parzen.space.Distribution;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.space.Parameter;
import org.parzen.space.ParameterLine;
import org.parzen.space.Spacing;

/// Parameters as typed, and what they mean.
final class LineReader {

  private LineReader() {}

  /// @throws IllegalArgumentException says what is wrong, naming the value
  static Parameter read(Draft.Line line) {
    String name = line.name().strip();
    if (name.isEmpty()) {
      throw new IllegalArgumentException(Messages.get("problem.parameter.name"));
    }
    Optional<Choice> fallback =
        line.fallback().isBlank()
            ? Optional.empty()
            : Optional.of(ChoiceText.read(line.fallback()));
    Optional<Condition> condition =
        line.condition().isBlank()
            ? Optional.empty()
            : Optional.of(Condition.parse(line.condition()));
    return new Parameter(name, distribution(line), fallback, condition);
  }

  private static Distribution distribution(Draft.Line line) {
    return switch (line.kind()) {
      case FLOAT ->
          new FloatDistribution(
              number(line, "low", line.low()), number(line, "high", line.high()), spacing(line));
      case INT ->
          new IntDistribution(
              whole(line, "low", line.low()), whole(line, "high", line.high()), spacing(line));
      case CHOICE -> choices(line);
    };
  }

  private static Distribution choices(Draft.Line line) {
    if (line.choices().isBlank()) {
      throw new IllegalArgumentException(
          Messages.get("problem.parameter.choices", line.name().strip()));
    }
    Parameter read = ParameterLine.parse("x choice " + line.choices());
    return (CategoricalDistribution) read.distribution();
  }

  private static Spacing spacing(Draft.Line line) {
    if (line.log()) {
      return Spacing.LOG;
    }
    return line.step().isBlank() ? Spacing.LINEAR : Spacing.step(number(line, "step", line.step()));
  }

  private static double number(Draft.Line line, String part, String text) {
    try {
      return Double.parseDouble(given(line, part, text));
    } catch (NumberFormatException e) {
      throw wrong(line, part, text, "problem.parameter.number");
    }
  }

  private static long whole(Draft.Line line, String part, String text) {
    try {
      return Long.parseLong(given(line, part, text));
    } catch (NumberFormatException e) {
      throw wrong(line, part, text, "problem.parameter.whole");
    }
  }

  private static String given(Draft.Line line, String part, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(
          Messages.get(
              "problem.parameter.missing",
              line.name().strip(),
              Messages.get("definition.parameter." + part)));
    }
    return text.strip();
  }

  private static IllegalArgumentException wrong(
      Draft.Line line, String part, String text, String key) {
    return new IllegalArgumentException(
        Messages.get(
            key, line.name().strip(), Messages.get("definition.parameter." + part), text.strip()));
  }

  static Draft.Line write(Parameter parameter) {
    String name = parameter.name();
    String fallback = parameter.defaultValue().map(ChoiceText::write).orElse("");
    String condition = parameter.condition().map(Condition::toString).orElse("");
    return switch (parameter.distribution()) {
      case FloatDistribution d ->
          new Draft.Line(
              name,
              Draft.Kind.FLOAT,
              Choice.of(d.low()).text(),
              Choice.of(d.high()).text(),
              step(d.spacing(), false),
              d.isLog(),
              "",
              fallback,
              condition);
      case IntDistribution d ->
          new Draft.Line(
              name,
              Draft.Kind.INT,
              Long.toString(d.low()),
              Long.toString(d.high()),
              step(d.spacing(), true),
              d.isLog(),
              "",
              fallback,
              condition);
      case CategoricalDistribution d ->
          new Draft.Line(
              name,
              Draft.Kind.CHOICE,
              "",
              "",
              "",
              false,
              String.join(", ", d.choices().stream().map(ChoiceText::write).toList()),
              fallback,
              condition);
    };
  }

  private static String step(Spacing spacing, boolean whole) {
    return switch (spacing) {
      case Spacing.Linear _, Spacing.Log _ -> "";
      case Spacing.Stepped(double step) ->
          whole ? Long.toString((long) step) : Choice.of(step).text();
    };
  }
}
