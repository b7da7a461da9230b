package org.parzen.app.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parzen.app.gui.WindowUser.fx;
import static org.parzen.app.gui.WindowUser.onFx;
import static org.parzen.app.gui.WindowUser.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.app.gui.theme.ThemeChoice;
import org.parzen.plugins.program.trial.TrialFolder;

/// A program that does not work: the window says why, where it is seen and in full.
class FailureJourneyTest {

  @TempDir Path home;

  private void run(OpenWindow window, String script) throws IOException {
    define(window, script);
    window.click("#run");
  }

  private void define(OpenWindow window, String script) throws IOException {
    Files.writeString(home.resolve("train.sh"), script);
    window.click("#home-command");
    window.pasteDefinition(
        """
        parzen: 1
        name: journey
        objective: {kind: command, command: [sh, train.sh, "{x}", "{workdir}"], folder: "%s"}
        parameters:
        - {name: x, type: int, low: 1, high: 10, default: 1}
        goal:
        - {metric: "regex:loss ([0-9.]+)", direction: minimize}
        constraints: ["regex:loss ([0-9.]+) <= 20"]
        sampler: {id: random}
        pruner: {id: none}
        stop: [{total: 4}]
        run: {lanes: 1}
        seed: 3
        """
            .formatted(home));
    window.untilReady();
  }

  @Test
  void theReasonOfAFirstFailureIsThereToBeRead() throws IOException {
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.LIGHT)) {
      run(window, "exec >&2\necho loading\necho no such device\nexit 4\n");
      window.untilText("#phase", "Stopped: something is wrong");
      String line = "The program ended with exit code 4. Its output ends with: no such device";
      until(
          "the banner",
          () -> window.texts("#health .label").stream().anyMatch(t -> t.endsWith(banner(line))));
      String reason = fx(() -> window.find("#health-reason", TextArea.class).getText());
      assertThat(reason)
          .contains("loading\n", "no such device\n")
          .contains("The command was: sh train.sh 1 ", "It ran in: " + home);
      assertThat(window.texts(".log-failed")).anyMatch(text -> text.endsWith(line));
      assertThat(window.texts(".label")).noneMatch(text -> text.endsWith("ends with:"));

      window.click("#health-details");
      assertThat(window.sees("#health-reason")).isFalse();
      window.click("#nav-trials");
      window.selectTrial(0);
      window.untilSeen("#trial-reason");
      assertThat(window.texts(".detail-group .label")).contains(line);
    }
  }

  private static String banner(String line) {
    return "trials failed. Trial 0: " + line;
  }

  @Test
  void aFailureAmongResultsTakesALine() throws IOException {
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.DARK)) {
      run(
          window,
          "[ -e failed ] && echo loss $1 && exit\n[ $1 = 1 ] || touch failed\necho loss $1\n[ $1 = 1 ]\n");
      window.untilText("#phase", "Ended");
      window.untilSeen("#health");
      assertThat(window.sees("#health-reason")).isFalse();
      window.click("#health-details");
      assertThat(fx(() -> window.find("#health-reason", TextArea.class).getText()))
          .contains("By hand: cd " + home + " && sh train.sh ");
    }
  }

  @Test
  void whatWasTriedBeforeAChangeSaysSo() throws IOException {
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.DARK)) {
      define(window, "echo loss 3\n");
      window.click("#try");
      window.untilSeen(".try-number");
      window.untilIdle();
      assertThat(window.sees("#try-kept")).isFalse();
      onFx(() -> window.find(".definition-tabs", TabPane.class).getSelectionModel().select(0));
      window.type("#field-total", "9");
      assertThat(window.sees("#try-stale")).isFalse();
      window.type("#field-command", "sh train.sh {x}");
      window.untilSeen("#try-stale");
      window.type("#field-command", "sh train.sh {x} {workdir}");
      until("it is the same again", () -> !window.sees("#try-stale"));
      window.type(".parameter-low", "none");
      window.untilSeen("#try-stale");
      assertThat(window.sees(".try-number")).isTrue();
    }
  }

  @Test
  void theFilesOfWhatFailedWhenTriedAreKept() throws IOException {
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.LIGHT)) {
      define(window, "echo why > \"$2/left\"; exit 3\n");
      window.click("#try");
      window.untilSeen("#try-kept");
      Path kept = Path.of(window.text("#try-kept").replace("Its files are in ", ""));
      window.untilIdle();
      assertThat(kept.resolve("left")).hasContent("why");
      TrialFolder.delete(kept.resolve("..").normalize());
    }
  }

  @Test
  void resultsThatMissAConstraintAreNoBestOnes() throws IOException {
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.LIGHT)) {
      run(window, "echo loss 30\n");
      window.untilText("#phase", "Ended");
      window.untilText("#best-trial", "no result meets all constraints so far (4 do not)");
      assertThat(window.texts("#best-setting .label"))
          .anyMatch(text -> text.startsWith("No setting has met all constraints so far."));
    }
  }
}
