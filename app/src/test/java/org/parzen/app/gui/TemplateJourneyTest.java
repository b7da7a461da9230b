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

/// A template beside the first one: pressed on the first screen, run to its end.
class TemplateJourneyTest {

  @TempDir Path home;

  @BeforeAll
  static void needsXz() {
    boolean there =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "xz")));
    if (!there && "true".equals(System.getenv("CI"))) {
      throw new AssertionError("xz is missing, but a run with CI=true must not skip.");
    }
    assumeTrue(there, "xz is missing: install it to test the compressor example");
  }

  @Test
  void aTemplateOfTheFirstScreenEndsInAFinishedStudy() {
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.DARK)) {
      window.click("#home-xz");
      until("the definition is there", () -> window.sees("#field-command"));
      window.type("#field-total", "3");
      window.untilReady();
      window.click("#run");
      window.untilText("#results", "3");
      window.untilText("#phase", "Ended");
      assertThat(window.answers.told).isEmpty();
    }
  }
}
