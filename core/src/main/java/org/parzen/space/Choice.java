package org.parzen.space;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.OptionalDouble;
import org.parzen.text.PythonText;

/// The value of a parameter as a person writes it: a choice of a categorical distribution, or a
/// number. Immutable.
///
/// Files and placeholders show it as Python does; [#sameAs] compares it as Python does.
public sealed interface Choice {

  /// Nothing (`None`).
  record Null() implements Choice {}

  /// True or false.
  record Flag(boolean value) implements Choice {}

  /// A whole number.
  record Whole(long value) implements Choice {}

  /// A floating-point number.
  record Real(double value) implements Choice {}

  /// A text.
  record Text(String value) implements Choice {}

  /// Anything else that a file may hold, a list for instance. Compared by content.
  record Structure(JsonNode value) implements Choice {}

  static Choice of(boolean value) {
    return new Flag(value);
  }

  static Choice of(long value) {
    return new Whole(value);
  }

  static Choice of(double value) {
    return new Real(value);
  }

  static Choice of(String value) {
    return new Text(value);
  }

  /// The choice that a JSON value stands for; an integer and a float stay different.
  static Choice of(JsonNode json) {
    if (json.isNull()) {
      return new Null();
    } else if (json.isBoolean()) {
      return new Flag(json.booleanValue());
    } else if (json.isIntegralNumber() && json.canConvertToLong()) {
      return new Whole(json.longValue());
    } else if (json.isNumber()) {
      return new Real(json.doubleValue());
    } else if (json.isTextual()) {
      return new Text(json.textValue());
    }
    return new Structure(json.deepCopy());
  }

  /// This value as JSON.
  default JsonNode json() {
    return switch (this) {
      case Null _ -> NullNode.instance;
      case Flag(boolean value) -> BooleanNode.valueOf(value);
      case Whole(long value) -> LongNode.valueOf(value);
      case Real(double value) -> DoubleNode.valueOf(value);
      case Text(String value) -> TextNode.valueOf(value);
      case Structure(JsonNode value) -> value.deepCopy();
    };
  }

  /// The number that this value equals in Python, where true is 1 and false is 0.
  default OptionalDouble number() {
    return switch (this) {
      case Flag(boolean value) -> OptionalDouble.of(value ? 1 : 0);
      case Whole(long value) -> OptionalDouble.of((double) value);
      case Real(double value) -> OptionalDouble.of(value);
      case Null _, Text _, Structure _ -> OptionalDouble.empty();
    };
  }

  /// Whether both are equal in Python: `True == 1 == 1.0`. Not-a-number equals itself here, as in
  /// the peer's look-up of choices.
  default boolean sameAs(Choice other) {
    if (this instanceof Whole(long a) && other instanceof Whole(long b)) {
      return a == b;
    }
    OptionalDouble mine = number();
    OptionalDouble others = other.number();
    if (mine.isPresent() && others.isPresent()) {
      double a = mine.getAsDouble();
      double b = others.getAsDouble();
      return a == b || (Double.isNaN(a) && Double.isNaN(b));
    }
    return equals(other);
  }

  /// The value as Python's `str` writes it: `None`, `True`, `0.1`, `adam`.
  default String text() {
    return PythonText.str(json());
  }
}
