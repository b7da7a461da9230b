package org.parzen.sampler.tpe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.parzen.part.Samplers;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.sampler.Sampler;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Component;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.trial.Trial;

class TpeSamplerTest {

  private static final int SEEDS = 11;
  private static final int TRIALS = 80;

  @Test
  void findsTheBottomOfASphereFarBetterThanRandomSearch() {
    assertThat(median("tpe", TpeSamplerTest::sphere))
        .isLessThan(median("random", TpeSamplerTest::sphere) / 5);
  }

  @Test
  void findsABottomOfBraninFarBetterThanRandomSearch() {
    double lowest = 0.397887;
    assertThat(median("tpe", TpeSamplerTest::branin) - lowest)
        .isLessThan((median("random", TpeSamplerTest::branin) - lowest) / 3);
  }

  private static double sphere(Trial trial) {
    double x = trial.suggestFloat("x", -5, 5) - 1;
    double y = trial.suggestFloat("y", -5, 5) + 2;
    return x * x + y * y;
  }

  private static double branin(Trial trial) {
    double x = trial.suggestFloat("x", -5, 10);
    double y = trial.suggestFloat("y", 0, 15);
    double a = y - 5.1 / (4 * Math.PI * Math.PI) * x * x + 5 / Math.PI * x - 6;
    return a * a + 10 * (1 - 1 / (8 * Math.PI)) * Math.cos(x) + 10;
  }

  /// The median over seeds of the best value.
  private static double median(String sampler, ToDoubleFunction<Trial> objective) {
    double[] best = new double[SEEDS];
    for (int seed = 0; seed < SEEDS; seed++) {
      Study study = study(Samplers.ALL.make(new Component(sampler)), seed);
      best[seed] = Double.POSITIVE_INFINITY;
      for (int i = 0; i < TRIALS; i++) {
        Trial trial = study.ask();
        double value = objective.applyAsDouble(trial);
        study.tell(trial, value);
        best[seed] = Math.min(best[seed], value);
      }
    }
    Arrays.sort(best);
    return best[SEEDS / 2];
  }

  private static Study study(Sampler sampler, long seed) {
    return Study.create(
        new InMemoryStore(),
        new StudySpec("s", Direction.MINIMIZE),
        StudyOptions.of(sampler).withSeed(seed));
  }
}
