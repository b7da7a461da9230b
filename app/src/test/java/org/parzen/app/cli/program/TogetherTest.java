package org.parzen.app.cli.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.app.cli.program.Program.Started;
import org.parzen.text.PythonJson;

/// The same command started three times at once.
@DisabledOnOs(OS.WINDOWS)
class TogetherTest {
  @TempDir Path folder;

  @Test
  void threeProcessesMakeOneStudyAndShareItsNumbers() throws Exception {
    Program parzen = new Program(folder);
    List<Started> runs = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      runs.add(
          parzen.start(
              "optimize",
              "--storage",
              "s.db",
              "--study-name",
              "s",
              "--command",
              "echo {x}",
              "--param",
              "x float 0..1",
              "--n-trials",
              "8"));
    }
    for (Started run : runs) {
      assertThat(run.status()).as(run.said()).isZero();
    }
    Started listed = parzen.start("trials", "--storage", "s.db", "--study-name", "s", "-f", "json");
    assertThat(listed.status()).isZero();
    JsonNode trials = PythonJson.read(listed.printed());
    assertThat(trials.size()).isEqualTo(24);
    for (int i = 0; i < trials.size(); i++) {
      assertThat(trials.path(i).path("number").intValue()).isEqualTo(i);
      assertThat(trials.path(i).path("state").asText()).isEqualTo("COMPLETE");
    }
  }
}
