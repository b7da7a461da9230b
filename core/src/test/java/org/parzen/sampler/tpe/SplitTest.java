package org.parzen.sampler.tpe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parzen.study.Direction;
import org.parzen.study.StudyView;
import org.parzen.trial.Reports;

class SplitTest {

  static Stream<JsonNode> oneObjective() throws IOException {
    return Golden.cases("tpe_split.json").filter(c -> c.path("directions").size() == 1);
  }

  @ParameterizedTest
  @MethodSource("oneObjective")
  void isThePeers(JsonNode golden) {
    List<Direction> directions = directions(golden);
    StudyView view = view(golden, directions);
    Ranking ranking = new Ranking(golden.path("n_below").asInt());
    view.finished()
        .rows()
        .forEach(row -> ranking.add(Rank.of(view.finished(), row, directions.getFirst())));
    assertThat(ranking.best(golden.path("n_below").asInt()))
        .containsExactly(Golden.integers(golden.path("below")));
  }

  static Stream<JsonNode> severalObjectives() throws IOException {
    return Golden.cases("tpe_split.json").filter(c -> c.path("directions").size() > 1);
  }

  @ParameterizedTest
  @MethodSource("severalObjectives")
  void isThePeersForSeveralObjectives(JsonNode golden) {
    List<Direction> directions = directions(golden);
    StudyView view = view(golden, directions);
    assertThat(new Fronts(directions).good(view.finished(), golden.path("n_below").asInt()))
        .containsExactly(Golden.integers(golden.path("below")));
  }

  private static List<Direction> directions(JsonNode golden) {
    return StreamSupport.stream(golden.path("directions").spliterator(), false)
        .map(word -> Direction.parse(word.asText()))
        .toList();
  }

  private static StudyView view(JsonNode golden, List<Direction> directions) {
    Trials trials = new Trials(directions);
    for (JsonNode trial : golden.path("trials")) {
      int number = trial.path("number").asInt();
      double[] constraints = Golden.numbers(trial.path("constraints"));
      switch (trial.path("state").asText()) {
        case "COMPLETE" ->
            trials.complete(number, Golden.numbers(trial.path("values")), constraints);
        case "PRUNED" -> trials.pruned(number, reports(trial), constraints);
        default -> trials.running(number);
      }
    }
    return trials.view();
  }

  private static Reports reports(JsonNode trial) {
    Reports reports = Reports.NONE;
    for (Map.Entry<String, JsonNode> report : trial.path("intermediate").properties()) {
      JsonNode value = report.getValue();
      reports =
          reports.with(
              Long.parseLong(report.getKey()), value.isNumber() ? value.asDouble() : Double.NaN);
    }
    return reports;
  }
}
