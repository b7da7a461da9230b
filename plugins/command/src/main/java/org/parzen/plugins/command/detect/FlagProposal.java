package org.parzen.plugins.command.detect;

import java.util.List;
import java.util.Optional;
import org.parzen.space.Choice;
import org.parzen.space.Distribution;
import org.parzen.space.Parameter;
import org.parzen.space.ParameterLine;

/// A flag that a help text names and that can be tuned. Immutable. Nothing is tuned before a person
/// has chosen it.
///
/// @param flag as it must be written before its value, `-` for `-9`
/// @param joint how the value follows it
/// @param spellings all that the text has for it
/// @param name what to call the parameter; an identifier, each once in a text
/// @param domain what values it takes
/// @param source where it stands
public record FlagProposal(
    String flag,
    Joint joint,
    List<String> spellings,
    String name,
    ValueDomain domain,
    Source source) {

  /// The words of the text.
  ///
  /// @param line counted from 1
  /// @param text that line
  /// @param help what the text says about the flag
  public record Source(int line, String text, String help) {}

  public FlagProposal {
    spellings = List.copyOf(spellings);
  }

  /// What it is in a command that may have a value for it already, which a guessed range must hold.
  public FlagProposal in(List<String> command) {
    return FlagPlace.of(command, this)
        .map(place -> domain.holding(place.text()))
        .map(held -> new FlagProposal(flag, joint, spellings, name, held, source))
        .orElse(this);
  }

  /// The range was invented by a rule, so that a person should look at it.
  public boolean isGuess() {
    return domain.isGuess();
  }

  /// The parameter that this flag would be; empty where its range is still to be said.
  ///
  /// A default outside the stated range, such as -1 for "by itself", is not one of its values and
  /// left out.
  public Optional<Parameter> parameter() {
    return domain
        .distribution()
        .map(range -> new Parameter(name, range, usual(range), Optional.empty()));
  }

  private Optional<Choice> usual(Distribution range) {
    return domain.defaultValue().filter(value -> range.contains(range.internal(value)));
  }

  /// The parameter in one line, as definitions have it; `low..high` stands where a person must say
  /// the range.
  public String line() {
    return parameter()
        .map(ParameterLine::write)
        .orElse("%s %s low..high".formatted(name, domain.typeName()));
  }
}
