package org.parzen.importance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.sampler.random.RandomSampler;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.trial.Trial;

class PedAnovaNotesTest {

  /// What is said of sixty trials of x, of which some have more.
  private static List<String> notes(Consumer<Trial> more) {
    StudyOptions options = StudyOptions.of(new RandomSampler()).withSeed(1);
    Study study =
        Study.create(new InMemoryStore(), new StudySpec("s", Direction.MINIMIZE), options);
    for (int i = 0; i < 60; i++) {
      Trial trial = study.ask();
      double x = trial.suggestFloat("x", 0, 1);
      more.accept(trial);
      study.tell(trial, x);
    }
    return new PedAnova(PedAnovaSettings.DEFAULT)
        .evaluate(study.view(), ImportanceOptions.ALL)
        .notes();
  }

  @Test
  void aSingleTrialWithoutAParameterIsNotLeftOut() {
    assertThat(
            notes(
                trial -> {
                  double _ = trial.number() == 30 ? 0 : trial.suggestFloat("y", 0, 1);
                }))
        .isEmpty();
  }

  @Test
  void aRangeOfOneTrialIs() {
    assertThat(
            notes(
                trial -> {
                  double _ = trial.suggestFloat("y", 0, trial.number() == 30 ? 2 : 1);
                }))
        .singleElement()
        .asString()
        .startsWith("Trials whose range of 'y' no other trial shares were left out");
  }

  @Test
  void nothingIsSaidOfWhatOneTrialHas() {
    assertThat(
            notes(
                trial -> {
                  double _ = trial.number() == 30 ? trial.suggestFloat("y", 0, 1) : 0;
                }))
        .containsExactly("Nothing can be said of what only one of the compared trials has: 'y'.");
  }
}
