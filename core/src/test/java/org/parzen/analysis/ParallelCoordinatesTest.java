package org.parzen.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.parzen.analysis.Studies.complete;
import static org.parzen.analysis.Studies.having;
import static org.parzen.analysis.Studies.infeasible;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parzen.space.FloatDistribution;
import org.parzen.study.Direction;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;

class ParallelCoordinatesTest {
  private final ParallelCoordinates data =
      ParallelCoordinates.of(PeerStudy.view(), List.of("loss"));

  /// Computed by Optuna 5.0.0.dev, here by trial number; it has no gap below trials without a
  /// number among names, which are compared elsewhere.
  @Test
  void heightsAreOptunas() {
    assertHeights("loss", 2 / 3.0, 1 / 6.0, 1 / 3.0, 1 / 3.0, 0, 1);
    assertHeights("batch", 0, 1, 0.5, 0, 1, 1);
    assertHeights("layers", 1 / 3.0, 0, 1, 2 / 3.0, 1 / 3.0, 1 / 3.0);
    assertHeights("lr", 0, 1, 0.5, 0.6505149978319906, 1, 0.2385606273598313);
    assertHeights("momentum", 0, 0.56, 0, 1, 0.56, 0.12);
  }

  @Test
  void axesAreObjectivesThenParametersByName() {
    assertThat(data.columns())
        .extracting(ParameterColumn::name)
        .containsExactly("loss", "batch", "layers", "lr", "momentum", "optimizer");
    assertThat(data.objectives()).isEqualTo(1);
    assertThat(data.isMissing(4, 0)).isTrue();
    assertThat(data.isMissing(4, 1)).isFalse();
  }

  @Test
  void numbersAmongChoicesAscendAndNamesStandAsDeclared() {
    assertThat(data.columns().get(1).axis().labels()).containsExactly("16", "32", "64");
    assertHeights("optimizer", 0.5, 0, 0.5, 0, 0, 0);
  }

  @Test
  void theBestIsPaintedLastAndInfeasibleTrialsFirst() {
    assertThat(data.order()).containsExactly(3, 5, 0, 2, 1, 4);
    assertThat(data.omitted()).isEqualTo(1);
  }

  @Test
  void parametersMayBeChosen() {
    ParallelCoordinates two =
        ParallelCoordinates.of(PeerStudy.table(), List.of("loss"), List.of("lr", "batch"));

    assertThat(two.columns())
        .extracting(ParameterColumn::name)
        .containsExactly("loss", "batch", "lr");
    assertThatThrownBy(
            () -> ParallelCoordinates.of(PeerStudy.table(), List.of("loss"), List.of("depth")))
        .hasMessageContaining("'depth'");
  }

  @Test
  void severalObjectivesAreColouredByParetoRank() {
    StudyView view =
        Studies.view(
            List.of(Direction.MINIMIZE, Direction.MAXIMIZE),
            List.of(
                x(complete(0, 1.0, 1.0)),
                x(complete(1, 2.0, 2.0)),
                x(complete(2, 3.0, 0.0)),
                x(infeasible(complete(3, 0.0, 9.0)))));

    ParallelCoordinates ranked = ParallelCoordinates.of(view, List.of("time", "gain"));

    assertThat(ranked.isRanked()).isTrue();
    assertThat(ranked.color()).containsExactly(1, 1, 2, 0);
    assertThat(ranked.order()).startsWith(3, 2).endsWith(0);
    assertThat(ranked.direction()).isEqualTo(Direction.MINIMIZE);
    assertThat(ranked.columns())
        .extracting(ParameterColumn::name)
        .containsExactly("time", "gain", "x");
  }

  @Test
  void anEmptyStudyHasItsObjectiveOnly() {
    ParallelCoordinates empty =
        ParallelCoordinates.of(Studies.view(Direction.MINIMIZE), List.of("loss"));

    assertThat(empty.size()).isZero();
    assertThat(empty.columns()).hasSize(1);
  }

  private void assertHeights(String name, double... expected) {
    int column = data.columns().stream().map(ParameterColumn::name).toList().indexOf(name);
    float[] heights = data.heights(column);
    for (int i = 0; i < expected.length; i++) {
      assertThat((double) heights[i]).as(name + " " + i).isCloseTo(expected[i], within(1e-6));
    }
  }

  private static FrozenTrial x(FrozenTrial trial) {
    return having(trial, "x", new FloatDistribution(0, 1), 0.5);
  }
}
