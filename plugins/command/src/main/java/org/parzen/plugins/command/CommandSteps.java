package org.parzen.plugins.command;

import java.nio.file.Path;
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

  /// @param folder from which relative names are looked for
  /// @throws IllegalArgumentException names what can not work
  static CommandSteps of(Settings settings, Collection<String> parameters, Path folder) {
    return new CommandSteps(
        step(settings.texts(CommandSettings.PREPARE), parameters, folder),
        CommandTemplate.of(settings.texts(CommandPlugin.COMMAND), parameters),
        step(settings.texts(CommandSettings.CHECK), parameters, folder));
  }

  /// One text is a whole command line, unless there is a file of that name; several are a program
  /// and its arguments.
  private static Optional<CommandTemplate> step(
      List<String> texts, Collection<String> parameters, Path folder) {
    boolean line = texts.size() == 1 && !folder.resolve(texts.getFirst()).toFile().isFile();
    List<String> command = line ? PosixQuoting.split(texts.getFirst()) : texts;
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
