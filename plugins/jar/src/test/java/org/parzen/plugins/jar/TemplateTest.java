package org.parzen.plugins.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.objective.ObjectivePlugin;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;

/// The template for plugin authors, built outside of the project with the one command that its
/// README says.
class TemplateTest {
  @TempDir Path folder;

  @Test
  void thePackagedProgramIsEnoughToBuildIt() throws Exception {
    Path parzen = folder.resolve("Parzen program");
    Path libraries = Files.createDirectories(parzen.resolve("lib/app"));
    for (Path library : PluginJars.libraries()) {
      if (Files.isDirectory(library)) {
        PluginJars.pack(libraries.resolve("parzen-core.jar"), library, "");
      } else {
        Files.copy(library, libraries.resolve(library.getFileName()));
      }
    }
    Path jar = build(copy(), parzen);
    assertThat(jar.getFileName()).hasToString("curve-fit-1.0.0.jar");
    runs(jar);
  }

  @Test
  void aCloneThatWasStartedIsEnoughToBuildIt() throws Exception {
    Path launch = Files.createDirectories(folder.resolve("clone/app/target/launch"));
    Files.write(
        launch.resolve("class-path"), PluginJars.libraries().stream().map(Path::toString).toList());
    assertThat(JarFacts.read(build(copy(), folder.resolve("clone"))).api())
        .contains(ObjectivePlugin.API_VERSION);
  }

  private void runs(Path jar) throws InterruptedException {
    List<ObjectivePlugin> plugins = PluginStudy.trusted(folder.resolve("plugins"), jar);
    assertThat(plugins.getFirst().title()).isEqualTo("Curve fit");
    List<FrozenTrial> trials = new PluginStudy(folder, plugins).run(40);
    assertThat(trials).extracting(FrozenTrial::kind).containsOnly(TrialState.Kind.COMPLETE);
    assertThat(trials.getFirst().reports().size()).isEqualTo(10);
    Set<Set<String>> spaces =
        trials.stream().map(trial -> trial.parameters().keySet()).collect(Collectors.toSet());
    assertThat(spaces)
        .contains(Set.of("curve", "terms", "c0"), Set.of("curve", "waves", "height0", "pace0"))
        .hasSizeGreaterThan(4);
  }

  /// Outside of the project, as an author has it.
  private Path copy() throws IOException {
    Path template = project().resolve("docs/examples/plugin");
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

  private Path build(Path plugin, Path parzen) throws Exception {
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
