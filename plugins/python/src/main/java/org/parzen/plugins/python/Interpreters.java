package org.parzen.plugins.python;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parzen.plugins.program.process.ProgramSearch;

/// Where Pythons are: the one of the active virtual environment, one beside the file, those in
/// PATH. Nothing is run here.
final class Interpreters {
  private static final boolean WINDOWS = File.separatorChar == '\\';

  private final Map<String, String> environment;

  Interpreters(Map<String, String> environment) {
    this.environment = environment;
  }

  /// The Pythons to try, the best first, none twice.
  ///
  /// @param folders where a virtual environment may be, such as the folder of the file
  List<Path> found(List<Path> folders) {
    Set<Path> found = new LinkedHashSet<>();
    variable("VIRTUAL_ENV").map(Path::of).flatMap(Interpreters::in).ifPresent(found::add);
    for (Path folder : folders) {
      for (String name : List.of(".venv", "venv")) {
        in(folder.resolve(name)).ifPresent(found::add);
      }
    }
    variable("CONDA_PREFIX").map(Path::of).flatMap(Interpreters::in).ifPresent(found::add);
    for (String name : WINDOWS ? List.of("py.exe", "python.exe") : List.of("python3", "python")) {
      inPath(name).ifPresent(found::add);
    }
    return new ArrayList<>(found);
  }

  /// The Python that a user has named: a program, or the folder of a virtual environment.
  ///
  /// @throws org.parzen.plugins.program.process.ProgramException where there is none
  Path named(String name, Path folder) {
    return in(folder.resolve(name)).orElseGet(() -> ProgramSearch.find(name, folder));
  }

  /// The Python of a virtual environment.
  private static Optional<Path> in(Path environment) {
    return Stream.of("bin/python3", "bin/python", "Scripts/python.exe", "python.exe")
        .map(environment::resolve)
        .filter(Interpreters::isProgram)
        .map(program -> program.toAbsolutePath().normalize())
        .findFirst();
  }

  private Optional<Path> inPath(String name) {
    return Stream.of(variable("PATH").orElse("").split(File.pathSeparator))
        .filter(folder -> !folder.isBlank())
        .map(folder -> Path.of(folder, name))
        .filter(Interpreters::isProgram)
        .findFirst();
  }

  private static boolean isProgram(Path file) {
    return Files.isRegularFile(file) && Files.isExecutable(file);
  }

  private Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }
}
