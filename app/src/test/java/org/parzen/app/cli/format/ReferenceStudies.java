package org.parzen.app.cli.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The studies of a file that Optuna 5 wrote, exported by Optuna: the data behind the reference
/// output.
final class ReferenceStudies {
  private final List<JsonNode> studies = Resources.list("optuna5.json");

  Table studies() {
    return StudyTable.of(studies.stream().map(ReferenceStudies::study).toList());
  }

  Table names() {
    return StudyTable.names(
        studies.stream().map(study -> study.path("study_name").textValue()).toList());
  }

  Table trials(String name) {
    JsonNode study = byName(name);
    List<String> metrics =
        Resources.items(study.path("metric_names")).map(JsonNode::textValue).toList();
    return new TrialTable(study.path("directions").size(), metrics)
        .of(Resources.items(study.path("trials")).map(ReferenceStudies::trial).toList());
  }

  Table bestTrial(String name) {
    return trials(name).row(byName(name).path("best_number").intValue());
  }

  Table bestTrials(String name) {
    List<Integer> best =
        Resources.items(byName(name).path("pareto_numbers")).map(JsonNode::intValue).toList();
    return trials(name).where(best::contains);
  }

  private JsonNode byName(String name) {
    return studies.stream()
        .filter(study -> study.path("study_name").textValue().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static StudyRow study(JsonNode study) {
    return new StudyRow(
        study.path("study_name").textValue(),
        Resources.items(study.path("directions")).map(JsonNode::textValue).toList(),
        study.path("trials").size(),
        Resources.items(study.path("trials"))
            .flatMap(trial -> time(trial.path("datetime_start")).stream())
            .min(LocalDateTime::compareTo),
        (ObjectNode) study.path("user_attrs"));
  }

  private static TrialRow trial(JsonNode trial) {
    return new TrialRow(
        trial.path("number").longValue(),
        Resources.items(trial.path("values")).map(JsonNode::doubleValue).toList(),
        time(trial.path("datetime_start")),
        time(trial.path("datetime_complete")),
        fields(trial.path("params")),
        fields(trial.path("user_attrs")),
        trial.path("state").textValue(),
        Optional.empty());
  }

  private static Map<String, JsonNode> fields(JsonNode object) {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    object.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
    return fields;
  }

  private static Optional<LocalDateTime> time(JsonNode text) {
    return Optional.ofNullable(text.textValue()).map(LocalDateTime::parse);
  }
}
