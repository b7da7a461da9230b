package org.parzen.sampler.fixed;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Choice;
import org.parzen.space.ChoiceText;
import org.parzen.space.Distribution;
import org.parzen.space.IntDistribution;

/// Values of parameters that the user gave to a sampler.
public final class GivenValue {

  private static final Logger LOG = System.getLogger(GivenValue.class.getName());

  private GivenValue() {}

  /// One value: JSON, or a text as a person types it.
  public static Choice read(JsonNode given) {
    return given.isTextual() ? ChoiceText.read(given.textValue()) : Choice.of(given);
  }

  /// Several values: a JSON list, one value, or a text with commas between them.
  public static List<Choice> readAll(JsonNode given) {
    if (given.isTextual()) {
      return ChoiceText.readAll(given.textValue());
    } else if (!given.isArray()) {
      return List.of(Choice.of(given));
    }
    List<Choice> values = new ArrayList<>();
    given.forEach(value -> values.add(Choice.of(value)));
    return List.copyOf(values);
  }

  /// Whether a given value means an external one: equal as in Python, or written alike, because who
  /// types 1 may mean the choice '1'.
  public static boolean means(Choice given, Choice external) {
    return given.sameAs(external) || given.text().equals(external.text());
  }

  /// The internal form. Outside the range it is used all the same, with a warning.
  ///
  /// @throws IllegalArgumentException names parameter and value where the parameter has no such
  ///   kind of value
  public static double internal(String name, Choice given, Distribution distribution) {
    double internal = exact(name, given, distribution);
    if (!distribution.contains(internal)) {
      LOG.log(
          Level.WARNING, "The given value {0} of ''{1}'' is out of its range.", given.text(), name);
    }
    return internal;
  }

  /// The internal form, which may lie outside the range.
  ///
  /// @throws IllegalArgumentException names parameter and value where the parameter has no such
  ///   kind of value
  public static double exact(String name, Choice given, Distribution distribution) {
    return switch (distribution) {
      case CategoricalDistribution d -> index(name, given, d);
      default -> number(name, given, distribution);
    };
  }

  private static double index(String name, Choice given, CategoricalDistribution distribution) {
    List<Choice> choices = distribution.choices();
    for (int i = 0; i < choices.size(); i++) {
      if (given.sameAs(choices.get(i))) {
        return i;
      }
    }
    for (int i = 0; i < choices.size(); i++) {
      if (means(given, choices.get(i))) {
        return i;
      }
    }
    throw wrong(name, given, "one of the choices " + choices.stream().map(Choice::text).toList());
  }

  private static double number(String name, Choice given, Distribution distribution) {
    double internal;
    try {
      internal = distribution.internal(given);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "The value given for '%s' does not fit: %s".formatted(name, e.getMessage()), e);
    }
    if (distribution instanceof IntDistribution && internal != Math.rint(internal)) {
      throw wrong(name, given, "a whole number");
    }
    return internal;
  }

  private static IllegalArgumentException wrong(String name, Choice given, String allowed) {
    return new IllegalArgumentException(
        "The value '%s' given for '%s' is not %s. Give another one."
            .formatted(given.text(), name, allowed));
  }
}
