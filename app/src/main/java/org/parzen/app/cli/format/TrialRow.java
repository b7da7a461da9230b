package org.parzen.app.cli.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A trial as the command line lists it.
///
/// @param number the trial's number
/// @param values the objective values; empty if the trial has none
/// @param start when it began, as stored
/// @param complete when it ended, as stored
/// @param params the parameters, categorical ones as their choice
/// @param userAttrs the user's attributes
/// @param state the state's name, for example `COMPLETE`
/// @param amended in a word what was done to it afterwards, where that changes what it counts for
public record TrialRow(
    long number,
    List<Double> values,
    Optional<LocalDateTime> start,
    Optional<LocalDateTime> complete,
    Map<String, JsonNode> params,
    Map<String, JsonNode> userAttrs,
    String state,
    Optional<String> amended) {
  public TrialRow {
    values = List.copyOf(values);
    params = Map.copyOf(params);
    userAttrs = Map.copyOf(userAttrs);
  }
}
