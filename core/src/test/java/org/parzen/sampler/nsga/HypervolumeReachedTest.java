package org.parzen.sampler.nsga;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.numeric.dominance.Hypervolume;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.nsga.crossover.PolynomialMutation;
import org.parzen.sampler.nsga.crossover.SimulatedBinaryCrossover;
import org.parzen.sampler.random.RandomSampler;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.trial.Trial;

/// ZDT1 with eight parameters (Zitzler, Deb and Thiele 2000), whose front is known; the second
/// objective is asked for as one to maximise.
class HypervolumeReachedTest {

  private static final int PARAMETERS = 8;
  private static final int TRIALS = 1000;
  private static final double[] REFERENCE = {1.1, 10};

  private static double reached(Sampler sampler, long seed) {
    Study study =
        Study.create(
            new InMemoryStore(),
            new StudySpec("zdt1", Direction.MINIMIZE, Direction.MAXIMIZE),
            StudyOptions.of(sampler).withoutPruning().withSeed(seed));
    double[][] losses = new double[TRIALS][];
    for (int i = 0; i < TRIALS; i++) {
      Trial trial = study.ask();
      double first = trial.suggestFloat("x0", 0, 1);
      double sum = 0;
      for (int k = 1; k < PARAMETERS; k++) {
        sum += trial.suggestFloat("x" + k, 0, 1);
      }
      double g = 1 + 9 * sum / (PARAMETERS - 1);
      double second = g * (1 - Math.sqrt(first / g));
      losses[i] = new double[] {first, second};
      study.tell(trial, first, -second);
    }
    return Hypervolume.of(losses, REFERENCE);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void evolutionBeatsChance(long seed) {
    double random = reached(new RandomSampler(), seed);
    double usual = reached(new NsgaIISampler(NsgaSettings.USUAL), seed);
    double paper =
        reached(
            new NsgaIISampler(
                NsgaSettings.USUAL
                    .withPopulation(20)
                    .with(SimulatedBinaryCrossover.USUAL)
                    .with(PolynomialMutation.USUAL)),
            seed);
    // The whole front is worth this; of what chance leaves out evolution leaves out less than half.
    double front = 1.1 * 10 - 1.0 / 3;
    assertThat(front - usual).isLessThan((front - random) / 2);
    assertThat(front - paper).isLessThan((front - random) / 2);
  }
}
