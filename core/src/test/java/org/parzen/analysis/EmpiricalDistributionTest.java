package org.parzen.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.parzen.analysis.Studies.complete;
import static org.parzen.analysis.Studies.failed;
import static org.parzen.analysis.Studies.infeasible;
import static org.parzen.analysis.Studies.pruned;
import static org.parzen.analysis.Studies.running;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parzen.study.Direction;
import org.parzen.trial.FrozenTrial;

class EmpiricalDistributionTest {

  @ParameterizedTest
  @MethodSource("org.parzen.analysis.OptimizationHistoryTest#optuna")
  void sharesAtAHundredPointsAreOptunas(JsonNode expected) {
    List<FrozenTrial> trials = new ArrayList<>();
    expected.get("trials").forEach(trial -> trials.add(OptimizationHistoryTest.trial(trial)));
    EmpiricalDistribution values =
        EmpiricalDistribution.of(
            Studies.view(List.of(Direction.parse(expected.get("direction").textValue())), trials),
            0);

    double[] points = OptimizationHistoryTest.doubles(expected.get("edf_x"));
    double[] shares = OptimizationHistoryTest.doubles(expected.get("edf_y"));
    assertThat(points).hasSize(100);
    assertThat(values.value()[0]).isEqualTo(points[0]);
    assertThat(values.value()[values.size() - 1]).isEqualTo(points[99]);
    for (int i = 0; i < points.length; i++) {
      assertThat(values.share(points[i])).isCloseTo(shares[i], within(1e-15));
    }
  }

  @Test
  void onlyFiniteValuesOfCompleteTrialsCountFeasibleOrNot() {
    EmpiricalDistribution values =
        EmpiricalDistribution.of(
            Studies.view(
                Direction.MAXIMIZE,
                complete(2, 5.0),
                complete(0, 7.0),
                infeasible(complete(1, 5.0)),
                complete(3, Double.NEGATIVE_INFINITY),
                pruned(4, 1.0),
                failed(5),
                running(6)),
            0);

    assertThat(values.value()).containsExactly(5, 5, 7);
    assertThat(values.number()).containsExactly(1, 2, 0);
    assertThat(values.infinite()).isEqualTo(1);
    assertThat(values.share(5)).isEqualTo(2.0 / 3);
    assertThat(values.share(4.9)).isZero();
    assertThat(values.place(0)).isEqualTo(2);
    assertThat(values.place(4)).isEqualTo(-1);
  }

  @Test
  void oneOfSeveralObjectivesIsLookedAt() {
    EmpiricalDistribution values =
        EmpiricalDistribution.of(
            Studies.view(
                List.of(Direction.MINIMIZE, Direction.MINIMIZE),
                List.of(complete(0, 1.0, 9.0), complete(1, 2.0, 8.0))),
            1);

    assertThat(values.value()).containsExactly(8, 9);
  }

  @Test
  void aStudyWithoutTrialsHasNoValues() {
    assertThat(EmpiricalDistribution.of(Studies.view(Direction.MINIMIZE), 0).size()).isZero();
  }
}
