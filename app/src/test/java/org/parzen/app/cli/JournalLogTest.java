package org.parzen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.text.PythonJson;

/// Every command takes a journal log as it takes a SQLite file.
class JournalLogTest {
  @TempDir Path folder;

  private Path log() {
    return folder.resolve("s.log");
  }

  private Typed parzen(String... args) {
    return Typed.in(Map.of("OPTUNA_STORAGE", log().toString()), args);
  }

  private Typed optimize(String study, String trials) {
    return parzen(
        "optimize",
        "--study-name",
        study,
        "--command",
        "echo {x}",
        "--param",
        "x float 0..1",
        "--n-trials",
        trials);
  }

  @Test
  void aStudyIsMadeInANewLogAndListed() throws IOException {
    Typed made = parzen("create-study", "--study-name", "one", "--direction", "maximize");
    assertThat(made.said()).containsExactly("A new study created in Journal with name: one");
    assertThat(Files.readString(log())).startsWith("{\"op_code\":0,");
    assertThat(parzen("study-names", "--storage-class", "JournalFileBackend").output())
        .isEqualTo("one\n");
    assertThat(parzen("study", "set-user-attr", "--study-name", "one", "--key", "k", "--value", "v").status())
        .isZero();
    assertThat(parzen("delete-study", "--study-name", "one").status()).isZero();
    assertThat(parzen("studies", "-f", "json").output()).isEqualTo("[]\n");
  }

  @Test
  void aRunIsContinuedAndItsTrialsAreShownDrawnAndCompared() throws IOException {
    assertThat(optimize("s", "4").said().getFirst())
        .isEqualTo("A new study created in Journal with name: s");
    assertThat(optimize("s", "2").status()).isZero();
    assertThat(optimize("t", "6").status()).isZero();
    assertThat(PythonJson.read(parzen("trials", "--study-name", "s", "-f", "json").output()))
        .hasSize(6);
    assertThat(parzen("export", "--study-name", "s").output().lines()).hasSize(7);
    Path chart = folder.resolve("h.svg");
    byte[] before = Files.readAllBytes(log());
    assertThat(parzen("plot", "history", "--study-name", "s", "--out", chart.toString()).status())
        .isZero();
    assertThat(Files.size(chart)).isPositive();
    assertThat(parzen("compare", "-f", "json", log().toString()).status()).isZero();
    assertThat(Files.readAllBytes(log())).isEqualTo(before);
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("s.log", "s.log.trials", "h.svg");
    }
  }

  @Test
  void aTrialIsAskedForAndTold() {
    parzen("create-study", "--study-name", "s");
    String space = "{\"x\": {\"type\": \"float\", \"low\": 0, \"high\": 1}}";
    Typed asked = parzen("ask", "--study-name", "s", "--search-space", space);
    assertThat(PythonJson.read(asked.output()).path("number").asInt(-1)).isZero();
    Typed told = parzen("tell", "--study-name", "s", "--trial-number", "0", "--values", "0.5");
    assertThat(told.status()).isZero();
    assertThat(parzen("best-trial", "--study-name", "s", "-f", "json").output()).contains("0.5");
  }
}
