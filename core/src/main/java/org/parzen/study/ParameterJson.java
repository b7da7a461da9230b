package org.parzen.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.parzen.space.CategoricalDistribution;
import org.parzen.space.Choice;
import org.parzen.space.Condition;
import org.parzen.space.Distribution;
import org.parzen.space.DistributionJson;
import org.parzen.space.FloatDistribution;
import org.parzen.space.IntDistribution;
import org.parzen.space.Parameter;
import org.parzen.space.Spacing;

/// A declared parameter in a study definition: `{name: lr, type: float, low: 1e-5, high: 0.1, log:
/// true, default: 0.001, if: "kernel = poly"}`.
public final class ParameterJson {

  private ParameterJson() {}

  public static ObjectNode write(Parameter parameter) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode().put("name", parameter.name());
    switch (parameter.distribution()) {
      case FloatDistribution d -> {
        tree.put("type", "float").put("low", d.low()).put("high", d.high());
        spacing(tree, d.spacing(), false);
      }
      case IntDistribution d -> {
        tree.put("type", "int").put("low", d.low()).put("high", d.high());
        spacing(tree, d.spacing(), true);
      }
      case CategoricalDistribution d -> {
        tree.put("type", "choice").putArray("choices");
        d.choices().forEach(choice -> tree.withArray("choices").add(choice.json()));
      }
    }
    parameter.defaultValue().ifPresent(value -> tree.set("default", value.json()));
    parameter.condition().ifPresent(condition -> tree.put("if", condition.toString()));
    return tree;
  }

  private static void spacing(ObjectNode tree, Spacing spacing, boolean whole) {
    switch (spacing) {
      case Spacing.Linear _ -> {}
      case Spacing.Log _ -> tree.put("log", true);
      case Spacing.Stepped(double step) -> {
        if (whole) {
          tree.put("step", (long) step);
        } else {
          tree.put("step", step);
        }
      }
    }
  }

  /// @throws IllegalArgumentException names the parameter and what is wrong with it
  public static Parameter read(JsonNode tree) {
    String name = tree.path("name").asText();
    try {
      return new Parameter(
          name,
          distribution(tree),
          Optional.ofNullable(tree.get("default")).map(Choice::of),
          Optional.ofNullable(tree.get("if")).map(JsonNode::asText).map(Condition::parse));
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      throw message.contains("'" + name + "'")
          ? e
          : new IllegalArgumentException("Parameter '" + name + "': " + message, e);
    }
  }

  private static Distribution distribution(JsonNode tree) {
    ObjectNode abbreviated = tree.deepCopy();
    if (tree.path("type").asText().equals("choice")) {
      abbreviated.put("type", "categorical");
    }
    return DistributionJson.read(abbreviated);
  }
}
