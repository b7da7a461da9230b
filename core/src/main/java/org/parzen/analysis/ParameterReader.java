package org.parzen.analysis;

import java.util.List;
import java.util.OptionalDouble;
import org.parzen.analysis.ParameterAxis.Kind;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Choice;
import org.parzen.space.ChoiceText;
import org.parzen.space.Distribution;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;

/// Turns the internal values of one parameter into positions on its axis. One distribution of the
/// parameter tells the kind of all, because in one study only bounds and steps may differ.
///
/// @param choices empty for parameters that are not categorical
/// @param numbers the choices as numbers, where all of them are; otherwise empty
record ParameterReader(String name, Kind kind, List<Choice> choices, List<Double> numbers) {

  static ParameterReader of(String name, Distribution distribution) {
    return switch (distribution) {
      case FloatDistribution d -> numeric(name, d.isLog() ? Kind.LOG : Kind.LINEAR);
      case IntDistribution d -> numeric(name, d.isLog() ? Kind.LOG : Kind.WHOLE);
      case CategoricalDistribution(List<Choice> all) -> categorical(name, all);
    };
  }

  private static ParameterReader numeric(String name, Kind kind) {
    return new ParameterReader(name, kind, List.of(), List.of());
  }

  private static ParameterReader categorical(String name, List<Choice> choices) {
    if (!choices.stream().allMatch(ParameterReader::isNumber)) {
      return new ParameterReader(name, Kind.CATEGORICAL, choices, List.of());
    }
    boolean whole = choices.stream().allMatch(Choice.Whole.class::isInstance);
    // Adding zero makes minus zero the same as zero, as it is in Python.
    List<Double> numbers = choices.stream().map(c -> c.number().orElseThrow() + 0.0).toList();
    return new ParameterReader(name, whole ? Kind.WHOLE : Kind.LINEAR, choices, numbers);
  }

  private static boolean isNumber(Choice choice) {
    OptionalDouble number = choice.number();
    return !(choice instanceof Choice.Flag)
        && number.isPresent()
        && Double.isFinite(number.getAsDouble());
  }

  /// Gives the position of an internal value, not-a-number where there is none.
  double position(double internal) {
    double position =
        Double.isNaN(internal) || numbers.isEmpty() ? internal : numbers.get((int) internal);
    return Placeable.is(position) ? position : Double.NaN;
  }

  /// Gives the axis of the positions that were read.
  ParameterAxis axis(double[] at) {
    List<String> labels =
        kind == Kind.CATEGORICAL ? choices.stream().map(this::label).toList() : List.of();
    return ParameterAxis.spanning(name, kind, at, labels, numbers.stream().distinct().toList());
  }

  /// Texts as they are, unless they look like another choice; all others as a person would type
  /// them.
  private String label(Choice choice) {
    return choice instanceof Choice.Text(String text)
            && !text.isBlank()
            && choices.stream().filter(c -> plain(c).equals(text)).count() == 1
        ? text
        : ChoiceText.write(choice);
  }

  private static String plain(Choice choice) {
    return choice instanceof Choice.Text(String text) ? text : ChoiceText.write(choice);
  }
}
