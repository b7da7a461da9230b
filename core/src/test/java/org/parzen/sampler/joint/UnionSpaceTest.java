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

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parzen.sampler.Histories;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.study.StudyState;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;

class UnionSpaceTest {

  private static final IntDistribution DIGIT = new IntDistribution(0, 9);

  private static JointSpace cold(StudyView view) {
    return new UnionSpace().of(view);
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
  void holdsByNameWhatAnyCompleteTrialHas() {
    StudyView view =
        view(
            List.of(
                complete(0, named("y", "only0")),
                complete(1, named("x", "y")),
                failed(2, named("z"))));
    assertThat(cold(view))
        .isEqualTo(new JointSpace(List.of("only0", "x", "y"), List.of(DIGIT, DIGIT, DIGIT)));
  }

  /// A range that somebody has widened, say: the old one must not stand for both.
  @Test
  void aParameterWhoseRangeChangesIsLeftOutForGood() {
    IntDistribution wider = new IntDistribution(0, 99);
    List<FrozenTrial> trials =
        List.of(
            complete(0, parameters("a", DIGIT, 1, "b", DIGIT, 1)),
            complete(1, parameters("a", wider, 50)),
            complete(2, parameters("a", DIGIT, 1, "c", new FloatDistribution(0, 1), 0.5)));
    assertThat(cold(view(trials)).names()).containsExactly("b", "c");
    assertThat(cold(view(trials.subList(0, 1))).names()).containsExactly("a", "b");
  }

  @Test
  void readingOnIsTheSameAsReadingAllWhateverTheOrderOfRows() {
    List<FrozenTrial> trials =
        IntStream.range(0, 40)
            .mapToObj(
                n ->
                    n % 9 == 8
                        ? complete(n, parameters("x3", new IntDistribution(0, n), 0))
                        : complete(n, named("x" + n % 5, "y" + n / 10)))
            .toList();
    for (long seed = 0; seed < 5; seed++) {
      StudyState state = Histories.study("s");
      UnionSpace warm = new UnionSpace();
      for (FrozenTrial trial : shuffled(trials, seed)) {
        state.put(trial);
        assertThat(warm.of(state.view())).isEqualTo(cold(state.view()));
      }
      assertThat(warm.of(state.view()).names())
          .containsExactly("x0", "x1", "x2", "x4", "y0", "y1", "y2", "y3");
    }
  }
}
