package org.parzen.plugins.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A command whose arguments have places for values, such as `--rate={lr}`.
///
/// A placeholder is `{`, a declared parameter or a reserved word, `}`. `{{` and `}}` are literal
/// braces; another `{identifier}` is an error; all other braces are text. A value always becomes
/// part of one argument, whatever it holds. `{name?text}` is `text` where the value is true, and
/// nothing where it is false; an argument that is nothing else is then left out, as in `sort
/// {reverse?--reverse}`. Immutable.
public final class CommandTemplate {
  /// Words that stand for facts of the trial and cannot be names of parameters.
  public static final Set<String> RESERVED = Set.of("trial", "seed", "instance", "workdir");

  private final List<String> source;
  private final List<PlaceholderText> arguments;

  private CommandTemplate(List<String> source, List<PlaceholderText> arguments) {
    this.source = source;
    this.arguments = arguments;
  }

  /// Reads the placeholders of `arguments`, the program first.
  ///
  /// @param parameters the names of the declared parameters
  /// @throws IllegalArgumentException when the command is empty, a placeholder is unknown or a
  ///   parameter has the name of a reserved word
  public static CommandTemplate of(List<String> arguments, Collection<String> parameters) {
    if (arguments.isEmpty()) {
      throw new IllegalArgumentException("The command is empty: give a program and its arguments.");
    }
    Set<String> known = known(parameters);
    return new CommandTemplate(
        List.copyOf(arguments),
        arguments.stream().map(argument -> PlaceholderText.typed(argument, known)).toList());
  }

  /// The names that may stand in placeholders.
  ///
  /// @throws IllegalArgumentException where a parameter has the name of a reserved word
  static Set<String> known(Collection<String> parameters) {
    Set<String> known = new LinkedHashSet<>(parameters);
    for (String word : List.of("trial", "seed", "instance", "workdir")) {
      if (!known.add(word)) {
        throw new IllegalArgumentException(
            "A parameter cannot be named '%s', because {%s} has a meaning in commands: rename it."
                .formatted(word, word));
      }
    }
    return known;
  }

  /// The arguments as they were given, with placeholders.
  public List<String> source() {
    return source;
  }

  /// The names that occur in placeholders, in order of appearance.
  public Set<String> placeholders() {
    Set<String> names = new LinkedHashSet<>();
    arguments.forEach(argument -> names.addAll(argument.names()));
    return names;
  }

  /// The names that stand before a question mark, whose values must be true or false.
  public Set<String> switches() {
    Set<String> names = new LinkedHashSet<>();
    arguments.forEach(argument -> names.addAll(argument.switches()));
    return names;
  }

  /// Puts `values` in the places of their names.
  ///
  /// A name without a value is a parameter that this trial does not have, because its condition
  /// does not hold. Its argument is left out, together with the option before it (a word that
  /// begins with `-`), as irace does with its switches. An argument that is only there or not has
  /// no option before it.
  public List<String> fill(Map<String, String> values) {
    List<String> filled = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      PlaceholderText argument = arguments.get(i);
      boolean known = argument.isFilledBy(values);
      String text = known ? argument.fill(values) : "";
      if (known && !(text.isEmpty() && argument.isSwitch())) {
        filled.add(text);
      } else if (i == 0) {
        throw new IllegalArgumentException(
            "The program '%s' depends on a parameter that this trial does not have: remove its condition."
                .formatted(source.getFirst()));
      } else if (!argument.isSwitch()
          && i > 1
          && isOption(i - 1)
          && !source.get(i).startsWith("-")) {
        filled.removeLast();
      }
    }
    return filled;
  }

  private boolean isOption(int index) {
    String text = source.get(index);
    return text.length() > 1
        && text.startsWith("-")
        && !text.contains("=")
        && arguments.get(index).names().isEmpty();
  }
}
