package org.parzen.plugins.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// The templates for plugin authors, built outside of the project with the one command that their
/// READMEs say.
///
/// @param name of the folder below `docs/examples`
/// @param folder where it is copied to and built
record ExampleProject(String name, Path folder) {

  /// A packaged program, as far as building a plugin needs it.
  static Path program(Path folder) throws IOException {
    Path parzen = folder.resolve("Parzen program");
    Path libraries = Files.createDirectories(parzen.resolve("lib/app"));
    for (Path library : PluginJars.libraries()) {
      if (Files.isDirectory(library)) {
        PluginJars.pack(libraries.resolve("parzen-core.jar"), library, Map.of());
      } else {
        Files.copy(library, libraries.resolve(library.getFileName()));
      }
    }
    return parzen;
  }

  /// A clone that was started, as far as building a plugin needs it.
  static Path clone(Path folder) throws IOException {
    Path launch = Files.createDirectories(folder.resolve("clone/app/target/launch"));
    Files.write(
        launch.resolve("class-path"), PluginJars.libraries().stream().map(Path::toString).toList());
    return folder.resolve("clone");
  }

  Path source(String file) {
    return project().resolve("docs/examples").resolve(name).resolve(file);
  }

  /// Outside of the project, as an author has it.
  private Path copy() throws IOException {
    Path template = source("");
    Path copy = folder.resolve("my plugin");
    try (Stream<Path> files = Files.walk(template)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(template.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    return copy;
  }

  /// The JAR.
  Path build(Path parzen) throws Exception {
    Path plugin = copy();
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process build =
        new ProcessBuilder(
                java.toString(), plugin.resolve("Build.java").toString(), parzen.toString())
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output;
    try (InputStream out = build.getInputStream()) {
      output = new String(out.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(build.waitFor()).isZero();
    return Path.of(output.strip());
  }

  private static Path project() {
    return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
        .filter(folder -> Files.exists(folder.resolve("build/Format.java")))
        .findFirst()
        .orElseThrow();
  }
}
