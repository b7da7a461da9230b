package org.parzen.plugins.program.protocol;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.parzen.plugins.program.limit.Limits;
import org.parzen.plugins.program.trial.KeepFolders;

/// A program that speaks the protocol, and what each of its trials may take. Immutable.
///
/// @param command the program and its arguments, each passed on as it is, without a shell
/// @param folder where the program works; a program named with a slash is looked for from here
/// @param environment variables beside those that Parzen itself has
/// @param limits of a trial, from the moment in which it is handed to the program; the start of the
///   program counts where it is started for the trial
public record ChildSpec(
    List<String> command,
    Path folder,
    Map<String, String> environment,
    Limits limits,
    KeepFolders keep) {

  public ChildSpec {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
    if (command.isEmpty()) {
      throw new IllegalArgumentException("The command is empty: give a program and its arguments.");
    }
  }
}
