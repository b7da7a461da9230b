package org.parzen.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SliceTest {

  /// Computed by Optuna 5.0.0.dev.
  @Test
  void pointsAreOptunas() {
    TrialPoints points = Slice.of(PeerStudy.view(), 0, "lr").points();

    assertThat(points.number()).containsExactly(0, 1, 2, 4, 5, 6);
    assertThat(points.x()).containsExactly(1e-4, 1e-2, 1e-3, 2e-3, 1e-2, 3e-4);
    assertThat(points.y()).containsExactly(3, 1.5, 2, 2, 1, 4);
    assertThat(points.isFeasible(2)).isTrue();
    assertThat(points.isFeasible(3)).isFalse();
  }

  @Test
  void trialsWithoutTheParameterAreLeftOut() {
    Slice slice = Slice.of(PeerStudy.view(), 0, "momentum");

    assertThat(slice.points().number()).containsExactly(1, 4, 5, 6);
    assertThat(slice.points().x()).containsExactly(0.5, 0.9, 0.5, 0.1);
    assertThat(slice.omitted()).isEqualTo(new Omitted(1, 2));
    assertThat(slice.points().number()[slice.points().best()]).isEqualTo(5);
  }

  @Test
  void choicesThatAreNumbersStandAsDeclared() {
    Slice slice = Slice.of(PeerStudy.view(), 0, "batch");

    assertThat(slice.axis().labels()).containsExactly("64", "16", "32");
    assertThat(slice.points().x()).containsExactly(1, 0, 2, 1, 0, 0);
  }
}
