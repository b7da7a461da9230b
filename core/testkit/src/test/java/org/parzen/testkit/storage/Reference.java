package org.parzen.testkit.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.parzen.space.DistributionJson;
import org.parzen.text.PythonJson;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;

/// A study file that Optuna wrote, and what Optuna itself reads from it.
final class Reference {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Reference() {}

  /// A copy of the file in a folder.
  static Path copyTo(Path folder) throws IOException {
    return copyTo(folder, "optuna5.db");
  }

  /// A copy of one of the files in a folder.
  static Path copyTo(Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    try (InputStream in = resource(name)) {
      Files.copy(in, file);
    }
    return file;
  }

  static JsonNode expected() throws IOException {
    return expected("optuna5");
  }

  static JsonNode expected(String name) throws IOException {
    try (InputStream in = resource(name + ".expected.json")) {
      return PythonJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(Reference.class.getResourceAsStream(name), name);
  }

  /// A trial in the form of the expectations; maps without an order of their own are sorted.
  static String text(FrozenTrial trial) {
    ObjectNode tree = JSON.objectNode().put("number", trial.number());
    tree.put("state", trial.kind().name());
    tree.set("values", values(trial.state()));
    ObjectNode params = JSON.objectNode();
    ObjectNode distributions = JSON.objectNode();
    trial
        .parameters()
        .forEach(
            (name, value) -> {
              params.set(name, value.external().json());
              distributions.set(name, DistributionJson.json(value.distribution()));
            });
    tree.set("params", params);
    ObjectNode reports = JSON.objectNode();
    for (int i = 0; i < trial.reports().size(); i++) {
      reports.set(Long.toString(trial.reports().step(i)), number(trial.reports().value(i)));
    }
    tree.set("intermediate_values", reports);
    tree.set("distributions", distributions);
    tree.set("user_attrs", JSON.objectNode().setAll(trial.user().values()));
    ObjectNode constraints = JSON.objectNode();
    trial.constraints().values().forEach((key, value) -> constraints.set(key, number(value)));
    tree.set("constraints", constraints);
    tree.set("datetime_start", time(trial.start()));
    tree.set("datetime_complete", time(trial.end()));
    return text(tree);
  }

  static String text(JsonNode trial) {
    ObjectNode sorted = trial.deepCopy();
    for (String name : new String[] {"user_attrs", "constraints", "intermediate_values"}) {
      Map<String, JsonNode> values = new TreeMap<>();
      trial.get(name).properties().forEach(entry -> values.put(entry.getKey(), entry.getValue()));
      sorted.set(name, JSON.objectNode().setAll(values));
    }
    return PythonJson.write(sorted);
  }

  private static JsonNode values(TrialState state) {
    if (state.values().isEmpty()) {
      return NullNode.instance;
    }
    ArrayNode values = JSON.arrayNode();
    state.values().forEach(value -> values.add(number(value)));
    return values;
  }

  private static JsonNode number(double value) {
    return Double.isFinite(value)
        ? DoubleNode.valueOf(value)
        : TextNode.valueOf(Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf");
  }

  private static JsonNode time(Optional<Instant> time) {
    return time.<JsonNode>map(t -> TextNode.valueOf(TIME.format(t))).orElse(NullNode.instance);
  }
}
