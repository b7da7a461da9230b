package org.parzen.space;

import java.util.Arrays;
import java.util.List;

/// A list of choices without an order. Immutable.
public record CategoricalDistribution(List<Choice> choices) implements Distribution {

  public CategoricalDistribution {
    choices = List.copyOf(choices);
    if (choices.isEmpty()) {
      throw new IllegalArgumentException("A categorical parameter needs at least one choice.");
    }
  }

  public static CategoricalDistribution of(String... choices) {
    return new CategoricalDistribution(Arrays.stream(choices).map(Choice::of).toList());
  }

  public static CategoricalDistribution of(Choice... choices) {
    return new CategoricalDistribution(List.of(choices));
  }

  @Override
  public boolean contains(double internal) {
    int index = (int) internal;
    return 0 <= index && index < choices.size();
  }

  @Override
  public boolean isSingle() {
    return choices.size() == 1;
  }

  @Override
  public double first() {
    return 0;
  }

  @Override
  public Choice external(double internal) {
    return choices.get((int) internal);
  }

  /// The index of the first choice that Python calls equal.
  @Override
  public double internal(Choice external) {
    for (int i = 0; i < choices.size(); i++) {
      if (choices.get(i).sameAs(external)) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "'%s' is not one of the choices %s."
            .formatted(external.text(), choices.stream().map(Choice::text).toList()));
  }

  @Override
  public boolean compatibleWith(Distribution other) {
    return equals(other);
  }
}
