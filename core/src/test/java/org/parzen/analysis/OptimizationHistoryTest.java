package org.parzen.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parzen.analysis.Studies.complete;
import static org.parzen.analysis.Studies.failed;
import static org.parzen.analysis.Studies.infeasible;
import static org.parzen.analysis.Studies.pruned;
import static org.parzen.analysis.Studies.reporting;
import static org.parzen.analysis.Studies.running;
import static org.parzen.analysis.Studies.waiting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parzen.study.Direction;
import org.parzen.trial.FrozenTrial;

class OptimizationHistoryTest {

  /// What Optuna 5 computes for studies of forty trials, a case a direction.
  static Stream<JsonNode> optuna() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(OptimizationHistoryTest.class.getResourceAsStream("plots.json"))) {
      return StreamSupport.stream(
          new ObjectMapper().readTree(file).get("cases").spliterator(), false);
    }
  }

  @ParameterizedTest
  @MethodSource("optuna")
  void bestSoFarIsOptunas(JsonNode expected) {
    List<FrozenTrial> trials = new ArrayList<>();
    expected.get("trials").forEach(trial -> trials.add(trial(trial)));
    // Trials rarely finish in the order of their numbers.
    Collections.reverse(trials);

    OptimizationHistory history =
        OptimizationHistory.of(
            Studies.view(List.of(Direction.parse(expected.get("direction").textValue())), trials),
            0);

    assertThat(history.number()).containsExactly(integers(expected.get("history_numbers")));
    assertThat(history.bestSoFar()).containsExactly(doubles(expected.get("history_best")));
  }

  @Test
  void everyStatusIsShownByNumberButTheQueueIsNot() {
    OptimizationHistory history =
        OptimizationHistory.of(
            Studies.view(
                Direction.MINIMIZE,
                pruned(3, 5.0),
                complete(0, 2.0),
                waiting(4),
                failed(1),
                reporting(running(5), 1, 9.0, 2, 8.0),
                infeasible(complete(2, 1.0))),
            0);

    assertThat(history.number()).containsExactly(0, 1, 2, 3, 5);
    assertThat(history.value()).containsExactly(2.0, Double.NaN, 1.0, 5.0, 8.0);
    assertThat(history.status())
        .containsExactly(
            TrialStatus.COMPLETE.code(),
            TrialStatus.FAILED.code(),
            TrialStatus.INFEASIBLE.code(),
            TrialStatus.PRUNED.code(),
            TrialStatus.RUNNING.code());
  }

  @Test
  void onlyCompleteFeasibleFiniteTrialsCanBeTheBest() {
    OptimizationHistory history =
        OptimizationHistory.of(
            Studies.view(
                Direction.MAXIMIZE,
                pruned(0, 100.0),
                complete(1, 1.0),
                infeasible(complete(2, 50.0)),
                complete(3, Double.POSITIVE_INFINITY),
                complete(4, 2.0),
                complete(5, 2.0)),
            0);

    assertThat(history.bestSoFar()).containsExactly(Double.NaN, 1.0, 1.0, 1.0, 2.0, 2.0);
    assertThat(history.best()).isEqualTo(4);
  }

  @Test
  void nothingIsTheBestOfOneAmongSeveralObjectives() {
    OptimizationHistory history =
        OptimizationHistory.of(
            Studies.view(
                List.of(Direction.MINIMIZE, Direction.MAXIMIZE),
                List.of(complete(0, 1.0, 2.0), complete(1, 3.0, 4.0), running(2))),
            1);

    assertThat(history.value()).containsExactly(2.0, 4.0, Double.NaN);
    assertThat(history.best()).isEqualTo(-1);
    assertThat(history.bestSoFar()).containsOnly(Double.NaN);
  }

  @Test
  void anEmptyStudyHasAnEmptyHistory() {
    OptimizationHistory history = OptimizationHistory.of(Studies.view(Direction.MINIMIZE), 0);

    assertThat(history.size()).isZero();
    assertThat(history.best()).isEqualTo(-1);
  }

  static FrozenTrial trial(JsonNode trial) {
    int number = trial.get("number").intValue();
    return switch (trial.get("state").textValue()) {
      case "COMPLETE" -> complete(number, trial.get("value").doubleValue());
      case "PRUNED" -> pruned(number);
      default -> failed(number);
    };
  }

  private static int[] integers(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).mapToInt(JsonNode::intValue).toArray();
  }

  static double[] doubles(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .mapToDouble(node -> node.isNull() ? Double.NaN : node.doubleValue())
        .toArray();
  }
}
