package org.parzen.app.gui.definition;

import java.util.random.RandomGenerator;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Distribution;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.space.Parameter;
import org.parzen.space.Transform;

/// With which values something is tried before there is a study.
enum TryAt {
  DEFAULTS,
  LOWEST,
  HIGHEST,
  RANDOM;

  private static final int SEVERAL = 5;

  /// How many evaluations a press of the button makes.
  int times() {
    return this == RANDOM ? SEVERAL : 1;
  }

  /// The value of a parameter, in internal form.
  double value(Parameter parameter, RandomGenerator random) {
    Distribution distribution = parameter.distribution();
    return switch (this) {
      case DEFAULTS -> distribution.internal(parameter.typical());
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
