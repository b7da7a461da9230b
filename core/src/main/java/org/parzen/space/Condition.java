package org.parzen.space;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When a parameter takes part: comparisons of earlier parameters with fixed values, all of which
/// must hold. Written `kernel = poly` or `trellis > 0 and refs != 1`. Immutable.
public record Condition(List<Comparison> all) {

  private static final Pattern COMPARISON =
      Pattern.compile("\\s*([^\\s=!<>]+)\\s*(==|=|!=|<=|>=|<|>)\\s*(\\S.*?)\\s*");

  /// One comparison; a parameter that takes no part itself makes it false.
  public record Comparison(String name, Operator operator, Choice value) {

    boolean holds(Map<String, Choice> values) {
      Choice given = values.get(name);
      return given != null && operator.holds(given, value);
    }

    @Override
    public String toString() {
      return name + " " + operator.symbol + " " + ChoiceText.write(value);
    }
  }

  /// How two values are compared; an order exists between numbers only.
  public enum Operator {
    EQUAL("="),
    NOT_EQUAL("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">=");

    private final String symbol;

    Operator(String symbol) {
      this.symbol = symbol;
    }

    static Operator of(String symbol) {
      String plain = symbol.equals("==") ? "=" : symbol;
      return Arrays.stream(values()).filter(o -> o.symbol.equals(plain)).findFirst().orElseThrow();
    }

    boolean holds(Choice left, Choice right) {
      OptionalDouble a = left.number();
      OptionalDouble b = right.number();
      boolean ordered = a.isPresent() && b.isPresent();
      return switch (this) {
        case EQUAL -> left.sameAs(right) || left.text().equals(right.text());
        case NOT_EQUAL -> !EQUAL.holds(left, right);
        case LESS -> ordered && a.getAsDouble() < b.getAsDouble();
        case LESS_OR_EQUAL -> ordered && a.getAsDouble() <= b.getAsDouble();
        case GREATER -> ordered && a.getAsDouble() > b.getAsDouble();
        case GREATER_OR_EQUAL -> ordered && a.getAsDouble() >= b.getAsDouble();
      };
    }
  }

  public Condition {
    all = List.copyOf(all);
  }

  /// Reads `name operator value`, several of them joined by `and`.
  ///
  /// @throws IllegalArgumentException where the text is no condition; its message quotes it
  public static Condition parse(String text) {
    return new Condition(
        Arrays.stream(text.split("\\s+and\\s+", -1)).map(part -> comparison(part, text)).toList());
  }

  private static Comparison comparison(String part, String text) {
    Matcher match = COMPARISON.matcher(part);
    if (!match.matches()) {
      throw new IllegalArgumentException(
          "The condition '%s' is not understood. Write for instance kernel = poly or trellis > 0."
              .formatted(text));
    }
    return new Comparison(
        match.group(1), Operator.of(match.group(2)), ChoiceText.read(match.group(3)));
  }

  /// Whether the parameter takes part, given the values of those before it.
  public boolean holds(Map<String, Choice> values) {
    return all.stream().allMatch(comparison -> comparison.holds(values));
  }

  @Override
  public String toString() {
    return String.join(" and ", all.stream().map(Comparison::toString).toList());
  }
}
