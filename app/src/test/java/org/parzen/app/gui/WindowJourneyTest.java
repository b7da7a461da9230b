package org.parzen.app.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parzen.app.gui.WindowUser.fx;
import static org.parzen.app.gui.WindowUser.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parzen.app.gui.fx.Clipboards;
import org.parzen.app.gui.theme.ThemeChoice;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;

/// What a person does with the window, on real screens, with real programs and files.
class WindowJourneyTest {

  /// Answers to the question that closing asks.
  private static final int STOP_NOW = 1;

  private static final int KEEP_RUNNING = Answers.CANCEL;

  @TempDir Path home;

  /// Reports two steps, waits until it may go on, and ends with a result.
  private Path patientProgram() throws IOException {
    Path script = home.resolve("patient.sh");
    Files.writeString(
        script,
        """
        echo $$ >> pids
        echo "step 0 loss 5.0"
        echo "step 1 loss 4.5"
        while [ ! -e go ]; do sleep 0.02; done
        echo "final loss $1"
        """);
    return script;
  }

  private void letGo() throws IOException {
    Files.writeString(home.resolve("go"), "");
  }

  private String definition(String command, String pruner, int total) {
    return """
        parzen: 1
        name: journey
        objective: {kind: command, command: [%s], folder: "%s", report: "regex:step ([0-9]+) loss ([0-9.]+)"}
        parameters:
        - {name: x, type: int, low: 1, high: 10, default: 1}
        goal:
        - {metric: "regex:final loss ([0-9.]+)", direction: minimize}
        sampler: {id: random}
        pruner: %s
        stop: [{total: %d}]
        run: {lanes: 2}
        seed: 3
        """
        .formatted(command, home, pruner, total);
  }

  @ParameterizedTest
  @EnumSource(
      value = ThemeChoice.class,
      names = {"LIGHT", "DARK"})
  void aProgramIsTypedTriedAndRunAndATrialIsSeenWhileItRuns(ThemeChoice theme) throws Exception {
    Path script = patientProgram();
    letGo();
    try (OpenWindow window = new OpenWindow(home, theme)) {
      window.click("#home-command");
      window.type("#field-folder", home.toString());
      window.type("#field-command", "sh " + script + " {x}");
      until("the parameter appears by itself", () -> window.sees(".parameter-low"));
      window.type(".parameter-low", "1");
      window.type(".parameter-high", "9");
      window.type(".parameter-default", "4");
      window.type("#field-report", "regex:step ([0-9]+) loss ([0-9.]+)");
      window.untilReady();

      window.click("#try");
      until("the output is there", () -> window.sees(".output-number"));
      window.clickText(".output-number", "4.0");
      assertThat(fx(() -> window.find("#field-metric", TextInputControl.class).getText()))
          .startsWith("regex:final\\s+loss\\s+(");
      Files.delete(home.resolve("go"));
      window.type("#field-total", "3");
      window.untilReady();
      window.click("#run");

      window.untilSeen("#history");
      window.untilShownRunning("#history");
      window.untilShownRunning("#curves");
      assertThat(window.text("#results")).isEqualTo("0");
      letGo();
      window.untilText("#results", "3");
      window.untilText("#phase", "Ended");
      assertThat(Double.parseDouble(window.text("#best"))).isLessThanOrEqualTo(4);
      assertThat(window.answers.told).isEmpty();
    }
  }

