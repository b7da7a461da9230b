package org.parzen.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parzen.study.Direction;
import org.parzen.study.StudyView;
import org.parzen.trial.FrozenTrial;

/// The best trials and hypervolumes that Optuna finds in studies of two, three and four objectives.
class FrontGoldenTest {

  static Stream<JsonNode> optuna() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(FrontGoldenTest.class.getResourceAsStream("fronts.json"))) {
      return nodes(new ObjectMapper().readTree(file).get("cases")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("optuna")
  void theBestTrialsAreOptunas(JsonNode expected) {
    ParetoFront front = ParetoFront.of(study(expected), 0, 1);

    assertThat(
            IntStream.range(0, front.size())
                .filter(row -> front.best()[row])
                .map(row -> front.number()[row])
                .toArray())
        .containsExactly(nodes(expected.get("best")).mapToInt(JsonNode::intValue).toArray());
  }

  @ParameterizedTest
  @MethodSource("optuna")
  void theHypervolumeAfterEachTrialIsOptunas(JsonNode expected) {
    HypervolumeHistory history =
        HypervolumeHistory.of(
            study(expected),
            Optional.of(nodes(expected.get("reference")).map(JsonNode::doubleValue).toList()));

    assertThat(history.number())
        .containsExactly(nodes(expected.get("numbers")).mapToInt(JsonNode::intValue).toArray());
    assertThat(history.volume())
        .containsExactly(
            nodes(expected.get("hypervolume")).mapToDouble(JsonNode::doubleValue).toArray(),
            within(1e-9));
    assertThat(history.given()).isTrue();
  }

  private static StudyView study(JsonNode from) {
    Set<Integer> failed = numbers(from.get("failed"));
    Set<Integer> infeasible = numbers(from.get("infeasible"));
    List<FrozenTrial> trials = new ArrayList<>();
    for (int number = 0; number < from.get("values").size(); number++) {
      Double[] values =
          nodes(from.get("values").get(number)).map(JsonNode::doubleValue).toArray(Double[]::new);
      FrozenTrial trial =
          failed.contains(number) ? Studies.failed(number) : Studies.complete(number, values);
      trials.add(infeasible.contains(number) ? Studies.infeasible(trial) : trial);
    }
    // Trials rarely finish in the order of their numbers.
    Collections.reverse(trials);
    List<Direction> directions =
        nodes(from.get("directions")).map(word -> Direction.parse(word.textValue())).toList();
    return Studies.view(directions, trials);
  }

  private static Set<Integer> numbers(JsonNode array) {
    return new HashSet<>(nodes(array).map(JsonNode::intValue).toList());
  }

  private static Stream<JsonNode> nodes(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
