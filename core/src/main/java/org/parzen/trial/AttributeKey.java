package org.parzen.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.function.Function;

/// The name of an attribute and the type of its value. Immutable.
///
/// @param <T> what the attribute means to the code that owns it
public record AttributeKey<T>(
    String name, Function<T, JsonNode> write, Function<JsonNode, T> read) {

  public static AttributeKey<Double> number(String name) {
    return new AttributeKey<>(name, DoubleNode::valueOf, JsonNode::doubleValue);
  }

  public static AttributeKey<Integer> whole(String name) {
    return new AttributeKey<>(name, IntNode::valueOf, JsonNode::intValue);
  }

  public static AttributeKey<String> text(String name) {
    return new AttributeKey<>(name, TextNode::valueOf, JsonNode::asText);
  }

  public static AttributeKey<JsonNode> json(String name) {
    return new AttributeKey<>(name, Function.identity(), Function.identity());
  }
}
