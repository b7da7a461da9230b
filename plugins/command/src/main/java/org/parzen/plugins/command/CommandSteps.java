package org.parzen.plugins.command;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parzen.setting.Settings;

/// The commands of a trial: one that prepares it, the program, one that checks the answer.
/// Immutable.
record CommandSteps(
    Optional<CommandTemplate> prepare, CommandTemplate command, Optional<CommandTemplate> check) {

  /// @throws IllegalArgumentException names what can not work
  static CommandSteps of(Settings settings, Collection<String> parameters) {
    return new CommandSteps(
        step(settings.texts(CommandSettings.PREPARE), parameters),
        CommandTemplate.of(settings.texts(CommandPlugin.COMMAND), parameters),
        step(settings.texts(CommandSettings.CHECK), parameters));
  }

  /// One text is a whole command line, several are a program and its arguments.
  private static Optional<CommandTemplate> step(List<String> texts, Collection<String> parameters) {
    List<String> command = texts.size() == 1 ? PosixQuoting.split(texts.getFirst()) : texts;
    return command.isEmpty()
        ? Optional.empty()
        : Optional.of(CommandTemplate.of(command, parameters));
  }

  /// The names in all placeholders.
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>(command.placeholders());
    prepare.ifPresent(step -> names.addAll(step.placeholders()));
    check.ifPresent(step -> names.addAll(step.placeholders()));
    return names;
  }
}
