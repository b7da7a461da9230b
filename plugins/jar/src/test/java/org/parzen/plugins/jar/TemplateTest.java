package org.parzen.plugins.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.objective.ObjectivePlugin;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;

/// The template for authors of objectives.
class TemplateTest {
  @TempDir Path folder;

  @Test
  void thePackagedProgramIsEnoughToBuildIt() throws Exception {
    Path jar = new ExampleProject("plugin", folder).build(ExampleProject.program(folder));
    assertThat(jar.getFileName()).hasToString("curve-fit-1.0.0.jar");
    runs(jar);
  }

  @Test
  void aCloneThatWasStartedIsEnoughToBuildIt() throws Exception {
    Path jar = new ExampleProject("plugin", folder).build(ExampleProject.clone(folder));
    assertThat(JarFacts.read(jar).api()).contains(ObjectivePlugin.API_VERSION);
  }

  @Test
  void bothTemplatesAreBuiltInTheSameWay() throws IOException {
    String sampler =
        Files.readString(new ExampleProject("sampler-plugin", folder).source("Build.java"));
    assertThat(sampler.replace("NAME = \"narrowing\"", "NAME = \"curve-fit\""))
        .isEqualTo(Files.readString(new ExampleProject("plugin", folder).source("Build.java")));
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
}