  @Test
  void theMedianPrunerEndsProgramsThatWouldRunForEver() throws Exception {
    Path script = home.resolve("endless.sh");
    Files.writeString(
        script,
        """
        echo "step 0 loss $1"
        if [ "$1" -gt 1 ]; then while true; do sleep 0.02; done; fi
        echo "final loss $1"
        """);
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.LIGHT)) {
      window.click("#home-command");
      window.pasteDefinition(
          definition("sh, " + script + ", \"{x}\"", "{id: median, n_startup_trials: 1}", 4));
      window.untilReady();
      window.click("#run");
      window.untilText("#results", "4");
      window.untilText("#phase", "Ended");
      assertThat(window.sees(".status-pruned")).isTrue();
    }
  }

  @Test
  void stoppedTrialsAreRedoneWhenTheStudyIsOpenedAgain() throws Exception {
    Path script = patientProgram();
    String yaml = definition("sh, " + script + ", \"{x}\"", "{id: none}", 2);
    Path file = home.resolve("studies").resolve("my-study.db");
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.LIGHT)) {
      window.click("#home-command");
      window.pasteDefinition(yaml);
      window.untilReady();
      window.click("#run");
      until("the program runs", () -> window.sees("#stop") && window.showsRunning("#curves"));
      window.click("#stop");
      window.untilText("#phase", "Ended");
      assertThat(programs()).noneMatch(ProcessHandle::isAlive);
      until("it waits", () -> window.sees(".status-waiting"));
    }
    letGo();
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.DARK)) {
      window.open(file);
      window.untilReady();
      window.click("#run");
      window.untilText("#results", "2");
      window.untilText("#phase", "Ended");
      assertThat(window.answers.told).isEmpty();
    }
    try (StudyStore store = new FileLocation(file).openReadOnly()) {
      assertThat(store.open("journey").trials())
          .extracting(trial -> trial.number())
          .containsExactly(0, 1);
    }
  }

  @Test
  void closingWhileItRunsAsksAndStopsOnlyWhenTold() throws Exception {
    String yaml = definition("sh, " + patientProgram() + ", \"{x}\"", "{id: none}", 2);
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.LIGHT)) {
      window.click("#home-command");
      window.pasteDefinition(yaml);
      window.untilReady();
      window.click("#run");
      until("the program runs", () -> window.sees("#stop") && window.showsRunning("#curves"));

      assertThat(fx(() -> window.find("#lanes", Spinner.class).getValue())).isEqualTo(2);
      window.answers.verb = KEEP_RUNNING;
      window.user.pressCross();
      assertThat(window.answers.asked).hasSize(1);
      assertThat(window.user.isOpen()).isTrue();
      assertThat(window.text("#phase")).isEqualTo("Running");
      assertThat(programs()).anyMatch(ProcessHandle::isAlive);

      window.answers.verb = STOP_NOW;
      window.user.pressCross();
      until("the window is closed", () -> !window.user.isOpen());
      assertThat(window.answers.asked).hasSize(2);
      assertThat(programs()).noneMatch(ProcessHandle::isAlive);
      assertThat(window.answers.told).isEmpty();
    }
  }

  @Test
  void commandsAreCopiedForATerminal() throws Exception {
    letGo();
    Path script = patientProgram();
    String yaml = definition("sh, " + script + ", \"{x}\"", "{id: none}", 1);
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.LIGHT)) {
      window.click("#home-command");
      window.pasteDefinition(yaml);
      window.untilReady();
      window.click("#run");
      window.untilText("#phase", "Ended");

      window.untilSeen("#copy-best");
      window.click("#copy-best");
      assertThat(window.text("#copy-best")).isEqualTo("Copied");
      assertThat(fx(Clipboards::text)).contains("sh " + script + " 1");
      window.untilText("#copy-best", "Copy best as command");

      window.click("#copy-run");
      assertThat(fx(Clipboards::text))
          .startsWith("parzen optimize --storage " + home)
          .endsWith(".db --study-name journey");
    }
  }

  private List<ProcessHandle> programs() throws IOException {
    return Files.readAllLines(home.resolve("pids")).stream()
        .map(Long::valueOf)
        .flatMap(pid -> ProcessHandle.of(pid).stream())
        .toList();
  }

  @Test
  void aFileOfSeveralStudiesLetsThePersonChoose() {
    Path file = home.resolve("several.db");
    try (StudyStore store = new FileLocation(file).open()) {
      store.create(new StudySpec("first", Direction.MINIMIZE));
      store.create(new StudySpec("second", Direction.MAXIMIZE));
    }
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.LIGHT)) {
      window.open(file);
      until("both are listed", () -> window.sees("#studies"));
      Node second =
          fx(
              () ->
                  window.find("#studies", Node.class).lookupAll(".list-button").stream()
                      .skip(1)
                      .findFirst()
                      .orElseThrow());
      window.user.click(second);
      window.untilText(".study-title", "second");
    }
  }

  @Test
  void aStudyOfOptunaCanBeLookedAtButNotContinued() throws Exception {
    Path file = home.resolve("optuna5.db");
    try (var resource =
        Objects.requireNonNull(
            WindowJourneyTest.class.getResourceAsStream("/org/parzen/app/cli/optuna5.db"))) {
      Files.copy(resource, file, StandardCopyOption.REPLACE_EXISTING);
    }
    byte[] before = Files.readAllBytes(file);
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.LIGHT)) {
      window.open(file);
      until("its studies are listed", () -> window.sees("#studies"));
      window.click("#studies .list-button");
      window.untilSeen("#read-only");
      assertThat(window.find("#run", Node.class).isDisabled()).isTrue();
      assertThat(window.answers.told).isEmpty();
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    try (Stream<Path> beside = Files.list(home)) {
      assertThat(beside.map(p -> p.getFileName().toString()))
          .noneMatch(name -> name.startsWith("optuna5.db-"));
    }
  }
}
