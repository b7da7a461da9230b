package org.parzen.plugins.program.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds programs as the operating system would, so that one that is missing has a clear message.
public final class ProgramSearch {

  private ProgramSearch() {}

  /// The file of a program that a command names: a name without a slash is looked for in the
  /// folders of PATH, another one from `folder`.
  ///
  /// @throws ProgramException where there is none that can be run
  public static Path find(String program, Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new ProgramException(
          "The folder '%s', in which '%s' is to run, does not exist: make it or choose another."
              .formatted(folder, program));
    }
    if (program.isEmpty()) {
      throw new ProgramException("The command begins with an empty program name: give a program.");
    }
    try {
      return program.contains("/") || program.contains(File.separator)
          ? existing(program, folder.resolve(program))
          : inPath(program).orElseThrow(() -> missing(program, folder));
    } catch (InvalidPathException e) {
      throw new ProgramException("'%s' cannot be the name of a program.".formatted(program), e);
    }
  }

  private static Path existing(String program, Path file) {
    if (Files.isDirectory(file)) {
      throw new ProgramException("'%s' is a folder: name a program in it.".formatted(program));
    }
    if (!Files.exists(file)) {
      throw new ProgramException(
          "The program '%s' was not found (looked for %s): check its name."
              .formatted(program, file.toAbsolutePath().normalize()));
    }
    if (!Files.isExecutable(file)) {
      throw new ProgramException(
          "'%s' is not executable: allow it with chmod +x, or name the program that reads it first, such as python3 %s."
              .formatted(program, program));
    }
    return file.toAbsolutePath();
  }

  private static Optional<Path> inPath(String program) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, program))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }

  private static ProgramException missing(String program, Path folder) {
    if (Files.exists(folder.resolve(program))) {
      return new ProgramException(
          "The program '%s' was not found in PATH, but there is such a file in %s: write ./%s."
              .formatted(program, folder, program));
    }
    return new ProgramException(
        "The program '%s' was not found in any folder of PATH: install it, or give its full path."
            .formatted(program));
  }
}
