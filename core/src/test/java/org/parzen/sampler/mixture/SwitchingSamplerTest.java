package org.parzen.sampler.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.sampler.Proposal;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.TrialContext;
import org.parzen.sampler.cmaes.CmaEsOptions;
import org.parzen.sampler.cmaes.CmaEsSampler;
import org.parzen.sampler.random.RandomSampler;
import org.parzen.space.Distribution;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.trial.Attributes;
import org.parzen.trial.Trial;

class SwitchingSamplerTest {

  /// Proposes one number for `joint` and draws it for all other parameters.
  private record Fixed(double value, boolean exhausted) implements Sampler {
    @Override
    public Proposal propose(StudyView view, TrialContext self, RandomGenerator random) {
      return new Proposal(Map.of("joint", value), Attributes.NONE);
    }

    @Override
    public double sample(
        StudyView view, TrialContext self, String name, Distribution d, RandomGenerator random) {
      return value;
    }

    @Override
    public boolean exhausted(StudyView view) {
      return exhausted;
    }

    @Override
    public boolean awaitsRunning(StudyView view) {
      return exhausted;
    }
  }

  private static Study study(Sampler sampler) {
    return Study.create(
        new InMemoryStore(),
        new StudySpec("study", Direction.MINIMIZE),
        StudyOptions.of(sampler).withSeed(1));
  }

  @Test
  void switchesByTheNumberOfTheTrial() {
    Sampler sampler = new SwitchingSampler(2, new Fixed(1, false), new Fixed(2, true));
    Study study = study(sampler);
    for (double expected : new double[] {1, 1, 2, 2}) {
      assertThat(sampler.exhausted(study.view())).isEqualTo(expected == 2);
      assertThat(sampler.awaitsRunning(study.view())).isEqualTo(expected == 2);
      Trial trial = study.ask();
      assertThat(trial.suggestFloat("joint", 0, 5)).isEqualTo(expected);
      assertThat(trial.suggestFloat("other", 0, 5)).isEqualTo(expected);
    }
  }

  /// The second one knows at once where the first one found good values.
  @Test
  void theSecondLearnsFromTheTrialsOfTheFirst() {
    Sampler random = new RandomSampler();
    Sampler mixture =
        new SwitchingSampler(
            40, random, new CmaEsSampler(CmaEsOptions.DEFAULT.toldOfAll(), random));
    Study study = study(mixture);
    double before = 0;
    double after = 0;
    for (int i = 0; i < 80; i++) {
      Trial trial = study.ask();
      double x = trial.suggestFloat("x", -5, 5) - 3;
      double y = trial.suggestFloat("y", -5, 5) + 2;
      study.tell(trial, x * x + y * y);
      before += i < 40 ? x * x + y * y : 0;
      after += i < 40 ? 0 : x * x + y * y;
    }
    assertThat(after).isLessThan(before / 3);
  }

  @Test
  void refusesANegativeCount() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SwitchingSampler(-1, new RandomSampler(), new RandomSampler()))
        .withMessageContaining("-1");
  }
}
