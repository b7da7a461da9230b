package org.parzen.importance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.parzen.space.Choice;
import org.parzen.space.Distribution;
import org.parzen.space.DistributionJson;
import org.parzen.study.Direction;
import org.parzen.study.FinishedAttributes;
import org.parzen.study.StudyRef;
import org.parzen.study.StudySpec;
import org.parzen.study.StudyState;
import org.parzen.study.StudyView;
import org.parzen.text.PythonJson;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.ParameterValue;
import org.parzen.trial.Reports;
import org.parzen.trial.TrialState;

/// Studies and their importances from a file.
final class Golden {

  private Golden() {}

  static JsonNode read(String file) {
    try (InputStream in = Objects.requireNonNull(Golden.class.getResourceAsStream(file))) {
      return PythonJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList().stream();
  }

  /// @param space a distribution a parameter
  /// @param wide the distribution of the parameter `w` in trials that are wide
  static StudyView view(
      List<Direction> directions, JsonNode space, JsonNode wide, JsonNode trials) {
    StudySpec spec = new StudySpec("golden", directions, Attributes.NONE, Attributes.NONE);
    StudyState state =
        new StudyState(new StudyRef(1, "golden"), spec, FinishedAttributes.inMemory());
    int number = 0;
    for (JsonNode trial : trials) {
      Map<String, ParameterValue> parameters = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> param : trial.path("params").properties()) {
        boolean isWide = param.getKey().equals("w") && trial.path("wide").asBoolean();
        Distribution distribution =
            DistributionJson.read(isWide ? wide : space.path(param.getKey()));
        double value = distribution.internal(Choice.of(param.getValue()));
        parameters.put(param.getKey(), new ParameterValue(distribution, value));
      }
      state.put(trial(number++, trial, parameters));
    }
    return state.view();
  }

  private static FrozenTrial trial(
      int number, JsonNode trial, Map<String, ParameterValue> parameters) {
    List<Double> values = new ArrayList<>();
    trial.path("values").forEach(value -> values.add(value.asDouble()));
    if (trial.has("value")) {
      values.add(trial.path("value").asDouble());
    }
    Instant at = Instant.EPOCH;
    TrialState state =
        trial.path("state").asText("COMPLETE").equals("PRUNED")
            ? new TrialState.Pruned(at, at, List.of())
            : new TrialState.Complete(at, at, values);
    return new FrozenTrial(
        number, state, parameters, Reports.NONE, Attributes.NONE, Attributes.NONE);
  }
}
