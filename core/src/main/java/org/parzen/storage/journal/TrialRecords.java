package org.parzen.storage.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.ParameterValue;
import org.parzen.trial.Reports;
import org.parzen.trial.TrialState;

/// Reads what records say of trials. Used by one thread at a time.
final class TrialRecords {

  private static final TrialState.Kind[] KINDS = TrialState.Kind.values();

  private final JournalTimes times;
  private final DistributionTexts distributions = new DistributionTexts();

  TrialRecords(JournalTimes times) {
    this.times = times;
  }

  /// A trial that was added, whatever its number: one that has just begun where the record says no
  /// more.
  FrozenTrial template(JsonNode record) {
    return new FrozenTrial(
        0,
        state(record, Optional.empty()),
        parameters(record),
        reports(record.path("intermediate_values")),
        attributes(record.path("user_attrs")),
        attributes(record.path("system_attrs")));
  }

  /// @param began when the trial began, where the record does not say
  TrialState state(JsonNode record, Optional<Instant> began) {
    int code = record.path("state").asInt(TrialState.Kind.RUNNING.ordinal());
    if (code < 0 || code >= KINDS.length) {
      throw new IllegalArgumentException("There is no state " + code + " of a trial.");
    }
    return TrialState.of(
        KINDS[code],
        times.read(record.path("datetime_start")).or(() -> began),
        times.read(record.path("datetime_complete")),
        values(record));
  }

  private static List<Double> values(JsonNode record) {
    JsonNode several = record.path("values");
    JsonNode single = record.path("value");
    return several.isArray()
        ? several.valueStream().map(value -> value.asDouble(Double.NaN)).toList()
        : single.isNumber() ? List.of(single.doubleValue()) : List.of();
  }

  /// The parameter of a record that sets one.
  ParameterValue parameter(JsonNode record) {
    return new ParameterValue(
        distributions.read(record.path("distribution").asText()),
        record.path("param_value_internal").asDouble(Double.NaN));
  }

  private Map<String, ParameterValue> parameters(JsonNode record) {
    Map<String, ParameterValue> parameters = new LinkedHashMap<>();
    JsonNode texts = record.path("distributions");
    for (var value : record.path("params").properties()) {
      parameters.put(
          value.getKey(),
          new ParameterValue(
              distributions.read(texts.path(value.getKey()).asText()),
              value.getValue().asDouble(Double.NaN)));
    }
    return parameters;
  }

  private static Reports reports(JsonNode values) {
    long[] steps = new long[values.size()];
    double[] numbers = new double[values.size()];
    int count = 0;
    for (var value : values.properties()) {
      steps[count] = Long.parseLong(value.getKey());
      numbers[count++] = value.getValue().asDouble(Double.NaN);
    }
    return count == 0 ? Reports.NONE : Reports.of(steps, numbers, count);
  }

  private static Attributes attributes(JsonNode tree) {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    tree.forEachEntry(values::put);
    return values.isEmpty() ? Attributes.NONE : new Attributes(values);
  }
}
