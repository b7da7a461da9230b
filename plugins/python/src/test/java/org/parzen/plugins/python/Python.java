package org.parzen.plugins.python;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The Python that the cases run.
final class Python {
  private static final Optional<Path> FOUND = find("python3", List.of());

  private Python() {}

  private static Optional<Path> find(String python, List<String> modules) {
    String look =
        "import sys, importlib.util as u; print(sys.executable if all(map(u.find_spec, sys.argv[1:])) else '')";
    List<String> command = new ArrayList<>(List.of(python, "-c", look));
    command.addAll(modules);
    try {
      Process process = new ProcessBuilder(command).start();
      try (InputStream output = process.getInputStream()) {
        String path = new String(output.readAllBytes(), StandardCharsets.UTF_8);
        return path.isBlank() ? Optional.empty() : Optional.of(Path.of(path.strip()));
      }
    } catch (IOException missing) {
      return Optional.empty();
    }
  }

  /// Skips the case where there is no Python; fails it where all is to be there.
  static Path require() {
    if (FOUND.isEmpty() && "true".equals(System.getenv("CI"))) {
      throw new AssertionError("python3 must be installed where CI=true");
    }
    assumeTrue(FOUND.isPresent(), "python3 is missing: install it to test Python functions");
    return FOUND.orElseThrow();
  }

  /// A Python that has these modules: that of PATH, or the system's. Skips the case where neither
  /// has them; fails it where all is to be there.
  static Path with(List<String> modules) {
    Optional<Path> found = find("python3", modules).or(() -> find("/usr/bin/python3", modules));
    String missing =
        "no python3 has " + String.join(" and ", modules) + ": install them to run the examples";
    if (found.isEmpty() && "true".equals(System.getenv("CI"))) {
      throw new AssertionError(missing + "; they must be there where CI=true");
    }
    assumeTrue(found.isPresent(), missing);
    return found.orElseThrow();
  }

  /// A program that stands for Python and sets variables first.
  static Path with(Path folder, String exports) {
    return program(folder, "export %s; exec '%s' \"$@\"".formatted(exports, require()));
  }

  /// A program of the shell.
  static Path program(Path folder, String script) {
    try {
      Path program =
          Files.writeString(folder.resolve("python-here"), "#!/bin/sh\n" + script + "\n");
      Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
      return program;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A file of the test's resources.
  static String resource(String name) {
    try (InputStream stream = Python.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
