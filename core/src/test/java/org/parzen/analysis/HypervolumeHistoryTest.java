package org.parzen.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parzen.analysis.Studies.complete;
import static org.parzen.analysis.Studies.failed;
import static org.parzen.analysis.Studies.infeasible;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parzen.study.Direction;
import org.parzen.study.StudyView;

class HypervolumeHistoryTest {
  private final StudyView view =
      Studies.view(
          List.of(Direction.MINIMIZE, Direction.MAXIMIZE),
          List.of(
              complete(3, 2.0, 3.0),
              complete(0, 1.0, 1.0),
              infeasible(complete(1, 0.0, 9.0)),
              failed(2),
              complete(4, 3.0, 0.0),
              complete(5, 5.0, 4.0),
              complete(6, Double.NEGATIVE_INFINITY, 4.0)));

  @Test
  void onlyWhatIsFeasibleAndWithinTheReferenceAdds() {
    HypervolumeHistory history = HypervolumeHistory.of(view, Optional.of(List.of(4.0, -1.0)));

    assertThat(history.number()).containsExactly(0, 1, 3, 4, 5, 6);
    assertThat(history.volume()).containsExactly(6, 6, 10, 10, 10, 10);
    assertThat(history.grown()).containsExactly(6, 0, 4, 0, 0, 0);
    assertThat(history.beyond()).isEqualTo(2);
    assertThat(history.reference()).containsExactly(4.0, -1.0);
  }

  @Test
  void withoutAReferenceTheWorstValuesSeenAreIt() {
    HypervolumeHistory history = HypervolumeHistory.of(view, Optional.empty());

    assertThat(history.given()).isFalse();
    assertThat(history.reference()).containsExactly(5.0, 0.0);
    assertThat(history.volume()).containsExactly(4, 4, 10, 10, 10, 10);
    assertThat(history.beyond()).isEqualTo(1);
  }

  @Test
  void aStudyWithoutAFeasibleTrialHasNoReference() {
    HypervolumeHistory history =
        HypervolumeHistory.of(
            Studies.view(
                List.of(Direction.MINIMIZE, Direction.MINIMIZE),
                List.of(infeasible(complete(0, 1.0, 1.0)))),
            Optional.empty());

    assertThat(history.volume()).containsExactly(0);
    assertThat(history.reference()).isEmpty();
  }

  @Test
  void aReferenceHasAFiniteValueForEachObjective() {
    assertThatThrownBy(() -> HypervolumeHistory.of(view, Optional.of(List.of(1.0))))
        .hasMessageContaining("2 objectives");
    assertThatThrownBy(() -> HypervolumeHistory.of(view, Optional.of(List.of(1.0, Double.NaN))))
        .hasMessageContaining("finite")
        .hasMessageContaining("NaN");
  }
}
