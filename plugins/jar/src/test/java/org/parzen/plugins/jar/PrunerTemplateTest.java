package org.parzen.plugins.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.part.Parts;
import org.parzen.pruner.Pruner;
import org.parzen.run.Study;
import org.parzen.run.StudyOptions;
import org.parzen.sampler.random.RandomSampler;
import org.parzen.storage.memory.InMemoryStore;
import org.parzen.study.Component;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;
import org.parzen.testkit.PrunerContract;
import org.parzen.trial.Trial;

/// The template for authors of pruners: it does what every pruner does, and keeps on a trial what
/// it must remember of it.
class PrunerTemplateTest extends PrunerContract {
  private Parts parts = Parts.installed();

  @BeforeAll
  void build(@TempDir Path folder) throws Exception {
    Path jar = new ExampleProject("sampler-plugin", folder).build(ExampleProject.program(folder));
    PluginFolder plugins =
        new PluginFolder(folder.resolve("plugins"), List.of(new SearchedStudy.Line()));
    plugins.trust(plugins.add(jar));
    parts = plugins.parts();
  }

  @Override
  protected Pruner pruner() {
    return parts.pruners().make(new Component("behind"));
  }

  @Test
  void itEndsWhatStaysBehind() {
    Study study =
        Study.create(
            new InMemoryStore(),
            new StudySpec("s", Direction.MINIMIZE),
            StudyOptions.of(new RandomSampler()).withPruner(pruner()));
    Trial best = study.ask();
    for (int step = 0; step < 9; step++) {
      best.report(1, step);
    }
    study.tell(best, 1);
    Trial behind = study.ask();
    int pruned = 0;
    for (int step = 0; step < 9 && pruned == 0; step++) {
      behind.report(step == 2 ? 0.5 : 2, step);
      pruned = behind.shouldPrune() ? step : 0;
    }
    assertThat(pruned).as("the fourth time in a row after step 2").isEqualTo(6);
    assertThat(study.view().trial(behind.number()).orElseThrow().system().values())
        .containsKey("behind:times");
  }
}
