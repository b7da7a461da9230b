package org.parzen.sampler.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parzen.sampler.Histories.complete;
import static org.parzen.sampler.Histories.failed;
import static org.parzen.sampler.Histories.named;
import static org.parzen.sampler.Histories.parameters;
import static org.parzen.sampler.Histories.pruned;
import static org.parzen.sampler.Histories.running;
import static org.parzen.sampler.Histories.shuffled;
import static org.parzen.sampler.Histories.view;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parzen.sampler.Histories;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.study.StudyState;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;

class IntersectionSpaceTest {

  private static final IntDistribution DIGIT = new IntDistribution(0, 9);

  private static JointSpace cold(StudyView view) {
    return new IntersectionSpace(false).of(view);
  }

  @Test
  void nothingIsKnownBeforeATrialIsComplete() {
    assertThat(cold(view(List.of()))).isEqualTo(JointSpace.EMPTY);
    assertThat(
            cold(
                view(
                    List.of(failed(0, named("x")), pruned(1, named("x")), running(2, named("x"))))))
        .isEqualTo(JointSpace.EMPTY);
  }

  @Test
  void holdsByNameWhatEveryTrialHas() {
    StudyView view =
        view(
            List.of(
                complete(0, named("y", "x", "only0")),
                complete(1, named("x", "y", "only1")),
                failed(2, named("x"))));
    assertThat(cold(view)).isEqualTo(new JointSpace(List.of("x", "y"), List.of(DIGIT, DIGIT)));
  }

  @Test
  void distributionsMustBeEqual() {
    StudyView view =
        view(
            List.of(
                complete(
                    0,
                    parameters(
                        "a",
                        DIGIT,
                        1,
                        "b",
                        DIGIT,
                        1,
                        "c",
                        CategoricalDistribution.of("u", "v"),
                        0)),
                complete(
                    1,
                    parameters(
                        "a",
                        new IntDistribution(0, 8),
                        1,
                        "b",
                        DIGIT,
                        2,
                        "c",
                        CategoricalDistribution.of("u", "v"),
                        1))));
    assertThat(cold(view).names()).containsExactly("b", "c");
  }

  @Test
  void aParameterWithOneValueIsInIt() {
    StudyView view = view(List.of(complete(0, parameters("x", new FloatDistribution(2, 2), 2))));
    assertThat(cold(view).names()).containsExactly("x");
  }

  @Test
  void noneIsLeftWhereTrialsHaveNothingInCommon() {
    StudyView view =
        view(
            List.of(
                complete(0, named("x")), complete(1, named("y")), complete(2, named("x", "y"))));
    assertThat(cold(view)).isEqualTo(JointSpace.EMPTY);
  }

  @Test
  void prunedTrialsCountWhereTheyAreAskedFor() {
    StudyView view = view(List.of(complete(0, named("x", "y")), pruned(1, named("x"))));
    assertThat(cold(view).names()).containsExactly("x", "y");
    assertThat(new IntersectionSpace(true).of(view).names()).containsExactly("x");
  }

  @Test
  void readingOnIsTheSameAsReadingAllWhateverTheOrderOfRows() {
    List<FrozenTrial> trials = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      trials.add(complete(i, i < 40 ? named("x", "y", "z") : named("z", "x")));
    }
    for (long seed = 0; seed < 5; seed++) {
      StudyState state = Histories.study("s");
      IntersectionSpace warm = new IntersectionSpace(false);
      for (FrozenTrial trial : shuffled(trials, seed)) {
        state.put(trial);
        assertThat(warm.of(state.view())).isEqualTo(cold(state.view()));
      }
      assertThat(warm.of(state.view()).names()).containsExactly("x", "z");
    }
  }

  @Test
  void anEarlierViewIsReadAgain() {
    StudyState state = Histories.study("s");
    state.put(complete(0, named("x", "y")));
    StudyView before = state.view();
    state.put(complete(1, named("x")));
    IntersectionSpace space = new IntersectionSpace(false);
    assertThat(space.of(state.view()).names()).containsExactly("x");
    assertThat(space.of(before).names()).containsExactly("x", "y");
    assertThat(space.of(state.view()).names()).containsExactly("x");
  }

  @Test
  void anotherStudyOfTheSameNameAndIdIsAnotherStudy() {
    IntersectionSpace space = new IntersectionSpace(false);
    assertThat(space.of(view(List.of(complete(0, named("x"))))).names()).containsExactly("x");
    assertThat(space.of(view(List.of(complete(0, named("y"))))).names()).containsExactly("y");
    assertThat(
            space.of(view(List.of(complete(0, named("z", "y")), complete(1, named("z"))))).names())
        .containsExactly("z");
  }
}
