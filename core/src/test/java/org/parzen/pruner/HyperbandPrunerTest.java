package org.parzen.pruner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.objective.Outcome;
import org.parzen.part.Pruners;
import org.parzen.part.Samplers;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.sampler.Sampler;
import org.parzen.sampler.bruteforce.BruteForceSampler;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Component;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.Trial;

class HyperbandPrunerTest {

  private static Pruner hyperband(long max) {
    return new HyperbandPruner(1, OptionalLong.of(max), 3, 0);
  }

  /// Computed from Optuna's formulas, for a study called "s".
  @Test
  void trialsFallIntoTheBracketsOfThePeer() {
    assertTogether(27, 2, 1, 3, 3, 3, 2, 1, 1, 0, 0, 0, 0);
    assertTogether(100, 0, 0, 0, 1, 0, 1, 0, 0, 0, 2, 0, 0);
  }

  private static void assertTogether(long max, int... brackets) {
    Pruner pruner = hyperband(max);
    Study study = Curves.study(pruner);
    for (int i = 0; i < brackets.length; i++) {
      Curves.complete(study, 1);
    }
    for (int number = 0; number < brackets.length; number++) {
      int bracket = brackets[number];
      List<Integer> same =
          IntStream.range(0, brackets.length).filter(i -> brackets[i] == bracket).boxed().toList();
      StudyView seen = pruner.scope(study.view(), number);
      assertThat(seen.trials()).extracting(FrozenTrial::number).isEqualTo(same);
    }
  }

  @Test
  void patienceBeforeItKeepsTheBracketsApart() {
    Pruner hyperband = hyperband(27);
    Pruner patient = new PatientPruner(Optional.of(hyperband), 2, 0);
    Study study = Curves.study(patient);
    for (int i = 0; i < 13; i++) {
      Curves.complete(study, 1);
    }
    for (int number = 0; number < 13; number++) {
      assertThat(patient.scope(study.view(), number).trials())
          .isEqualTo(hyperband.scope(study.view(), number).trials())
          .hasSizeLessThan(13);
    }
  }

  @Test
  void aBracketIsAStudyOfItsOwn() {
    Pruner pruner = hyperband(27);
    Study study = Curves.study(pruner);
    for (int i = 0; i < 60; i++) {
      Trial trial = study.ask();
      trial.suggestFloat("x", 0, 1);
      if (i % 3 == 0) {
        study.tell(trial.number(), Outcome.failed("no"));
      } else if (i < 50) {
        study.tell(trial, 100 - i);
      }
    }
    StudyView early = pruner.scope(study.view(), 2);
    Trial next = study.ask();
    study.tell(next, -1);
    StudyView all = study.view();
    StudyView seen = pruner.scope(all, next.number());
    assertThat(seen.finished().best()).hasValue(seen.finished().row(next.number()).orElseThrow());
    assertThat(seen.size())
        .isEqualTo(seen.trials().size())
        .isEqualTo(seen.finished().size() + seen.running().size());
    for (FrozenTrial trial : seen.trials()) {
      assertThat(all.trial(trial.number())).contains(trial);
    }
    StudyView later = pruner.scope(all, 2);
    assertThat(later.finished().continues(early.finished())).isTrue();
    assertThat(later.finished().sharesRowsWith(seen.finished()))
        .isEqualTo(later.trial(next.number()).isPresent());
    assertThat(all.finished().sharesRowsWith(seen.finished())).isFalse();
    int outside = IntStream.range(0, 60).filter(i -> seen.trial(i).isEmpty()).findFirst().orElse(0);
    assertThat(seen.finished().row(outside)).isEmpty();
  }

  @Test
  void nothingIsPrunedAndAllIsSeenBeforeTheLengthOfTrialsIsKnown() {
    Pruner pruner = new HyperbandPruner(1, OptionalLong.empty(), 3, 0);
    Study study = Curves.study(pruner);
    for (int i = 0; i < 6; i++) {
      Trial trial = study.ask();
      trial.report(Double.NaN, 500);
      assertThat(trial.shouldPrune()).isFalse();
      assertThat(pruner.scope(study.view(), i).running()).hasSize(i + 1);
    }
  }

  /// A sampler that alternates between brackets proposes what one does that was asked nothing yet.
  @ParameterizedTest
  @ValueSource(strings = {"tpe", "gp", "cmaes", "nsgaii", "qmc", "auto"})
  void samplersKeepTheBracketsApart(String id) {
    Supplier<Sampler> sampler = () -> Samplers.ALL.make(new Component(id));
    InMemoryStore store = new InMemoryStore();
    Study study =
        Study.create(store, new StudySpec("s", Direction.MINIMIZE), options(sampler.get()));
    for (int i = 0; i < 70; i++) {
      Study cold = Study.open(store, "s", options(sampler.get()));
      Trial trial = (i % 10 == 9 ? cold : study).ask();
      double x = trial.suggestFloat("x", -5, 5);
      double y = trial.suggestFloat("y", -5, 5);
      study.tell(trial, x * x + y * y);
    }
    Study again =
        Study.create(
            new InMemoryStore(), new StudySpec("s", Direction.MINIMIZE), options(sampler.get()));
    for (FrozenTrial expected : study.view().trials()) {
      Trial trial = again.ask();
      double x = trial.suggestFloat("x", -5, 5);
      double y = trial.suggestFloat("y", -5, 5);
      FrozenTrial got = again.tell(trial, x * x + y * y);
      assertThat(got.externalValues()).isEqualTo(expected.externalValues());
    }
  }

  private static StudyOptions options(Sampler sampler) {
    return StudyOptions.of(sampler).withSeed(3).withPruner(hyperband(9));
  }

  @Test
  void whoTriesEachCombinationOnceSeesAllTrials() {
    Study study =
        Study.create(
            new InMemoryStore(),
            new StudySpec("s", Direction.MINIMIZE),
            options(new BruteForceSampler()));
    for (int i = 0; i < 30; i++) {
      Trial trial = study.ask();
      long _ = trial.suggestInt("n", 0, 29);
      study.tell(trial, 1);
    }
    assertThat(study.view().trials())
        .extracting(FrozenTrial::externalValues)
        .doesNotHaveDuplicates();
  }

  @Test
  void refusesWhatCanNotBe() {
    assertThatThrownBy(() -> new HyperbandPruner(5, OptionalLong.of(4), 3, 0))
        .hasMessage("max_resource must not be less than min_resource: 4 is less than 5.");
    assertThatThrownBy(() -> new HyperbandPruner(1, OptionalLong.empty(), 3, 2))
        .hasMessageContaining("bootstrap_count is 2");
    assertThatThrownBy(() -> new HyperbandPruner(1, OptionalLong.of(4), 1, 0))
        .hasMessageContaining("reduction_factor");
    assertThat(Pruners.ALL.entry("HyperbandPruner").id()).isEqualTo("hyperband");
  }
}
