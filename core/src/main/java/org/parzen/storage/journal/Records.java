package org.parzen.storage.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.parzen.space.CategoricalDistribution;
import org.parzen.study.Direction;
import org.parzen.study.StudyEvent;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.ParameterValue;
import org.parzen.trial.Reports;
import org.parzen.trial.TrialState;

/// Makes the records of one worker, field by field in the order in which Optuna 5 writes them.
///
/// @param worker who writes: the process and its thread
record Records(String worker, DistributionTexts texts) {

  /// The code of a direction; minimizing is 1.
  static final int MAXIMIZE = 2;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ObjectNode record(Operation operation) {
    return JSON.objectNode().put("op_code", operation.ordinal()).put("worker_id", worker);
  }

  ObjectNode create(String name, List<Direction> directions) {
    ObjectNode record = record(Operation.CREATE_STUDY).put("study_name", name);
    ArrayNode codes = record.putArray("directions");
    directions.forEach(direction -> codes.add(direction == Direction.MAXIMIZE ? MAXIMIZE : 1));
    return record;
  }

  ObjectNode delete(long study) {
    return record(Operation.DELETE_STUDY).put("study_id", study);
  }

  ObjectNode attribute(long study, StudyEvent.AttributeSet set) {
    return switch (set) {
      case StudyEvent.UserAttributeSet(var key, var value) ->
          with(record(Operation.SET_STUDY_USER_ATTR).put("study_id", study), "user", key, value);
      case StudyEvent.SystemAttributeSet(var key, var value) ->
          with(
              record(Operation.SET_STUDY_SYSTEM_ATTR).put("study_id", study), "system", key, value);
    };
  }

  ObjectNode userAttribute(long trial, String key, JsonNode value) {
    return with(record(Operation.SET_TRIAL_USER_ATTR).put("trial_id", trial), "user", key, value);
  }

  ObjectNode systemAttribute(long trial, String key, JsonNode value) {
    return with(
        record(Operation.SET_TRIAL_SYSTEM_ATTR).put("trial_id", trial), "system", key, value);
  }

  private static ObjectNode with(ObjectNode record, String kind, String key, JsonNode value) {
    record.putObject(kind + "_attr").set(key, value);
    return record;
  }

  /// A trial that begins with nothing.
  ObjectNode begin(long study, Instant at) {
    return record(Operation.CREATE_TRIAL)
        .put("study_id", study)
        .put("datetime_start", JournalTimes.write(at));
  }

  /// A trial with all that is known of it.
  ObjectNode add(long study, FrozenTrial trial) {
    ObjectNode record = record(Operation.CREATE_TRIAL).put("study_id", study);
    record.put("datetime_start", trial.start().map(JournalTimes::write).orElse(null));
    record.put("state", trial.kind().ordinal());
    List<Double> values = trial.state().values();
    record.set("value", values.size() == 1 ? JSON.numberNode(values.getFirst()) : JSON.nullNode());
    record.set("values", values.size() > 1 ? numbers(values) : JSON.nullNode());
    trial.end().ifPresent(end -> record.put("datetime_complete", JournalTimes.write(end)));
    ObjectNode distributions = record.putObject("distributions");
    ObjectNode params = record.putObject("params");
    trial
        .parameters()
        .forEach(
            (name, value) -> {
              distributions.put(name, texts.write(value.distribution()));
              params.set(name, internal(value));
            });
    record.set("user_attrs", tree(trial.user()));
    record.set("system_attrs", tree(trial.system()));
    Reports reports = trial.reports();
    ObjectNode steps = record.putObject("intermediate_values");
    for (int i = 0; i < reports.size(); i++) {
      steps.put(Long.toString(reports.step(i)), reports.value(i));
    }
    return record;
  }

  private static ObjectNode tree(Attributes attributes) {
    return JSON.objectNode().setAll(attributes.values());
  }

  ObjectNode parameter(long trial, String name, ParameterValue value) {
    ObjectNode record =
        record(Operation.SET_TRIAL_PARAM).put("trial_id", trial).put("param_name", name);
    record.set("param_value_internal", internal(value));
    return record.put("distribution", texts.write(value.distribution()));
  }

  /// The index of a choice is a whole number, all else is not.
  private static JsonNode internal(ParameterValue value) {
    return value.distribution() instanceof CategoricalDistribution
        ? JSON.numberNode((long) value.internal())
        : JSON.numberNode(value.internal());
  }

  ObjectNode report(long trial, long step, double value) {
    return record(Operation.SET_TRIAL_INTERMEDIATE_VALUE)
        .put("trial_id", trial)
        .put("step", step)
        .put("intermediate_value", value);
  }

  ObjectNode state(long trial, TrialState state) {
    ObjectNode record =
        record(Operation.SET_TRIAL_STATE_VALUES)
            .put("trial_id", trial)
            .put("state", state.kind().ordinal());
    record.set("values", state.values().isEmpty() ? JSON.nullNode() : numbers(state.values()));
    return switch (state) {
      case TrialState.Waiting _ -> record;
      case TrialState.Running(var start) -> record.put("datetime_start", JournalTimes.write(start));
      case TrialState.Finished finished ->
          record.put("datetime_complete", JournalTimes.write(finished.end()));
    };
  }

  private static ArrayNode numbers(List<Double> values) {
    ArrayNode array = JSON.arrayNode();
    values.forEach(array::add);
    return array;
  }
}
