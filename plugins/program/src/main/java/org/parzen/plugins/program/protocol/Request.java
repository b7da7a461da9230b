package org.parzen.plugins.program.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.parzen.objective.Outcome;
import org.parzen.text.PythonJson;
import org.parzen.trial.FailureKind;

/// What a child says in one line. Immutable.
sealed interface Request {

  /// The child waits for an answer.
  sealed interface Question extends Request {}

  /// No answer is wanted.
  sealed interface Note extends Request {}

  /// @param distribution in one of the forms of [org.parzen.space.DistributionJson]
  record Suggest(String name, JsonNode distribution) implements Question {}

  record ShouldPrune() implements Question {}

  record Best() implements Question {}

  record Report(double value, long step) implements Note {}

  record UserAttribute(String key, JsonNode value) implements Note {}

  record SystemAttribute(String key, JsonNode value) implements Note {}

  record Constraint(String key, double value) implements Note {}

  record Stop() implements Note {}

  /// The end of the trial.
  ///
  /// @param trial the number of the trial that is meant, where the child says it
  record End(Outcome outcome, OptionalInt trial) implements Request {}

  /// By the key that names the request.
  Map<String, Function<JsonNode, Request>> KINDS =
      Map.ofEntries(
          Map.entry(
              "suggest", tree -> new Suggest(text(tree, "suggest"), any(tree, "distribution"))),
          Map.entry("should_prune", tree -> confirmed(tree, "should_prune", new ShouldPrune())),
          Map.entry("best", tree -> confirmed(tree, "best", new Best())),
          Map.entry("report", tree -> new Report(number(tree, "report"), whole(tree, "step"))),
          Map.entry(
              "set_user_attr",
              tree -> new UserAttribute(text(tree, "set_user_attr"), any(tree, "value"))),
          Map.entry(
              "set_system_attr",
              tree -> new SystemAttribute(text(tree, "set_system_attr"), any(tree, "value"))),
          Map.entry(
              "set_constraint",
              tree -> new Constraint(text(tree, "set_constraint"), number(tree, "value"))),
          Map.entry("stop", tree -> confirmed(tree, "stop", new Stop())),
          Map.entry("result", tree -> end(tree, new Outcome.Values(values(tree.path("result"))))),
          Map.entry(
              "pruned",
              tree ->
                  confirmed(
                      tree, "pruned", end(tree, Outcome.pruned(tree.path("reason").asText())))),
          Map.entry("failed", tree -> end(tree, failed(tree))));

  /// Reads the line of a request, without its prefix.
  ///
  /// @throws IllegalArgumentException says what is wrong with it
  static Request read(String line) {
    JsonNode tree = PythonJson.read(line);
    Function<JsonNode, Request> kind = null;
    for (Map.Entry<String, JsonNode> field : tree.properties()) {
      Function<JsonNode, Request> named = KINDS.get(field.getKey());
      if (named != null && kind != null) {
        throw new IllegalArgumentException("it is two requests in one: write a line for each");
      }
      kind = named == null ? kind : named;
    }
    if (kind == null) {
      throw new IllegalArgumentException(
          "it names no request: the keys of requests are "
              + String.join(", ", KINDS.keySet().stream().sorted().toList()));
    }
    return kind.apply(tree);
  }

  /// The child may say what kind of failure it was.
  private static Outcome failed(JsonNode tree) {
    FailureKind kind = tree.has("kind") ? FailureKind.parse(text(tree, "kind")) : FailureKind.ERROR;
    return Outcome.failed(text(tree, "failed"), kind);
  }

  private static End end(JsonNode tree, Outcome outcome) {
    return new End(
        outcome,
        tree.has("trial") ? OptionalInt.of((int) whole(tree, "trial")) : OptionalInt.empty());
  }

  private static List<Double> values(JsonNode result) {
    return result.isArray()
        ? StreamSupport.stream(result.spliterator(), false).map(Request::value).toList()
        : List.of(value(result));
  }

  private static double value(JsonNode value) {
    if (!value.isNumber()) {
      throw new IllegalArgumentException("'result' must be a number or a list of numbers");
    }
    return value.doubleValue();
  }

  private static <T extends Request> T confirmed(JsonNode tree, String key, T request) {
    if (!tree.path(key).booleanValue()) {
      throw new IllegalArgumentException("'%s' must be true".formatted(key));
    }
    return request;
  }

  private static String text(JsonNode tree, String key) {
    if (!tree.path(key).isTextual()) {
      throw new IllegalArgumentException("'%s' must be a text".formatted(key));
    }
    return tree.path(key).textValue();
  }

  private static double number(JsonNode tree, String key) {
    if (!tree.path(key).isNumber()) {
      throw new IllegalArgumentException("'%s' must be a number".formatted(key));
    }
    return tree.path(key).doubleValue();
  }

  private static long whole(JsonNode tree, String key) {
    double value = number(tree, key);
    if (value != Math.rint(value) || Math.abs(value) > 1L << 53) {
      throw new IllegalArgumentException("'%s' must be a whole number".formatted(key));
    }
    return (long) value;
  }

  private static JsonNode any(JsonNode tree, String key) {
    if (!tree.has(key)) {
      throw new IllegalArgumentException("'%s' is missing".formatted(key));
    }
    return tree.path(key);
  }
}
