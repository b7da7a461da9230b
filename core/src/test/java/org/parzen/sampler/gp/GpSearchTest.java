package org.parzen.sampler.gp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.parzen.part.Samplers;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Component;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.trial.Trial;

/// Whole searches, forty trials each.
class GpSearchTest {

  private static final long SEEDS = 5;
  private static final int TRIALS = 40;
  private static final double BRANIN_BEST = 0.39788735772973816;
  private static final double HARTMANN_BEST = -3.86278214782076;

  private static final double[] HEIGHTS = {1, 1.2, 3, 3.2};
  private static final double[][] WIDTHS = {{3, 10, 30}, {0.1, 10, 35}, {3, 10, 30}, {0.1, 10, 35}};
  private static final double[][] CENTRES = {
    {0.3689, 0.117, 0.2673},
    {0.4699, 0.4387, 0.747},
    {0.1091, 0.8732, 0.5547},
    {0.03815, 0.5743, 0.8828}
  };

  private static double branin(Trial trial) {
    double x = trial.suggestFloat("x", -5, 10);
    double y = trial.suggestFloat("y", 0, 15);
    double t = y - 5.1 / (4 * Math.PI * Math.PI) * x * x + 5 / Math.PI * x - 6;
    return t * t + 10 * (1 - 1 / (8 * Math.PI)) * Math.cos(x) + 10;
  }

  private static double hartmann(Trial trial) {
    double[] x = new double[3];
    for (int d = 0; d < 3; d++) {
      x[d] = trial.suggestFloat("x" + d, 0, 1);
    }
    double sum = 0;
    for (int i = 0; i < 4; i++) {
      double exponent = 0;
      for (int d = 0; d < 3; d++) {
        exponent += WIDTHS[i][d] * Math.pow(x[d] - CENTRES[i][d], 2);
      }
      sum -= HEIGHTS[i] * Math.exp(-exponent);
    }
    return sum;
  }

  private static double best(String sampler, long seed, ToDoubleFunction<Trial> objective) {
    Study study =
        Study.create(
            new InMemoryStore(),
            new StudySpec("search", Direction.MINIMIZE),
            StudyOptions.of(Samplers.ALL.make(new Component(sampler))).withSeed(seed));
    double best = Double.POSITIVE_INFINITY;
    for (int i = 0; i < TRIALS; i++) {
      Trial trial = study.ask();
      double value = objective.applyAsDouble(trial);
      study.tell(trial, value);
      best = Math.min(best, value);
    }
    return best;
  }

  private static void assertFinds(
      ToDoubleFunction<Trial> objective, double optimum, double gap, double medianGap) {
    double[] gaps =
        LongStream.range(0, SEEDS).mapToDouble(s -> best("gp", s, objective) - optimum).toArray();
    for (int seed = 0; seed < SEEDS; seed++) {
      assertThat(gaps[seed]).as("seed %d", seed).isLessThan(gap);
      assertThat(gaps[seed]).isLessThan(best("random", seed, objective) - optimum);
    }
    Arrays.sort(gaps);
    assertThat(gaps[gaps.length / 2]).isLessThan(medianGap);
  }

  @Test
  void findsTheBottomOfBranin() {
    assertFinds(GpSearchTest::branin, BRANIN_BEST, 0.01, 0.001);
  }

  @Test
  void findsTheBottomOfHartmann() {
    assertFinds(GpSearchTest::hartmann, HARTMANN_BEST, 0.01, 0.0005);
  }
}
