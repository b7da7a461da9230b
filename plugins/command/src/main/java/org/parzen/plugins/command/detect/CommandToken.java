package org.parzen.plugins.command.detect;

import java.util.Optional;
import org.parzen.space.Choice;
import org.parzen.space.Distribution;
import org.parzen.space.Parameter;

/// A part of a command that can become a parameter: a number, or a word of which the choices are
/// known. Immutable.
///
/// @param argument which argument it is in, counted from 0, the program
/// @param start where it begins in that argument
/// @param end where it ends there
/// @param text as it is typed
/// @param name what to call the parameter; no placeholder of the command has it
/// @param domain the values it may take; its default is what is typed
public record CommandToken(
    int argument, int start, int end, String text, String name, ValueDomain domain) {

  /// The parameter, whose default is what is typed, so that trial 0 is the command as it is; empty
  /// where a person must say the range.
  public Optional<Parameter> parameter() {
    return domain
        .distribution()
        .filter(range -> isIn(range, ValueDomain.choice(text)))
        .map(range -> new Parameter(name, range, usual(range), Optional.empty()));
  }

  private static boolean isIn(Distribution range, Choice typed) {
    try {
      return range.contains(range.internal(typed));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private Optional<Choice> usual(Distribution range) {
    return Optional.of(range.external(range.internal(ValueDomain.choice(text))));
  }
}
