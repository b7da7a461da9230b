package org.parzen.plugins.jar.host;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parzen.plugins.jar.exchange.PluginJob;
import org.parzen.space.Choice;
import org.parzen.space.Distribution;
import org.parzen.space.DistributionJson;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.ParameterValue;
import org.parzen.trial.Reports;
import org.parzen.trial.TrialState;

/// The best trial as the line protocol tells it.
final class BestTrialJson {

  private BestTrialJson() {}

  static FrozenTrial read(JsonNode tree) {
    return new FrozenTrial(
        tree.path("number").intValue(),
        new TrialState.Complete(
            time(tree.path("datetime_start")),
            time(tree.path("datetime_complete")),
            numbers(tree.path("values"))),
        parameters(tree),
        reports(tree.path("intermediate_values")),
        new Attributes(PluginJob.map(tree.path("user_attrs"))),
        new Attributes(PluginJob.map(tree.path("system_attrs"))));
  }

  private static Instant time(JsonNode text) {
    return OffsetDateTime.parse(text.asText()).toInstant();
  }

  private static List<Double> numbers(JsonNode array) {
    List<Double> numbers = new ArrayList<>();
    array.forEach(number -> numbers.add(number.doubleValue()));
    return numbers;
  }

  private static Map<String, ParameterValue> parameters(JsonNode tree) {
    Map<String, ParameterValue> parameters = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : tree.path("params").properties()) {
      Distribution distribution =
          DistributionJson.read(tree.path("distributions").path(field.getKey()));
      double internal = distribution.internal(Choice.of(field.getValue()));
      parameters.put(field.getKey(), new ParameterValue(distribution, internal));
    }
    return parameters;
  }

  private static Reports reports(JsonNode tree) {
    Reports reports = Reports.NONE;
    for (Map.Entry<String, JsonNode> field : tree.properties()) {
      reports = reports.with(Long.parseLong(field.getKey()), field.getValue().doubleValue());
    }
    return reports;
  }
}
