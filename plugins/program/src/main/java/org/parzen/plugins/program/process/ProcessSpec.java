package org.parzen.plugins.program.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A program to run. Immutable.
///
/// @param command the program and its arguments, each passed on as it is, without a shell
/// @param folder where the program works; a program named with a slash is looked for from here
/// @param environment variables beside those that Parzen itself has
/// @param outputFolder where the whole outputs go, as files `stdout` and `stderr`
/// @param limit the wall time after which the program is ended
public record ProcessSpec(
    List<String> command,
    Path folder,
    Map<String, String> environment,
    Path outputFolder,
    Optional<Duration> limit) {

  public ProcessSpec {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
    if (command.isEmpty()) {
      throw new IllegalArgumentException("The command is empty: give a program and its arguments.");
    }
  }
}
