package org.parzen.plugins.command.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parzen.space.Choice;
import org.parzen.space.Distribution;
import org.parzen.space.Parameter;

/// A command in which one more value is a parameter. Immutable.
///
/// @param command with `{name}` where the value goes
/// @param parameter its default is what the command had, or what the program has by itself where
///   that is known
public record TunedCommand(List<String> command, Parameter parameter) {
  public TunedCommand {
    command = List.copyOf(command);
  }

  /// Makes a parameter of a token that was picked.
  ///
  /// @throws IllegalArgumentException where the range of the token is still to be said
  public static TunedCommand pick(List<String> command, CommandToken token) {
    Parameter parameter =
        token
            .parameter()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "No range is known for '%s': say what to search, as in '%s float 0..1'."
                            .formatted(token.text(), token.name())));
    return pick(command, token, parameter);
  }

  /// Makes a parameter of a token that was picked, with the range that a person has said.
  public static TunedCommand pick(List<String> command, CommandToken token, Parameter parameter) {
    StringBuilder argument = new StringBuilder(command.get(token.argument()));
    argument.replace(token.start(), token.end(), hole(parameter.name()));
    List<String> tuned = new ArrayList<>(command);
    tuned.set(token.argument(), argument.toString());
    return new TunedCommand(tuned, parameter);
  }

  /// Adds a flag that was ticked, or takes over its value where the command has it already.
  ///
  /// @throws IllegalArgumentException where the range of the flag is still to be said, or the
  ///   command has a placeholder for it
  public static TunedCommand add(List<String> command, FlagProposal flag) {
    Parameter parameter =
        flag.in(command)
            .parameter()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The range of '%s' is not known: say what to search, as in '%s int 1..9'."
                            .formatted(flag.flag(), flag.name())));
    return add(command, flag, parameter);
  }

  /// Adds a flag that was ticked, with the parameter that a person has made of it.
  ///
  /// @throws IllegalArgumentException where the command has a placeholder for it
  public static TunedCommand add(List<String> command, FlagProposal flag, Parameter parameter) {
    Parameter free = renamed(parameter, CommandTokens.placeholders(command));
    Optional<FlagPlace> place = FlagPlace.of(command, flag);
    if (place.isPresent()) {
      return taken(command, flag, place.get(), free);
    }
    List<String> arguments =
        flag.domain() instanceof ValueDomain.OnOff
            ? List.of(onOff(free.name(), flag.flag()))
            : flag.joint().arguments(flag.flag(), hole(free.name()));
    return inserted(command, arguments, free);
  }

  /// The place of a flag as a parameter, whose default is what stood there.
  private static TunedCommand taken(
      List<String> command, FlagProposal flag, FlagPlace place, Parameter parameter) {
    if (place.isTaken()) {
      throw new IllegalArgumentException(
          "'%s' is tuned already, as '%s': take that out of the command first."
              .formatted(flag.flag(), place.text()));
    }
    boolean isOnOff = flag.domain() instanceof ValueDomain.OnOff;
    String name = parameter.name();
    String before = command.get(place.argument()).substring(0, place.start());
    List<String> tuned = new ArrayList<>(command);
    tuned.set(place.argument(), before + (isOnOff ? onOff(name, place.text()) : hole(name)));
    Choice typed = isOnOff ? Choice.of(true) : ValueDomain.choice(place.text());
    return new TunedCommand(tuned, withDefault(parameter, typed));
  }

  private static String onOff(String name, String flag) {
    return "{%s?%s}".formatted(name, flag);
  }

  /// Options go behind the program, because some read none behind a file; those of ffmpeg belong to
  /// the file that follows them, which is the last.
  private static TunedCommand inserted(
      List<String> command, List<String> arguments, Parameter parameter) {
    int words = ProgramWords.withSubcommand(command).size();
    boolean beforeLast =
        ProgramWords.file(command.getFirst()).startsWith("ffmpeg") && command.size() > words;
    List<String> tuned = new ArrayList<>(command);
    tuned.addAll(beforeLast ? command.size() - 1 : words, arguments);
    return new TunedCommand(tuned, parameter);
  }

  private static String hole(String name) {
    return "{" + name + "}";
  }

  /// The parameter with what was typed as default; as it is where that is none of its values.
  private static Parameter withDefault(Parameter parameter, Choice typed) {
    Distribution range = parameter.distribution();
    try {
      double internal = range.internal(typed);
      return range.contains(internal)
          ? new Parameter(
              parameter.name(), range, Optional.of(range.external(internal)), parameter.condition())
          : parameter;
    } catch (IllegalArgumentException e) {
      return parameter;
    }
  }

  private static Parameter renamed(Parameter parameter, Set<String> taken) {
    return taken.contains(parameter.name())
        ? new Parameter(
            ParameterName.of(parameter.name(), taken),
            parameter.distribution(),
            parameter.defaultValue(),
            parameter.condition())
        : parameter;
  }
}
