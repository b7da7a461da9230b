package org.parzen.app.cli.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Distribution;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.space.Spacing;
import org.parzen.trial.Trial;

/// The parameters that samplers are timed with.
enum BenchSpace {
  /// Real numbers.
  FLOAT,
  /// Real, logarithmic and whole numbers and choices, in turns.
  MIXED;

  private List<Distribution> turns() {
    FloatDistribution real = new FloatDistribution(-5, 5);
    return switch (this) {
      case FLOAT -> List.of(real);
      case MIXED ->
          List.of(
              real,
              new FloatDistribution(1e-5, 1e-1, Spacing.LOG),
              new IntDistribution(1, 100),
              CategoricalDistribution.of("a", "b", "c", "d"));
    };
  }

  /// So many parameters by name.
  Map<String, Distribution> of(int params) {
    List<Distribution> turns = turns();
    Map<String, Distribution> space = new LinkedHashMap<>();
    for (int i = 0; i < params; i++) {
      space.put("x" + i, turns.get(i % turns.size()));
    }
    return space;
  }

  /// A value to tell: a bowl with its least in the middle of each range, and at the first choice.
  static double value(Trial trial, Map<String, Distribution> space) {
    double sum = 0;
    for (Map.Entry<String, Distribution> parameter : space.entrySet()) {
      Distribution distribution = parameter.getValue();
      double x = distribution.internal(trial.suggest(parameter.getKey(), distribution));
      double away =
          switch (distribution) {
            case FloatDistribution d -> d.isLog() ? Math.log10(x) + 3 : x;
            case IntDistribution _ -> (x - 50) / 20;
            case CategoricalDistribution _ -> x;
          };
      sum += away * away;
    }
    return sum;
  }
}
