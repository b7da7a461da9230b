package org.parzen.sampler.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parzen.sampler.Histories.complete;
import static org.parzen.sampler.Histories.failed;
import static org.parzen.sampler.Histories.named;
import static org.parzen.sampler.Histories.parameters;
import static org.parzen.sampler.Histories.pruned;
import static org.parzen.sampler.Histories.shuffled;
import static org.parzen.sampler.Histories.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parzen.sampler.Histories;
import org.parzen.space.IntDistribution;
import org.parzen.study.StudyState;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;

class GroupedSpaceTest {

  private static List<List<String>> names(StudyView view) {
    return new GroupedSpace(false).of(view).stream().map(JointSpace::names).toList();
  }

  @Test
  void nothingIsKnownBeforeATrialIsComplete() {
    assertThat(names(view(List.of()))).isEmpty();
    assertThat(names(view(List.of(failed(0, named("x")), pruned(1, named("y")))))).isEmpty();
  }

  @Test
  void trialsOfOneKindAreOneBlock() {
    assertThat(names(view(List.of(complete(0, named("y", "x")), complete(1, named("x", "y"))))))
        .containsExactly(List.of("x", "y"));
  }

  /// The cases of Optuna's `test_group_decomposed.py`.
  @Test
  void blocksSplitWhereTrialsDiffer() {
    StudyState state = Histories.study("s");
    state.put(complete(0, named("x", "y")));
    assertThat(names(state.view())).containsExactly(List.of("x", "y"));
    state.put(complete(1, named("y", "z")));
    assertThat(names(state.view())).containsExactly(List.of("x"), List.of("y"), List.of("z"));
    state.put(complete(2, named("u", "v")));
    assertThat(names(state.view()))
        .containsExactly(List.of("u", "v"), List.of("x"), List.of("y"), List.of("z"));
    state.put(complete(3, named("u", "v", "w", "x")));
    assertThat(names(state.view()))
        .containsExactly(List.of("u", "v"), List.of("w"), List.of("x"), List.of("y"), List.of("z"));
  }

  @Test
  void aConditionalSpaceFallsIntoItsBranches() {
    StudyView view =
        view(
            List.of(
                complete(0, named("kernel", "c", "gamma")),
                complete(1, named("kernel", "c", "degree", "coef")),
                complete(2, named("kernel", "c"))));
    assertThat(names(view))
        .containsExactly(List.of("c", "kernel"), List.of("coef", "degree"), List.of("gamma"));
  }

  @Test
  void theTrialWithTheLowestNumberGivesTheDistribution() {
    FrozenTrial early = complete(3, parameters("x", new IntDistribution(0, 5), 1));
    FrozenTrial late = complete(8, parameters("x", new IntDistribution(0, 7), 1));
    List<JointSpace> expected =
        List.of(new JointSpace(List.of("x"), List.of(new IntDistribution(0, 5))));
    assertThat(new GroupedSpace(false).of(view(List.of(early, late)))).isEqualTo(expected);
    assertThat(new GroupedSpace(false).of(view(List.of(late, early)))).isEqualTo(expected);
  }

  @Test
  void prunedTrialsCountWhereTheyAreAskedFor() {
    StudyView view = view(List.of(complete(0, named("x", "y")), pruned(1, named("x"))));
    assertThat(names(view)).containsExactly(List.of("x", "y"));
    assertThat(new GroupedSpace(true).of(view).stream().map(JointSpace::names))
        .containsExactly(List.of("x"), List.of("y"));
  }

  @Test
  void readingOnIsTheSameAsReadingAllWhateverTheOrderOfRows() {
    Random random = new Random(5);
    List<FrozenTrial> trials = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      List<String> names = new ArrayList<>(List.of("a", "b", "c", "d", "e", "f"));
      int bits = random.nextInt(1, 64);
      names.removeIf(name -> (bits >> (name.charAt(0) - 'a') & 1) == 0);
      trials.add(complete(i, named(names.toArray(String[]::new))));
    }
    List<FrozenTrial> few = trials.subList(0, 3);
    List<JointSpace> expected = new GroupedSpace(false).of(view(few));
    for (long seed = 0; seed < 10; seed++) {
      assertThat(new GroupedSpace(false).of(view(shuffled(few, seed)))).isEqualTo(expected);
      StudyState state = Histories.study("s");
      GroupedSpace warm = new GroupedSpace(false);
      for (FrozenTrial trial : shuffled(trials, seed)) {
        state.put(trial);
        assertThat(warm.of(state.view())).isEqualTo(new GroupedSpace(false).of(state.view()));
      }
    }
  }

  @Test
  void anotherStudyOfTheSameNameAndIdIsAnotherStudy() {
    GroupedSpace space = new GroupedSpace(false);
    space.of(view(List.of(complete(0, named("x")))));
    assertThat(space.of(view(List.of(complete(0, named("y"))))).getFirst().names())
        .containsExactly("y");
  }
}
