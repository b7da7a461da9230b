package org.parzen.plugins.program.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parzen.plugins.program.limit.Limits;

/// A program to run. Immutable.
///
/// @param command the program and its arguments, each passed on as it is, without a shell
/// @param folder where the program works; a program named with a slash is looked for from here
/// @param environment variables beside those that Parzen itself has
/// @param outputFolder where the whole outputs go, as files `stdout` and `stderr`
/// @param limits at which the program is ended; none is relative to trial 0
/// @param measures what is to be measured; what is limited is measured in any case
public record ProcessSpec(
    List<String> command,
    Path folder,
    Map<String, String> environment,
    Path outputFolder,
    Limits limits,
    Set<Measure> measures) {

  public ProcessSpec {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
    measures = LimitWatch.measures(limits, measures);
    if (command.isEmpty()) {
      throw new IllegalArgumentException("The command is empty: give a program and its arguments.");
    }
  }

  /// A program with a limit of wall time at most.
  public ProcessSpec(
      List<String> command,
      Path folder,
      Map<String, String> environment,
      Path outputFolder,
      Optional<Duration> limit) {
    this(command, folder, environment, outputFolder, Limits.ofWall(limit), Set.of());
  }
}
