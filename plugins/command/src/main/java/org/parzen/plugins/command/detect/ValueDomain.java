package org.parzen.plugins.command.detect;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Choice;
import org.parzen.space.ChoiceText;
import org.parzen.space.Distribution;

/// What values a flag takes, as far as its text says so. Immutable.
public sealed interface ValueDomain {

  /// A number as it is typed.
  String NUMBER = "-?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d+)?";

  /// A number.
  ///
  /// @param whole whether it has no fraction
  /// @param stated the range that the text states
  /// @param usual the default that the text states
  record Numeric(boolean whole, Span stated, OptionalDouble usual) implements ValueDomain {

    /// With a number as default where the range is a guess without it, or there is none.
    private Numeric holding(double typed) {
      boolean isOne = stated.contains(typed) && (!whole || typed == Math.rint(typed));
      boolean held = distribution().filter(range -> range.contains(typed)).isPresent();
      if (!isOne || held || stated.isClosed()) {
        return this;
      }
      Numeric around = new Numeric(whole, stated, OptionalDouble.of(typed));
      return around.distribution().isPresent() || distribution().isEmpty() ? around : this;
    }
  }

  /// One of several words.
  record OneOf(List<String> words, Optional<String> usual) implements ValueDomain {
    public OneOf {
      words = List.copyOf(words);
    }
  }

  /// A flag that is given or left out; left out by default.
  record OnOff() implements ValueDomain {}

  /// What to search, stated or by the rule of [SearchRange]; empty where the user must say it.
  default Optional<Distribution> distribution() {
    return switch (this) {
      case Numeric number -> SearchRange.of(number);
      case OneOf(List<String> words, var _) ->
          Optional.of(
              new CategoricalDistribution(words.stream().map(ValueDomain::choice).toList()));
      case OnOff _ -> Optional.of(CategoricalDistribution.of(Choice.of(false), Choice.of(true)));
    };
  }

  /// What the program uses by itself; empty where the text does not say so.
  default Optional<Choice> defaultValue() {
    return switch (this) {
      case Numeric(boolean whole, var _, OptionalDouble usual) when usual.isPresent() ->
          Optional.of(
              whole ? Choice.of((long) usual.getAsDouble()) : Choice.of(usual.getAsDouble()));
      case Numeric _ -> Optional.empty();
      case OneOf(var _, Optional<String> usual) -> usual.map(ValueDomain::choice);
      case OnOff _ -> Optional.of(Choice.of(false));
    };
  }

  /// The same where it holds what somebody has typed, or can not; a guess that does not is made
  /// around it.
  default ValueDomain holding(String typed) {
    return this instanceof Numeric number && typed.matches(NUMBER)
        ? number.holding(Double.parseDouble(typed))
        : this;
  }

  /// Whether the range was made by a rule and not stated by the text.
  default boolean isGuess() {
    return this instanceof Numeric number
        && !number.stated().isClosed()
        && SearchRange.of(number).isPresent();
  }

  /// A word as a choice that is written to the command just as it was read: `none` stays a text.
  static Choice choice(String word) {
    Choice read = ChoiceText.read(word);
    return read.text().equals(word) ? read : Choice.of(word);
  }

  /// The word for lists: `int`, `float`, `choice` or `on/off`.
  default String typeName() {
    return switch (this) {
      case Numeric number -> number.whole() ? "int" : "float";
      case OneOf _ -> "choice";
      case OnOff _ -> "on/off";
    };
  }
}
