package org.parzen.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.parzen.analysis.Studies.complete;
import static org.parzen.analysis.Studies.having;

import org.junit.jupiter.api.Test;
import org.parzen.space.FloatDistribution;
import org.parzen.study.Direction;
import org.parzen.trial.FrozenTrial;

class RankPlaneTest {

  /// Computed by Optuna 5.0.0.dev of the trials with finite values.
  @Test
  void ranksAndQuantilesAreOptunas() {
    RankPlane plane = RankPlane.of(PeerStudy.table(), "lr", "batch");

    assertThat(plane.share())
        .containsExactly(new double[] {0.8, 0.2, 0.5, 0.5, 0, 1}, within(1e-12));
    assertThat(plane.quantile())
        .containsExactly(new double[] {1, 1.625, 2, 2.75, 4}, within(1e-12));
  }

  @Test
  void ranksAreAmongAllTrialsAlsoThoseNotShown() {
    RankPlane plane = RankPlane.of(PeerStudy.table(), "lr", "momentum");

    assertThat(plane.points().number()).containsExactly(1, 4, 5, 6);
    assertThat(plane.share()).containsExactly(new double[] {0.2, 0.5, 0, 1}, within(1e-12));
    assertThat(plane.omitted()).isEqualTo(new Omitted(1, 2));
  }

  @Test
  void oneTrialIsInTheMiddle() {
    FrozenTrial trial = having(complete(0, 7.0), "x", new FloatDistribution(0, 1), 0.5);
    trial = having(trial, "y", new FloatDistribution(0, 1), 0.5);
    ParameterTable table = ParameterTable.of(Studies.view(Direction.MAXIMIZE, trial), 0);

    RankPlane plane = RankPlane.of(table, "x", "y");

    assertThat(plane.share()).containsExactly(0.5);
    assertThat(plane.quantile()).containsOnly(7);
  }
}
