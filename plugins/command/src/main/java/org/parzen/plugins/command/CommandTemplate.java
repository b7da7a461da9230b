package org.parzen.plugins.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
<<<<<<< HEAD
=======
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parzen.space.Choice;
>>>>>>> detect

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

<<<<<<< HEAD
=======
  private static final String TRUE = Choice.of(true).text();
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private sealed interface Piece {}

  private record Text(String text) implements Piece {}

  private record Hole(String name) implements Piece {}

  /// Text that is there where the value is true.
  private record Switch(String name, String text) implements Piece {}

>>>>>>> detect
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
    for (List<Piece> argument : arguments) {
      for (Piece piece : argument) {
        if (piece instanceof Switch(String name, var _)) {
          names.add(name);
        }
      }
    }
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
<<<<<<< HEAD
      PlaceholderText argument = arguments.get(i);
      if (argument.isFilledBy(values)) {
        filled.add(argument.fill(values));
=======
      List<Piece> argument = arguments.get(i);
      boolean known = values.keySet().containsAll(holes(argument));
      String text = known ? text(argument, values) : "";
      if (known && !(text.isEmpty() && isSwitch(argument))) {
        filled.add(text);
>>>>>>> detect
      } else if (i == 0) {
        throw new IllegalArgumentException(
            "The program '%s' depends on a parameter that this trial does not have: remove its condition."
                .formatted(source.getFirst()));
<<<<<<< HEAD
      } else if (i > 1 && isOption(i - 1) && !source.get(i).startsWith("-")) {
=======
      } else if (!isSwitch(argument)
          && i > 1
          && isOption(arguments.get(i - 1))
          && !source.get(i).startsWith("-")) {
>>>>>>> detect
        filled.removeLast();
      }
    }
    return filled;
  }

  private boolean isOption(int index) {
    String text = source.get(index);
    return text.length() > 1
        && text.startsWith("-")
<<<<<<< HEAD
        && !text.contains("=")
        && arguments.get(index).names().isEmpty();
=======
        && !text.contains("=");
  }

  /// Whether an argument is nothing but text that is there or not.
  private static boolean isSwitch(List<Piece> argument) {
    return !argument.isEmpty() && argument.stream().allMatch(Switch.class::isInstance);
  }

  private static List<String> holes(List<Piece> argument) {
    List<String> names = new ArrayList<>();
    for (Piece piece : argument) {
      switch (piece) {
        case Text _ -> {}
        case Hole(String name) -> names.add(name);
        case Switch(String name, var _) -> names.add(name);
      }
    }
    return names;
  }

  private static String text(List<Piece> argument, Map<String, String> values) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : argument) {
      switch (piece) {
        case Text(String literal) -> text.append(literal);
        case Hole(String name) -> text.append(values.get(name));
        case Switch(String name, String given) ->
            text.append(TRUE.equals(values.get(name)) ? given : "");
      }
    }
    return text.toString();
  }

  private static List<Piece> pieces(String argument, Set<String> known) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < argument.length()) {
      char c = argument.charAt(at);
      if ((c == '{' || c == '}') && argument.startsWith(String.valueOf(c), at + 1)) {
        text.append(c);
        at += 2;
        continue;
      }
      int end = c == '{' ? argument.indexOf('}', at) : -1;
      String name = end < 0 ? "" : argument.substring(at + 1, end);
      Optional<Piece> piece = end < 0 ? Optional.empty() : piece(name, argument, known);
      if (piece.isPresent()) {
        addText(pieces, text);
        pieces.add(piece.get());
        at = end + 1;
        continue;
      }
      text.append(c);
      at++;
    }
    addText(pieces, text);
    return List.copyOf(pieces);
  }

  /// What stands between braces; empty where it is only text.
  private static Optional<Piece> piece(String inside, String argument, Set<String> known) {
    if (known.contains(inside)) {
      return Optional.of(new Hole(inside));
    }
    int mark = inside.indexOf('?');
    String name = mark < 0 ? inside : inside.substring(0, mark);
    if (mark > 0 && known.contains(name) && !RESERVED.contains(name)) {
      return Optional.of(new Switch(name, inside.substring(mark + 1)));
    }
    // Other braces with a question mark are text, unless an option shows that a name is meant.
    if ((mark < 0 || inside.startsWith("-", mark + 1)) && IDENTIFIER.matcher(name).matches()) {
      throw unknown(name, argument, known);
    }
    return Optional.empty();
  }

  private static void addText(List<Piece> pieces, StringBuilder text) {
    if (!text.isEmpty()) {
      pieces.add(new Text(text.toString()));
      text.setLength(0);
    }
  }

  private static IllegalArgumentException unknown(String name, String argument, Set<String> known) {
    String names = known.stream().map(n -> "{" + n + "}").collect(Collectors.joining(", "));
    return new IllegalArgumentException(
        "Unknown placeholder {%s} in '%s'. Known are %s; write {{%s}} for the text itself."
            .formatted(name, argument, names, name));
>>>>>>> detect
  }
}
