package org.parzen.numeric.dominance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CrowdingTest {

  private static final double INF = Double.POSITIVE_INFINITY;

  @Test
  void addsTheGapsOfAllObjectives() {
    assertThat(Crowding.distances(new double[][] {{5}, {6}, {9}, {0}}))
        .containsExactly(6 / 9.0, 4 / 9.0, INF, INF);
    assertThat(Crowding.distances(new double[][] {{5, -1}, {6, 0}, {9, 1}, {0, 2}}))
        .containsExactly(INF, 4 / 9.0 + 2 / 3.0, INF, INF);
  }

  @Test
  void infiniteNeighboursHaveNoGap() {
    assertThat(Crowding.distances(new double[][] {{-INF}, {-INF}, {-INF}, {0}, {1}, {2}, {INF}}))
        .containsExactly(0, 0, INF, INF, 1, INF, INF);
    assertThat(Crowding.distances(new double[][] {{-INF}, {INF}})).containsExactly(INF, INF);
  }

  @Test
  void equalObjectivesSayNothing() {
    assertThat(Crowding.distances(new double[][] {{1, 1}, {1, 2}, {1, 3}}))
        .containsExactly(INF, 1, INF);
    assertThat(Crowding.distances(new double[][] {{1}, {1}})).containsExactly(0, 0);
    assertThat(Crowding.distances(new double[0][])).isEmpty();
  }

  @Test
  void survivesWidthsBeyondAllNumbers() {
    double[] distances = Crowding.distances(new double[][] {{-1.7e308}, {0}, {1.7e308}});
    assertThat(distances[1]).isBetween(0.9, 2.1);
  }
}
