package org.parzen.pruner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.sampler.random.RandomSampler;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Trial;

class PercentilePrunerTest {

  private static Study study(String direction, Pruner pruner) {
    return Study.create(
        new InMemoryStore(),
        new StudySpec("golden", Direction.parse(direction)),
        StudyOptions.of(new RandomSampler()).withSeed(1).withPruner(pruner));
  }

  @Test
  void saysWhyInWords() {
    Study study = study("minimize", new PercentilePruner(50, 2, 0, 1, 1));
    for (double value : new double[] {0.5, 0.7}) {
      Trial trial = study.ask();
      trial.report(value, 3);
      study.tell(trial, value);
    }
    Trial bad = study.ask();
    bad.report(0.9, 3);
    FrozenTrial running = study.view().trial(bad.number()).orElseThrow();
    assertThat(new PercentilePruner(50, 2, 0, 1, 1).judge(study.view(), running))
        .isEqualTo(Verdict.prune("step 3: 0.9, median of 2 trials 0.6"));
  }
}
