package org.parzen.plugins.command.metric;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place in a JSON value: keys with dots between them, and places in lists in brackets, counted
/// from 0 or, below 0, from the end, as in `results[-1].loss`. Immutable.
public record JsonPath(String text, List<Step> steps) {

  private static final Pattern STEP =
      Pattern.compile("\\G(?:\\[(-?[0-9]{1,9})]|(?:^|\\.)([^.\\[\\]]+))");

  /// One step down.
  public sealed interface Step {
    record Key(String name) implements Step {}

    record Index(int at) implements Step {}
  }

  public JsonPath {
    steps = List.copyOf(steps);
  }

  /// Reads a path as it is written.
  ///
  /// @throws IllegalArgumentException quotes what is none
  static JsonPath parse(String text) {
    String path = text.strip();
    List<Step> steps = new ArrayList<>();
    Matcher step = STEP.matcher(path);
    int end = 0;
    while (step.find()) {
      steps.add(
          step.group(2) == null
              ? new Step.Index(Integer.parseInt(step.group(1)))
              : new Step.Key(step.group(2)));
      end = step.end();
    }
    if (steps.isEmpty() || end < path.length()) {
      throw new IllegalArgumentException(
          "'%s' is no place in a JSON value: write keys with dots between them and places in lists in brackets, as in results[0].loss."
              .formatted(path));
    }
    return new JsonPath(path, steps);
  }

  /// What is there, if anything is.
  Optional<JsonNode> find(JsonNode root) {
    JsonNode node = root;
    for (Step step : steps) {
      node =
          switch (step) {
            case Step.Key(String name) -> node.path(name);
            case Step.Index(int at) -> node.path(at < 0 ? node.size() + at : at);
          };
    }
    return node.isMissingNode() ? Optional.empty() : Optional.of(node);
  }
}
