package org.parzen.sampler.gp;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.parzen.numeric.gp.KernelFit;
import org.parzen.numeric.gp.KernelParameters;
import org.parzen.numeric.gp.Points;
import org.parzen.numeric.gp.Posterior;
import org.parzen.numeric.gp.Screening;
import org.parzen.sampler.joint.IntersectionSpace;
import org.parzen.study.StudyView;

/// How much better than the best trial the best place of all may be, at most: a bound that a
/// Gaussian process gives with high probability. One objective.
///
/// Source: Optuna 5, `terminator/improvement/evaluator.py`, `RegretBoundEvaluator`, after Makarova
/// et al., “Automatic Termination for Hyperparameter Optimization”, 2022. Departs from it in
/// leaving out infeasible trials and infinite values, and where there are thousands of trials: the
/// kernel is fitted to 200 of the better half, spread evenly, and no more than the best 1,000
/// predict.
public final class RegretBound {

  /// Complete and feasible trials without which nothing is estimated.
  public static final int LEAST = 20;

  private static final int MOST_FITTED = 200;
  private static final int MOST_PREDICTING = 1000;
  private static final double DELTA = 0.1;
  private static final double LEAST_DEVIATION = 1e-10;

  private final IntersectionSpace intersection = new IntersectionSpace(false);

  /// In the objective's units; empty where there are too few trials, and where they have no
  /// parameter in common.
  public OptionalDouble of(StudyView view, RandomGenerator random) {
    Cube cube = Cube.of(intersection.of(view));
    if (cube.size() == 0) {
      return OptionalDouble.empty();
    }
    Observed trials = Observed.feasible(view, cube);
    return trials.size() < LEAST
        ? OptionalDouble.empty()
        : OptionalDouble.of(bound(cube, trials, random));
  }

  private static double bound(Cube cube, Observed trials, RandomGenerator random) {
    int[] top = top(trials.values());
    double[] values = IntStream.of(top).mapToDouble(i -> trials.values()[i]).toArray();
    double mean = Arrays.stream(values).average().orElseThrow();
    double variance = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0);
    double deviation = Math.max(LEAST_DEVIATION, Math.sqrt(variance));
    double[] standard = Arrays.stream(values).map(v -> (v - mean) / deviation).toArray();
    Posterior posterior =
        Posterior.of(trials.points(top), standard, kernel(trials.points(top), standard));
    double beta =
        2
            * Math.log(
                cube.size() * (double) top.length * top.length * Math.PI * Math.PI / 6 / DELTA)
            / 5;
    List<double[]> tried = IntStream.of(top).mapToObj(trials::place).toList();
    double[] free = new double[cube.size()];
    Arrays.fill(free, Double.NaN);
    double highest =
        Math.max(
            extreme(posterior, tried, beta, 1),
            extreme(posterior, Candidates.places(cube, free, random), beta, 1));
    return (highest - extreme(posterior, tried, beta, -1)) * deviation;
  }

  private static KernelParameters kernel(Points points, double[] standard) {
    int n = points.size();
    int count = Math.min(n, MOST_FITTED);
    int[] spread = IntStream.range(0, count).map(i -> (int) ((long) i * n / count)).toArray();
    double[] y = IntStream.of(spread).mapToDouble(i -> standard[i]).toArray();
    return KernelFit.of(
        points.some(spread), y, true, List.of(KernelParameters.ones(points.dimensions(), true)));
  }

  /// The indices of the better half, of at least 20 trials, in order; equals of the last one belong
  /// to it.
  private static int[] top(double[] values) {
    int count = Math.clamp(values.length / 2, LEAST, values.length);
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double least = sorted[values.length - count];
    return IntStream.range(0, values.length)
        .filter(i -> values[i] >= least)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -values[i])) // stable
        .limit(MOST_PREDICTING)
        .sorted()
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /// The highest upper or lower confidence bound of some places.
  private static double extreme(Posterior posterior, List<double[]> places, double beta, int sign) {
    Screening screening = new Screening(posterior, places);
    return IntStream.range(0, places.size())
        .mapToDouble(i -> screening.mean(i) + sign * Math.sqrt(beta * screening.variance(i)))
        .max()
        .orElseThrow();
  }
}
