package org.parzen.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parzen.space.Choice;

/// What stays of a trial that was interrupted, so that it can be redone in place and becomes what
/// it would have been: what its queue gave it, and the values that it had drawn.
public final class Redo {

  /// The values that were drawn before the interruption, in internal form by name. Other programs
  /// find them in `fixed_params`, where what somebody fixed stands too.
  public static final AttributeKey<Map<String, Double>> DRAWN =
      new AttributeKey<>("parzen:drawn", Redo::write, Redo::read);

  /// In a repeatable run of several lanes: the lowest number of those that began together.
  public static final AttributeKey<Integer> BATCH = AttributeKey.whole("parzen:batch");

  /// The attributes of the user's that a trial had before it began.
  public static final AttributeKey<JsonNode> GIVEN = AttributeKey.json("parzen:given");

  private Redo() {}

  private static JsonNode write(Map<String, Double> values) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    values.forEach(tree::put);
    return tree;
  }

  private static Map<String, Double> read(JsonNode tree) {
    Map<String, Double> values = new LinkedHashMap<>();
    tree.properties().forEach(entry -> values.put(entry.getKey(), entry.getValue().doubleValue()));
    return values;
  }

  /// The values that were drawn before an interruption, in internal form; none in a first attempt.
  public static Map<String, Double> drawn(FrozenTrial trial) {
    return trial.system().get(DRAWN).orElse(Map.of());
  }

  /// The trial as it goes back to the queue.
  public static FrozenTrial waiting(FrozenTrial interrupted) {
    Map<String, Choice> fixed = new LinkedHashMap<>(interrupted.externalValues());
    interrupted.fixed().forEach(fixed::putIfAbsent);
    FrozenTrial waiting =
        FrozenTrial.waiting(fixed, given(interrupted)).numbered(interrupted.number());
    Attributes kept = RetryHistory.keep(interrupted.system(), waiting.system());
    Map<String, Double> drawn = new LinkedHashMap<>(drawn(interrupted));
    Map<String, Choice> given = interrupted.given();
    interrupted.parameters().entrySet().stream()
        .filter(entry -> !given.containsKey(entry.getKey()))
        .forEach(entry -> drawn.put(entry.getKey(), entry.getValue().internal()));
    if (!drawn.isEmpty()) {
      kept = kept.with(DRAWN, drawn);
    }
    for (AttributeKey<?> key : List.of(BATCH, GIVEN)) {
      JsonNode value = interrupted.system().get(key.name()).orElse(null);
      kept = value == null ? kept : kept.with(key.name(), value);
    }
    return waiting.withSystem(kept);
  }

  /// Where a trial does not say what it was given, because it had no time to, nothing was added.
  private static Attributes given(FrozenTrial trial) {
    if (trial.system().get(GIVEN).isEmpty()) {
      boolean justBegun = trial.parameters().isEmpty() && trial.reports().isEmpty();
      return justBegun ? trial.user() : Attributes.NONE;
    }
    Map<String, JsonNode> user = new LinkedHashMap<>();
    trial
        .system()
        .get(GIVEN)
        .orElseThrow()
        .properties()
        .forEach(entry -> user.put(entry.getKey(), entry.getValue()));
    return new Attributes(user);
  }

  /// The attributes with what a trial was given by its queue, to be kept before it changes.
  public static JsonNode given(Attributes user) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    user.values().forEach(tree::set);
    return tree;
  }
}
