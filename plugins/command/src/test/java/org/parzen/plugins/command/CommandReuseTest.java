package org.parzen.plugins.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.plugins.program.trial.RunFacts;
import org.parzen.run.Study;
import org.parzen.study.Component;
import org.parzen.trial.FrozenTrial;

/// Commands whose results are used again: no process is started for values that were measured.
@DisabledOnOs(OS.WINDOWS)
class CommandReuseTest {

  @TempDir Path folder;
  private CommandStudy study;

  @BeforeEach
  void prepare() {
    study = new CommandStudy(folder);
    study.sampler = new Component("tpe", Map.of("repeats", TextNode.valueOf("reuse")));
    study.command("sh", "-c", "echo run >> started; echo $1 $(($1 * $1))", "sh", "{x}");
    study.parameter("x int 1..4");
  }

  private List<String> started() throws IOException {
    return Files.readAllLines(folder.resolve("started"));
  }

  private static double x(FrozenTrial trial) {
    return Objects.requireNonNull(trial.externalValues().get("x")).number().orElseThrow();
  }

  private static boolean isReused(FrozenTrial trial) {
    return trial.system().get(Study.REUSED_FROM).isPresent();
  }

  @Test
  void aProcessIsStartedForNewValuesOnly() throws Exception {
    study.metric("last");
    study.metric("regex:^(\\d+)");
    study.constraint("last <= 5");
    List<FrozenTrial> trials = study.run(25).trials();
    assertThat(trials).hasSize(25);
    for (FrozenTrial trial : trials) {
      assertThat(trial.state().values()).containsExactly(x(trial) * x(trial), x(trial));
      assertThat(trial.constraints().isFeasible()).isEqualTo(x(trial) < 3);
      assertThat(trial.system().get(RunFacts.KEY).isPresent()).isNotEqualTo(isReused(trial));
      assertThat(Files.exists(folder.resolve("trials/" + trial.number() + "-0")))
          .isNotEqualTo(isReused(trial));
    }
    assertThat(started()).hasSizeLessThanOrEqualTo(4);
    assertThat(trials).filteredOn(trial -> !isReused(trial)).hasSize(started().size());
  }

  @Test
  void severalLanesReuseWhatIsComplete() throws Exception {
    study.command("sh", "-c", "echo run >> started; echo $(($1 * $2))", "sh", "{x}", "{y}");
    study.parameter("y int 1..2");
    study.metric("last");
    study.lanes = 3;
    List<FrozenTrial> trials = study.run(40).trials();
    assertThat(started().size()).isBetween(4, 24);
    assertThat(trials).filteredOn(CommandReuseTest::isReused).hasSize(40 - started().size());
  }
}
