package org.parzen.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One change of mind about a trial. Immutable.
///
/// @param who the name of the user, as the system knows it
/// @param why in the user's words; may be empty
public record AmendmentChange(AmendmentAction action, String who, Instant when, String why) {

  JsonNode json() {
    ObjectNode tree = JsonNodeFactory.instance.objectNode().put("do", action.word());
    switch (action) {
      case AmendmentAction.Correct(Correction.Values(List<Double> values)) ->
          values.forEach(tree.putArray("values")::add);
      case AmendmentAction.Annotate(String note, String before) ->
          tree.put("note", note).put("before", before);
      case AmendmentAction.Correct _,
          AmendmentAction.Exclude _,
          AmendmentAction.Include _,
          AmendmentAction.Restore _,
          AmendmentAction.Undo _ -> {}
    }
    return tree.put("who", who).put("when", when.toString()).put("why", why);
  }

  /// What was written; nothing where a newer version wrote what this one does not know.
  static Optional<AmendmentChange> read(JsonNode tree) {
    try {
      Instant when = Instant.parse(tree.path("when").asText());
      return action(tree)
          .map(
              action ->
                  new AmendmentChange(
                      action, tree.path("who").asText(), when, tree.path("why").asText()));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<AmendmentAction> action(JsonNode tree) {
    return switch (tree.path("do").asText()) {
      case "exclude" -> Optional.of(new AmendmentAction.Exclude());
      case "include" -> Optional.of(new AmendmentAction.Include());
      case "correct" -> Optional.of(AmendmentAction.correct(values(tree)));
      case "fail" -> Optional.of(AmendmentAction.fail());
      case "restore" -> Optional.of(new AmendmentAction.Restore());
      case "note" ->
          Optional.of(
              new AmendmentAction.Annotate(
                  tree.path("note").asText(), tree.path("before").asText()));
      case "undo" -> Optional.of(new AmendmentAction.Undo());
      default -> Optional.empty();
    };
  }

  private static List<Double> values(JsonNode tree) {
    List<Double> values = new ArrayList<>();
    tree.path("values").forEach(value -> values.add(value.asDouble(Double.NaN)));
    return values;
  }
}
