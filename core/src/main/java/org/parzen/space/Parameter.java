package org.parzen.space;

import java.util.Optional;

/// A parameter that is declared before the study starts. Immutable.
///
/// @param defaultValue what the program uses by itself; trial 0 of a new study evaluates it
/// @param condition when it takes part; always, where absent
public record Parameter(
    String name,
    Distribution distribution,
    Optional<Choice> defaultValue,
    Optional<Condition> condition) {

  public Parameter {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A parameter needs a name.");
    }
    defaultValue.ifPresent(
        value -> {
          if (!distribution.contains(distribution.internal(value))) {
            throw new IllegalArgumentException(
                "The default %s of parameter '%s' lies outside its range."
                    .formatted(value.text(), name));
          }
        });
  }

  public Parameter(String name, Distribution distribution) {
    this(name, distribution, Optional.empty(), Optional.empty());
  }

  /// The default, or the middle of the range where there is none: the geometric middle of a
  /// logarithmic range, the first choice of a categorical one.
  public Choice typical() {
    return defaultValue.orElseGet(
        () ->
            switch (distribution) {
              case FloatDistribution d ->
                  Choice.of(onGrid(d, middle(d.low(), d.high(), d.isLog())));
              case IntDistribution d -> {
                double middle = middle((double) d.low(), (double) d.high(), d.isLog());
                yield Choice.of(d.low() + Math.round((middle - d.low()) / d.step()) * d.step());
              }
              case CategoricalDistribution d -> d.choices().getFirst();
            });
  }

  private static double middle(double low, double high, boolean log) {
    return log ? Math.sqrt(low) * Math.sqrt(high) : low + (high / 2 - low / 2);
  }

  private static double onGrid(FloatDistribution d, double value) {
    return d.spacing() instanceof Spacing.Stepped(double step)
        ? Math.min(d.high(), d.low() + Math.floor((value - d.low()) / step) * step)
        : value;
  }
}
