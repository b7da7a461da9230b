package org.parzen.app.gui.definition;

import org.parzen.app.gui.fx.Messages;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Choice;
import org.parzen.space.Distribution;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.space.Spacing;

/// Ranges of parameters in words.
final class Ranges {

  private Ranges() {}

  static String words(Distribution distribution) {
    return switch (distribution) {
      case FloatDistribution d ->
          Messages.get(
                  "definition.range.float", Choice.of(d.low()).text(), Choice.of(d.high()).text())
              + spacing(d.spacing(), false);
      case IntDistribution d ->
          Messages.get("definition.range.int", Long.toString(d.low()), Long.toString(d.high()))
              + spacing(d.spacing(), true);
      case CategoricalDistribution d ->
          Messages.get(
              "definition.range.choice",
              String.join(", ", d.choices().stream().map(Choice::text).toList()));
    };
  }

  /// The same for a narrow column.
  static String brief(Distribution distribution) {
    return switch (distribution) {
      case FloatDistribution d -> Choice.of(d.low()).text() + " … " + Choice.of(d.high()).text();
      case IntDistribution d -> d.low() + " … " + d.high();
      case CategoricalDistribution d ->
          String.join(", ", d.choices().stream().map(Choice::text).toList());
    };
  }

  private static String spacing(Spacing spacing, boolean whole) {
    return switch (spacing) {
      case Spacing.Linear _ -> "";
      case Spacing.Log _ -> Messages.get("definition.range.log");
      case Spacing.Stepped(double step) ->
          Messages.get(
              "definition.range.step", whole ? Long.toString((long) step) : Choice.of(step).text());
    };
  }
}
