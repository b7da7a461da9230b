package org.parzen.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parzen.analysis.Studies.complete;
import static org.parzen.analysis.Studies.failed;
import static org.parzen.analysis.Studies.infeasible;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parzen.study.Direction;

class ParetoFrontTest {
  private static final double INFINITE = Double.POSITIVE_INFINITY;

  @Test
  void theStairsGoFromTheBestAcrossToTheBestUpwards() {
    ParetoFront front =
        ParetoFront.of(
            Studies.view(
                List.of(Direction.MAXIMIZE, Direction.MINIMIZE),
                List.of(
                    complete(0, 1.0, 1.0),
                    complete(1, 3.0, 3.0),
                    complete(2, 2.0, 2.0),
                    complete(3, 2.0, 2.5),
                    infeasible(complete(4, 9.0, 0.0)),
                    failed(5))),
            0,
            1);

    assertThat(front.number()).containsExactly(0, 1, 2, 3, 4);
    assertThat(front.best()).containsExactly(true, true, true, false, false);
    assertThat(front.stairs()).containsExactly(1, 2, 0);
    assertThat(front.status()[4]).isEqualTo(TrialStatus.INFEASIBLE.code());
  }

  @Test
  void equalTrialsAreAllOnTheFront() {
    ParetoFront front =
        ParetoFront.of(
            Studies.view(
                List.of(Direction.MINIMIZE, Direction.MINIMIZE),
                List.of(complete(0, 1.0, 2.0), complete(1, 1.0, 2.0), complete(2, 1.0, 3.0))),
            0,
            1);

    assertThat(front.best()).containsExactly(true, true, false);
    assertThat(front.stairs()).containsExactly(0, 1);
  }

  @Test
  void ofThreeObjectivesTheBestInAllAreNotTheStairsOfTwo() {
    ParetoFront front =
        ParetoFront.of(
            Studies.view(
                List.of(Direction.MINIMIZE, Direction.MINIMIZE, Direction.MINIMIZE),
                List.of(
                    complete(0, 1.0, 1.0, 1.0),
                    complete(1, 2.0, 0.0, 2.0),
                    complete(2, 2.0, 2.0, 2.0))),
            0,
            2);

    assertThat(front.x().value()).containsExactly(1, 2, 2);
    assertThat(front.y().value()).containsExactly(1, 2, 2);
    assertThat(front.best()).containsExactly(true, true, false);
    assertThat(front.stairs()).containsExactly(0);
  }

  @Test
  void infiniteTrialsAreCountedAndDominateAllTheSame() {
    ParetoFront front =
        ParetoFront.of(
            Studies.view(
                List.of(Direction.MINIMIZE, Direction.MINIMIZE),
                List.of(complete(0, 1.0, -INFINITE), complete(1, 1.0, 2.0), complete(2, 0.5, 3.0))),
            0,
            1);

    assertThat(front.infinite()).isEqualTo(1);
    assertThat(front.number()).containsExactly(1, 2);
    assertThat(front.best()).containsExactly(false, true);
  }

  @Test
  void anEmptyStudyHasAnEmptyFront() {
    ParetoFront front =
        ParetoFront.of(
            Studies.view(List.of(Direction.MINIMIZE, Direction.MINIMIZE), List.of()), 0, 1);

    assertThat(front.size()).isZero();
    assertThat(front.stairs()).isEmpty();
  }
}
