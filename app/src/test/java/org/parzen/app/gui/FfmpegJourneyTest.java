package org.parzen.app.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.parzen.app.gui.WindowUser.until;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.app.gui.theme.ThemeChoice;

/// The first ten minutes: somebody presses two buttons and sees a better setting than the default.
class FfmpegJourneyTest {

  @TempDir Path home;

  @BeforeAll
  static void needsFfmpeg() {
    boolean there =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "ffmpeg")));
    if (!there && "true".equals(System.getenv("CI"))) {
      throw new AssertionError("ffmpeg is missing, but a run with CI=true must not skip.");
    }
    assumeTrue(there, "ffmpeg is missing: install it to test the video example");
  }

  @Test
  void theVideoExampleFindsABetterSettingThanTheDefault() {
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.LIGHT)) {
      window.click("#home-video");
      until("the definition is there", () -> window.sees("#field-command"));
      window.type("#field-total", "30");
      window.untilReady();
      window.click("#run");
      until("the run is shown", () -> !window.text("#results").isEmpty());
      for (int done = 1; done <= 30; done++) {
        String atLeast = Integer.toString(done);
        until(
            atLeast + " results",
            () -> Integer.parseInt(window.text("#results")) >= Integer.parseInt(atLeast));
      }
      window.untilText("#phase", "Ended");
      assertThat(window.sees(".comparison.better")).isTrue();
      assertThat(window.sees("#copy-best")).isTrue();
      assertThat(window.answers.told).isEmpty();
    }
  }
}
