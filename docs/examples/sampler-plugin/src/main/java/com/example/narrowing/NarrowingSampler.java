package com.example.narrowing;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.TrialContext;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Distribution;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.space.Transform;
import org.parzen.study.StudyView;
import org.parzen.trial.ParameterValue;
import org.parzen.trial.TrialState;

/// Draws each parameter near its value in the best trial, the nearer the more trials there are.
///
/// It keeps nothing between two calls: what it draws depends only on what it is given.
final class NarrowingSampler implements Sampler {
  private final int startup;
  private final double width;

  NarrowingSampler(int startup, double width) {
    this.startup = startup;
    this.width = width;
  }

  @Override
  public double sample(
      StudyView view,
      TrialContext self,
      String name,
      Distribution distribution,
      RandomGenerator random) {
    int further = view.count(TrialState.Kind.COMPLETE) - startup;
    if (further < 0 || view.directions().size() > 1) {
      return Transform.uniform(distribution, random);
    }
    double share = width / Math.sqrt(1 + further);
    return view.best()
        .flatMap(best -> Optional.ofNullable(best.parameters().get(name)))
        .filter(value -> value.distribution().compatibleWith(distribution))
        .map(value -> near(value, share, distribution, random))
        .orElseGet(() -> Transform.uniform(distribution, random));
  }

  /// @param share of the range that lies within one standard deviation
  private static double near(
      ParameterValue best, double share, Distribution distribution, RandomGenerator random) {
    return switch (distribution) {
      // A choice has no neighbours: mostly it stays.
      case CategoricalDistribution _ ->
          random.nextDouble() < share ? Transform.uniform(distribution, random) : best.internal();
      case FloatDistribution d -> near(best, share, Transform.of(d), random);
      case IntDistribution d -> near(best, share, Transform.of(d), random);
    };
  }

  /// The line knows logarithms and steps; what lies beyond its ends becomes the nearest value.
  private static double near(
      ParameterValue best, double share, Transform line, RandomGenerator random) {
    double distance = random.nextGaussian() * share * (line.high() - line.low());
    return line.decode(line.encode(best.internal()) + distance);
  }
}
