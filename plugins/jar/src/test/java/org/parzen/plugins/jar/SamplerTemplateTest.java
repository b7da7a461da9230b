package org.parzen.plugins.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.part.Parts;
import org.parzen.sampler.Sampler;
import org.parzen.study.Component;
import org.parzen.testkit.SamplerContract;
import org.parzen.trial.FrozenTrial;

/// The template for authors of samplers: it does what every sampler does, and searches better than
/// by chance.
class SamplerTemplateTest extends SamplerContract {
  private Parts parts = Parts.installed();

  @BeforeAll
  void build(@TempDir Path folder) throws Exception {
    Path jar = new ExampleProject("sampler-plugin", folder).build(ExampleProject.program(folder));
    assertThat(jar.getFileName()).hasToString("narrowing-1.0.0.jar");
    PluginFolder plugins =
        new PluginFolder(folder.resolve("plugins"), List.of(new SearchedStudy.Line()));
    plugins.trust(plugins.add(jar));
    parts = plugins.parts();
  }

  @Override
  protected Sampler sampler() {
    return parts.samplers().make(new Component("narrowing"));
  }

  @Test
  void itDrawsNearTheBest(@TempDir Path folder) throws InterruptedException {
    assertThat(average(new SearchedStudy(folder, parts).sampler("narrowing").run(60)))
        .isLessThan(1);
    assertThat(average(new SearchedStudy(folder, parts).sampler("random").run(60)))
        .isGreaterThan(1.5);
  }

  /// Of the later half of the values, which lie between 0 and 4.
  private static double average(List<FrozenTrial> trials) {
    return trials.stream().skip(30).mapToDouble(SearchedStudy::x).average().orElseThrow();
  }
}
