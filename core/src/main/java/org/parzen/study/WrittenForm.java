package org.parzen.study;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// What form a part of a written definition has. One of another form is refused, because it would
/// be dropped without a word; one that is absent is as usual.
final class WrittenForm {

  private WrittenForm() {}

  /// @param example how the part is written
  /// @throws IllegalArgumentException quotes a part that is no list
  static JsonNode list(JsonNode part, String name, String example) {
    return require(isAbsent(part) || part.isArray(), part, name, example);
  }

  /// @param example how the part is written
  /// @throws IllegalArgumentException quotes a part that does not consist of names and values
  static JsonNode named(JsonNode part, String name, String example) {
    return require(isAbsent(part) || part.isObject(), part, name, example);
  }

  /// @throws IllegalArgumentException quotes what is no whole number
  static long whole(JsonNode part, String name, long usual) {
    boolean whole = part.isIntegralNumber() && part.canConvertToLong();
    return require(isAbsent(part) || whole, part, name, name + ": " + usual).asLong(usual);
  }

  /// @throws IllegalArgumentException quotes what is no whole number from 1 on
  static int count(JsonNode part, String name, int usual) {
    boolean count = part.isIntegralNumber() && part.canConvertToInt() && part.intValue() >= 1;
    return require(isAbsent(part) || count, part, name, name + ": " + usual).asInt(usual);
  }

  /// @throws IllegalArgumentException quotes what is neither true nor false
  static boolean flag(JsonNode part, String name) {
    return require(isAbsent(part) || part.isBoolean(), part, name, name + ": true").asBoolean();
  }

  /// @throws IllegalArgumentException quotes what is no single word
  static String word(JsonNode part, String name, String usual) {
    return word(part, name, usual, name + ": " + usual);
  }

  /// @param example how the part is written
  /// @throws IllegalArgumentException quotes what is no single word
  static String word(JsonNode part, String name, String usual, String example) {
    return isAbsent(part) ? usual : require(part.isValueNode(), part, name, example).asText();
  }

  /// One of a list, which can not be absent.
  ///
  /// @param example how the list is written
  /// @throws IllegalArgumentException quotes what is no single word
  static String element(JsonNode part, String name, String example) {
    return require(part.isValueNode() && !isAbsent(part), part, name, example).asText();
  }

  /// One of some words.
  ///
  /// @throws IllegalArgumentException quotes another one, and names all
  static <E extends Enum<E>> E oneOf(JsonNode part, String name, E usual) {
    E[] all = usual.getDeclaringClass().getEnumConstants();
    String word = isAbsent(part) ? word(usual) : quoted(part);
    return Arrays.stream(all)
        .filter(value -> word(value).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The definition's '%s' can not be '%s'. Write one of: %s."
                        .formatted(
                            name,
                            word,
                            Arrays.stream(all)
                                .map(WrittenForm::word)
                                .collect(Collectors.joining(", ")))));
  }

  /// As definitions write it.
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static JsonNode require(boolean fits, JsonNode part, String name, String example) {
    if (!fits) {
      throw new IllegalArgumentException(
          "The definition's '%s' can not be '%s'. Write for instance '%s'."
              .formatted(name, quoted(part), example));
    }
    return part;
  }

  private static boolean isAbsent(JsonNode part) {
    boolean left = part.isTextual() && part.textValue().isEmpty(); // so YAML reads `stop:`
    return part.isMissingNode() || part.isNull() || left;
  }

  static String quoted(JsonNode part) {
    return part.isValueNode() ? part.asText() : part.toString();
  }
}
