package org.parzen.app.table;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Choice;
import org.parzen.space.Distribution;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.space.Spacing;

/// The distribution that the cells of a column speak for: whole numbers or numbers from the lowest
/// to the highest, or choices in the order of their first appearance.
final class FoundDistribution {

  private FoundDistribution() {}

  /// @param cells those that are not empty; what is not of the kind does not count
  static Distribution of(List<Choice> cells, ParameterChoice.Kind kind) {
    List<Choice> numbers = cells.stream().filter(FoundDistribution::isNumber).toList();
    boolean whole = numbers.stream().allMatch(Choice.Whole.class::isInstance);
    boolean numeric = numbers.size() == cells.size() && !cells.isEmpty();
    return switch (kind) {
      case CHOICE -> choices(cells);
      case FLOAT -> floats(numbers, Spacing.LINEAR);
      case INT -> ints(numbers, Spacing.LINEAR);
      case LOG -> {
        List<Choice> positive =
            numbers.stream().filter(cell -> cell.number().orElse(0) > 0).toList();
        yield whole ? ints(positive, Spacing.LOG) : floats(positive, Spacing.LOG);
      }
      case ANY ->
          !numeric
              ? choices(cells)
              : whole ? ints(numbers, Spacing.LINEAR) : floats(numbers, Spacing.LINEAR);
    };
  }

  static boolean isNumber(Choice cell) {
    OptionalDouble number = cell instanceof Choice.Flag ? OptionalDouble.empty() : cell.number();
    return number.isPresent() && Double.isFinite(number.getAsDouble());
  }

  private static Distribution choices(List<Choice> cells) {
    List<Choice> choices = new ArrayList<>();
    for (Choice cell : cells) {
      if (choices.stream().noneMatch(cell::sameAs)) {
        choices.add(cell);
      }
    }
    return new CategoricalDistribution(choices.isEmpty() ? List.of(new Choice.Null()) : choices);
  }

  private static Distribution floats(List<Choice> numbers, Spacing spacing) {
    return new FloatDistribution(lowest(numbers), highest(numbers), spacing);
  }

  private static Distribution ints(List<Choice> numbers, Spacing spacing) {
    return new IntDistribution(
        (long) Math.floor(lowest(numbers)), (long) Math.ceil(highest(numbers)), spacing);
  }

  private static double lowest(List<Choice> numbers) {
    return numbers.stream().mapToDouble(cell -> cell.number().orElse(1)).min().orElse(1);
  }

  private static double highest(List<Choice> numbers) {
    return numbers.stream().mapToDouble(cell -> cell.number().orElse(1)).max().orElse(1);
  }
}
