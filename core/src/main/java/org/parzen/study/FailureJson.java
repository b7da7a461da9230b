package org.parzen.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.parzen.study.FailureSettings.Treatment;
import org.parzen.trial.FailureKind;

/// The written form of what a study does with failures: `{error: worst, nan: failed, retry: {crash:
/// 2}}`. What is absent is as usual.
final class FailureJson {

  private static final Set<String> KEYS = Set.of("error", "nan", "retry");

  private FailureJson() {}

  static ObjectNode write(FailureSettings settings) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("error", settings.error().word()).put("nan", settings.nan().word());
    if (!settings.retry().isEmpty()) {
      ObjectNode retry = tree.putObject("retry");
      settings.retry().forEach((kind, times) -> retry.put(kind.word(), times));
    }
    return tree;
  }

  /// @throws IllegalArgumentException quotes what is wrong
  static FailureSettings read(JsonNode tree) {
    WrittenForm.named(tree, "failures", "failures: {error: worst, retry: {crash: 2}}");
    for (Map.Entry<String, JsonNode> entry : tree.properties()) {
      if (!KEYS.contains(entry.getKey())) {
        throw new IllegalArgumentException(
            "The definition's 'failures' part has no '%s'. It has: error, nan, retry."
                .formatted(entry.getKey()));
      }
    }
    Map<FailureKind, Integer> retry = new EnumMap<>(FailureKind.class);
    WrittenForm.named(tree.path("retry"), "retry", "retry: {crash: 2}")
        .properties()
        .forEach(entry -> retry.put(FailureKind.parse(entry.getKey()), times(entry)));
    return new FailureSettings(
        WrittenForm.oneOf(tree.path("error"), "error", Treatment.FAILED),
        WrittenForm.oneOf(tree.path("nan"), "nan", Treatment.FAILED),
        retry);
  }

  private static int times(Map.Entry<String, JsonNode> entry) {
    if (!entry.getValue().canConvertToInt() || !entry.getValue().isIntegralNumber()) {
      throw new IllegalArgumentException(
          "How often a trial is tried again after '%s' must be a whole number, not '%s'."
              .formatted(entry.getKey(), WrittenForm.quoted(entry.getValue())));
    }
    return entry.getValue().intValue();
  }
}
