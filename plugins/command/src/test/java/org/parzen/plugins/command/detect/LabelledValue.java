package org.parzen.plugins.command.detect;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a person read about the values of a flag, such as `int 0..9 default 6`.
record LabelledValue(
    Set<String> types, Optional<Span> range, Set<String> choices, Optional<String> usual) {
  private static final Pattern FORM =
      Pattern.compile(
          "([a-z|]+)(?: (-?[\\d.]*?\\d)?\\.\\.(-?[\\d.]+)?)?(?: \\{([^}]*)})?(?: default (\\S+))?");

  static LabelledValue parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("Not a label: " + text);
    }
    boolean ranged = form.group(2) != null || form.group(3) != null;
    return new LabelledValue(
        Set.of(form.group(1).replace("number", "int|float").split("\\|")),
        ranged
            ? Optional.of(new Span(number(form.group(2)), number(form.group(3))))
            : Optional.empty(),
        form.group(4) == null ? Set.of() : new TreeSet<>(Set.of(form.group(4).split(","))),
        Optional.ofNullable(form.group(5)));
  }

  private static OptionalDouble number(String text) {
    return text == null ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
  }

  boolean hasTypeOf(FlagProposal proposal) {
    return types.contains(proposal.domain().typeName());
  }

  /// What the label states and the proposal has not, in words; only facts of the proposal's type.
  List<String> misses(ValueDomain domain) {
    return switch (domain) {
      case ValueDomain.Numeric(var _, Span stated, OptionalDouble usual) ->
          List.of(
              range.filter(r -> !r.equals(stated)).map(r -> "range " + r).orElse(""),
              this.usual
                  .filter(u -> usual.isEmpty() || usual.getAsDouble() != Double.parseDouble(u))
                  .map(u -> "default " + u)
                  .orElse(""));
      case ValueDomain.OneOf(List<String> words, Optional<String> usual) ->
          List.of(
              choices.isEmpty() || choices.equals(new TreeSet<>(words)) ? "" : "choices " + choices,
              this.usual
                  .filter(u -> !this.usual.equals(usual))
                  .map(u -> "default " + u)
                  .orElse(""));
      case ValueDomain.OnOff _ -> List.of();
    };
  }

  /// How many facts the label states about a flag of that type.
  long facts(ValueDomain domain) {
    boolean fact = domain instanceof ValueDomain.Numeric ? range.isPresent() : !choices.isEmpty();
    return (fact ? 1L : 0L) + (usual.isPresent() ? 1 : 0);
  }
}
