package org.parzen.plugins.program.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState.Kind;

/// The examples of the documentation, each run as a study to its end.
@DisabledOnOs(OS.WINDOWS)
class ExamplesTest {
  private static final Path EXAMPLES = Path.of("../../docs/examples/protocol").toAbsolutePath();

  @TempDir Path folder;
  private ProgramStudy study;

  @BeforeEach
  void prepare() {
    study = new ProgramStudy(folder);
  }

  @AfterEach
  void end() {
    study.close();
  }

  private static String example(String name) {
    Path file = EXAMPLES.resolve(name).normalize();
    assertThat(file).exists();
    return file.toString();
  }

  private List<FrozenTrial> run(int trials) throws InterruptedException {
    List<FrozenTrial> all = study.run(trials).trials();
    assertThat(all).hasSize(trials);
    return all;
  }

  @ParameterizedTest
  @ValueSource(strings = {"tune.py", "tune.sh", "tune.cpp", "tune.R"})
  void thePageShowsThemAsTheyAre(String name) throws IOException {
    String page = Files.readString(EXAMPLES.resolve("../../protocol.md"));
    assertThat(page).contains(Files.readString(EXAMPLES.resolve(name)));
  }

  @Test
  void python() throws InterruptedException {
    Tools.require("python3");
    study.command(example("tune.py"));
    List<FrozenTrial> trials = run(30);
    assertThat(trials).extracting(FrozenTrial::kind).containsOnly(Kind.COMPLETE, Kind.PRUNED);
    for (FrozenTrial trial : trials) {
      int layers = (int) Objects.requireNonNull(trial.parameters().get("layers")).internal();
      assertThat(trial.parameters()).hasSize(2 + layers);
      assertThat(trial.reports().size()).isPositive();
    }
    assertThat(trials.getFirst().user().get("weights").orElseThrow().asText())
        .isEqualTo(folder.resolve("trials/0-0/weights.bin").toString());
    assertThat(folder.resolve("trials/3-0/stdout")).content().startsWith("trial 3 learns with");
  }

  @Test
  void shell() throws InterruptedException {
    Tools.require("gzip");
    study.command(example("tune.sh"));
    assertThat(run(12)).allMatch(trial -> trial.kind() == Kind.COMPLETE);
    assertThat(folder.resolve("trials/0-0/stdout")).content().contains("level ", " bytes of /bin/");
  }

  @Test
  void r() throws InterruptedException {
    Tools.require("Rscript");
    study.command("Rscript", example("tune.R"));
    assertThat(run(12)).allMatch(trial -> trial.kind() == Kind.COMPLETE);
    assertThat(folder.resolve("trials/0-0/stderr")).content().startsWith("df ");
  }

  @Test
  void cPlusPlus() throws Exception {
    Tools.require("g++");
    Path program = folder.resolve("tune");
    Process compiler =
        new ProcessBuilder("g++", "-O2", "-o", program.toString(), example("tune.cpp"))
            .inheritIO()
            .start();
    assertThat(compiler.waitFor()).isZero();
    assertThat(Files.isExecutable(program)).isTrue();
    study.command("./tune");
    List<FrozenTrial> trials = run(30);
    assertThat(trials).allMatch(trial -> trial.kind() == Kind.COMPLETE);
    assertThat(trials).allMatch(trial -> trial.constraints().values().containsKey("circle"));
    assertThat(study.view().best().orElseThrow().constraints().isFeasible()).isTrue();
  }
}
