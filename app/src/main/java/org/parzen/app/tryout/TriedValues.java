package org.parzen.app.tryout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Distribution;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.space.Parameter;
import org.parzen.space.Transform;

/// Which values of its parameters an objective is tried with.
public enum TriedValues {
  /// The defaults, or the middle of a range where there is none.
  DEFAULT,
  /// The low end of each range, the first choice.
  LOWEST,
  /// The high end of each range, the last choice.
  HIGHEST,
  RANDOM;

  /// How many random ones show what is usual.
  private static final int DRAWS = 5;

  /// The defaults, both ends, and some at random.
  public static List<TriedValues> all() {
    List<TriedValues> all = new ArrayList<>(List.of(DEFAULT, LOWEST, HIGHEST));
    all.addAll(Collections.nCopies(RANDOM.times(), RANDOM));
    return List.copyOf(all);
  }

  /// How many evaluations show what comes of them.
  public int times() {
    return this == RANDOM ? DRAWS : 1;
  }

  /// A value in internal form.
  public double of(String name, Distribution distribution, RandomGenerator random) {
    return switch (this) {
      case DEFAULT -> distribution.internal(new Parameter(name, distribution).typical());
      case LOWEST -> distribution.first();
      case HIGHEST -> last(distribution);
      case RANDOM -> Transform.uniform(distribution, random);
    };
  }

  private static double last(Distribution distribution) {
    return switch (distribution) {
      case FloatDistribution d -> d.high();
      case IntDistribution d -> d.high();
      case CategoricalDistribution d -> d.choices().size() - 1;
    };
  }
}
