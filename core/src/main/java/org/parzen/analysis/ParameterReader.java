package org.parzen.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Choice;
import org.parzen.space.ChoiceText;
import org.parzen.space.Distribution;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.study.History;
import org.parzen.study.Shape;

/// Turns the internal values of one parameter into positions on its axis. The first trial that has
/// the parameter decides what kind of axis it is; ranges may change from trial to trial, and
/// choices that turn up later are appended. Not safe for several threads.
final class ParameterReader {
  private final String name;
  private final List<Choice> choices = new ArrayList<>();
  private @Nullable Distribution first;
  private boolean numbers;
  private @Nullable Shape shape;
  private @Nullable Distribution distribution;

  ParameterReader(String name) {
    this.name = name;
  }

  /// Gives the position of a trial, not-a-number where it has no such parameter.
  double position(History finished, int row) {
    double internal = finished.parameter(row, name);
    if (Double.isNaN(internal)) {
      return Double.NaN;
    }
    Distribution of = distribution(finished.shape(row));
    if (of == null) {
      return Double.NaN;
    }
    if (!(of instanceof CategoricalDistribution categorical)) {
      return choices.isEmpty() || numbers ? internal : named(of.external(internal));
    }
    if (!categorical.contains(internal)) {
      return Double.NaN;
    }
    if (choices.isEmpty() || numbers) {
      return categorical.external(internal).number().orElse(Double.NaN);
    }
    return categorical.equals(first) ? (int) internal : named(categorical.external(internal));
  }

  private @Nullable Distribution distribution(Shape of) {
    if (of != shape) {
      shape = of;
      int index = of.names().indexOf(name);
      distribution = index < 0 ? null : of.distributions().get(index);
      if (first == null && distribution != null) {
        begin(distribution);
      }
    }
    return distribution;
  }

  private void begin(Distribution with) {
    first = with;
    if (with instanceof CategoricalDistribution(List<Choice> declared)) {
      numbers = declared.stream().allMatch(ParameterReader::isNumber);
      choices.addAll(declared);
    }
  }

  private static boolean isNumber(Choice choice) {
    OptionalDouble number = choice.number();
    return !(choice instanceof Choice.Flag)
        && number.isPresent()
        && Double.isFinite(number.getAsDouble());
  }

  private double named(Choice choice) {
    for (int i = 0; i < choices.size(); i++) {
      if (choices.get(i).sameAs(choice)) {
        return i;
      }
    }
    choices.add(choice);
    return choices.size() - 1.0;
  }

  /// Gives the axis of the positions that were read.
  ParameterAxis axis(double[] at) {
    List<Double> ascending =
        numbers
            ? choices.stream().map(c -> c.number().orElseThrow() + 0.0).distinct().sorted().toList()
            : List.of();
    List<String> labels = numbers ? List.of() : choices.stream().map(this::label).toList();
    return ParameterAxis.spanning(name, kind(), at, labels, ascending);
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

  private ParameterAxis.Kind kind() {
    return switch (first) {
      case FloatDistribution d when d.isLog() -> ParameterAxis.Kind.LOG;
      case IntDistribution d when d.isLog() -> ParameterAxis.Kind.LOG;
      case IntDistribution _ -> ParameterAxis.Kind.WHOLE;
      case CategoricalDistribution _ when !numbers -> ParameterAxis.Kind.CATEGORICAL;
      case CategoricalDistribution(List<Choice> all)
          when all.stream().allMatch(Choice.Whole.class::isInstance) ->
          ParameterAxis.Kind.WHOLE;
      case null, default -> ParameterAxis.Kind.LINEAR;
    };
  }
}
