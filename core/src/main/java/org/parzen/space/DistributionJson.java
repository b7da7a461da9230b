package org.parzen.space;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.parzen.text.PythonJson;

/// Reads and writes distributions as study files hold them.
///
/// Reads the full form `{"name": "FloatDistribution", "attributes": {…}}`, the abbreviated form
/// `{"type": "float", "low": 0, "high": 1}`, and the five classes of Optuna 2 and older. Writes the
/// full form, to the byte.
public final class DistributionJson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private DistributionJson() {}

  /// The text that a study file holds.
  public static String write(Distribution distribution) {
    return PythonJson.write(json(distribution));
  }

  /// The full form as a tree.
  public static ObjectNode json(Distribution distribution) {
    ObjectNode attributes = JSON.objectNode();
    String name =
        switch (distribution) {
          case FloatDistribution d -> {
            OptionalDouble step = d.step();
            attributes.set(
                "step", step.isPresent() ? JSON.numberNode(step.getAsDouble()) : JSON.nullNode());
            attributes.put("low", d.low()).put("high", d.high()).put("log", d.isLog());
            yield "FloatDistribution";
          }
          case IntDistribution d -> {
            attributes.put("log", d.isLog()).put("step", d.step());
            attributes.put("low", d.low()).put("high", d.high());
            yield "IntDistribution";
          }
          case CategoricalDistribution d -> {
            ArrayNode choices = attributes.putArray("choices");
            d.choices().forEach(choice -> choices.add(choice.json()));
            yield "CategoricalDistribution";
          }
        };
    ObjectNode tree = JSON.objectNode().put("name", name);
    tree.set("attributes", attributes);
    return tree;
  }

  /// Reads any of the forms.
  ///
  /// @throws IllegalArgumentException where the text is none of them; its message quotes the text
  public static Distribution read(String text) {
    return read(PythonJson.read(text));
  }

  /// Reads any of the forms from a tree.
  public static Distribution read(JsonNode tree) {
    if (tree.hasNonNull("name") && tree.path("attributes").isObject()) {
      return full(tree.path("name").asText(), tree.path("attributes"), tree);
    }
    return switch (tree.path("type").asText()) {
      case "float" -> floats(tree, spacing(tree, "step"));
      case "int" -> ints(tree, spacing(tree, "step"));
      case "categorical" -> categorical(tree);
      default -> throw unknown(tree);
    };
  }

  private static Distribution full(String name, JsonNode attributes, JsonNode tree) {
    return switch (name) {
      case "FloatDistribution" -> floats(attributes, spacing(attributes, "step"));
      case "IntDistribution", "IntUniformDistribution" ->
          ints(attributes, spacing(attributes, "step"));
      case "CategoricalDistribution" -> categorical(attributes);
      case "UniformDistribution" -> floats(attributes, Spacing.LINEAR);
      case "LogUniformDistribution" -> floats(attributes, Spacing.LOG);
      case "DiscreteUniformDistribution" -> floats(attributes, spacing(attributes, "q"));
      case "IntLogUniformDistribution" -> ints(attributes, Spacing.LOG);
      default -> throw unknown(tree);
    };
  }

  private static Spacing spacing(JsonNode attributes, String stepKey) {
    double step = attributes.path(stepKey).asDouble(0);
    if (attributes.path("log").asBoolean()) {
      if (step != 0 && step != 1) {
        throw new IllegalArgumentException(
            "A logarithmic range can not have a step (" + step + "): leave one of them out.");
      }
      return Spacing.LOG;
    }
    return attributes.hasNonNull(stepKey) ? Spacing.step(step) : Spacing.LINEAR;
  }

  private static FloatDistribution floats(JsonNode attributes, Spacing spacing) {
    return new FloatDistribution(
        number(attributes, "low").doubleValue(), number(attributes, "high").doubleValue(), spacing);
  }

  private static IntDistribution ints(JsonNode attributes, Spacing spacing) {
    return new IntDistribution(
        number(attributes, "low").longValue(), number(attributes, "high").longValue(), spacing);
  }

  private static CategoricalDistribution categorical(JsonNode attributes) {
    if (!attributes.path("choices").isArray()) {
      throw unknown(attributes);
    }
    List<Choice> choices = new ArrayList<>();
    attributes.path("choices").forEach(choice -> choices.add(Choice.of(choice)));
    return new CategoricalDistribution(choices);
  }

  private static JsonNode number(JsonNode attributes, String key) {
    JsonNode value = attributes.path(key);
    if (!value.isNumber()) {
      throw new IllegalArgumentException(
          "The distribution %s needs a number as '%s'."
              .formatted(PythonJson.write(attributes), key));
    }
    return value;
  }

  private static IllegalArgumentException unknown(JsonNode tree) {
    return new IllegalArgumentException(
        "%s is not a distribution. Write for instance {\"type\": \"float\", \"low\": 0, \"high\": 1}."
            .formatted(PythonJson.write(tree)));
  }
}
