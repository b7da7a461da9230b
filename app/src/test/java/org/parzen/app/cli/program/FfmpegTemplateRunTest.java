package org.parzen.app.cli.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.app.cli.program.Program.Started;
import org.parzen.text.PythonJson;

/// The same journey as in the window, typed: the template is run, and its best beats the default.
@DisabledOnOs(OS.WINDOWS)
class FfmpegTemplateRunTest {
  @TempDir Path folder;

  @BeforeAll
  static void needsFfmpeg() {
    boolean there =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(place -> Files.isExecutable(Path.of(place, "ffmpeg")));
    if (!there && "true".equals(System.getenv("CI"))) {
      throw new AssertionError("ffmpeg is missing, but a run with CI=true must not skip.");
    }
    assumeTrue(there, "ffmpeg is missing: install it to test the video example");
  }

  @Test
  void theTemplateFindsABetterSettingThanTheDefault() throws Exception {
    Program parzen = new Program(folder);

    Started run =
        parzen.start(
            "optimize",
            "--template",
            "ffmpeg",
            "--storage",
            "x.db",
            "--n-trials",
            "25",
            "--seed",
            "7");

    assertThat(run.status()).as(run.said()).isZero();
    JsonNode best = PythonJson.read(run.printed().strip());
    assertThat(best.path("value").doubleValue()).isGreaterThan(trial0(parzen));
    assertThat(best.path("params").path("refs").isInt()).isTrue();
    parzen.awaitSilence();
  }

  private static double trial0(Program parzen) throws Exception {
    Started trials =
        parzen.start(
            "trials", "--storage", "x.db", "--study-name", "ffmpeg", "--flatten", "-f", "json");
    assertThat(trials.status()).isZero();
    JsonNode first = PythonJson.read(trials.printed()).path(0);
    assertThat(first.path("params_subq").intValue()).isEqualTo(7);
    return first.path("value").doubleValue();
  }
}
