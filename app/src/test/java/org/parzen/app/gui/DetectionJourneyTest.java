package org.parzen.app.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parzen.app.gui.WindowUser.fx;
import static org.parzen.app.gui.WindowUser.onFx;
import static org.parzen.app.gui.WindowUser.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.app.gui.theme.ThemeChoice;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.trial.FrozenTrial;

/// A pasted command becomes a study by clicks: its numbers, and the flags that its help names.
class DetectionJourneyTest {

  @TempDir Path home;

  /// Knows three flags, says so when it is asked, and notes each time that it runs.
  private Path program() throws IOException {
    Path script = home.resolve("model.sh");
    Files.writeString(
        script,
        """
        echo "$@" >> "$(dirname "$0")/calls"
        rate=0 layers=0 mode=fast
        while [ $# -gt 0 ]; do
          case $1 in
            --help)
              echo "usage: model.sh [options]"
              echo
              echo "options:"
              echo "  --rate RATE        learning rate, 0.0 to 1.0 (default: 0.5)"
              echo "  --layers N         number of layers, from 1 to 8 (default: 3)"
              echo "  --mode {fast,slow} how to go about it (default: fast)"
              echo "  --help             show this text"
              exit ;;
            --rate=*) rate=${1#*=} ;;
            --layers) layers=$2; shift ;;
            --mode) mode=$2; shift ;;
          esac
          shift
        done
        echo "mode $mode rate $rate"
        echo "loss $layers"
        """);
    return script;
  }

  private String command(OpenWindow window) {
    return fx(() -> window.find("#field-command", TextInputControl.class).getText());
  }

  private static ToggleButton chip(OpenWindow window, String name) {
    return fx(
        () ->
            window.user.scene().getRoot().lookupAll("#tokens .token").stream()
                .map(ToggleButton.class::cast)
                .filter(chip -> chip.getAccessibleText().startsWith(name + " "))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no chip " + name)));
  }

  @Test
  void numbersAndFlagsAreClickedIntoParameters() throws IOException {
    Path script = program();
    Path calls = home.resolve("calls");
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.LIGHT)) {
      window.click("#home-command");
      window.type("#field-folder", home.toString());
      window.type("#field-command", "sh " + script + " --rate=0.5 --layers 3");
      until("numbers can be clicked", () -> window.count("#tokens .token") == 2);
      window.user.click(chip(window, "layers"));
      until("it is a parameter", () -> window.sees(".parameter-default"));
      assertThat(command(window)).isEqualTo("sh " + script + " --rate=0.5 --layers {layers}");
      assertThat(fx(() -> window.find(".parameter-default", TextInputControl.class).getText()))
          .isEqualTo("3");
      until("its chip is down", () -> chip(window, "layers").isSelected());
      window.user.click(chip(window, "layers"));
      until("it is none any more", () -> !window.sees(".parameter-default"));
      assertThat(command(window)).isEqualTo("sh " + script + " --rate=0.5 --layers 3");
      assertThat(calls).doesNotExist();

      find(window);
      tick(window, List.of("--layers", "--mode"));
      window.click("#add-ticked");
      assertThat(command(window)).contains("--rate=0.5", "--layers {layers}", "--mode {mode}");
      assertThat(window.sees("#proposals")).isFalse();
      window.type("#field-total", "3");
      window.untilReady();
      window.click("#run");
      window.untilText("#results", "3");
      window.untilText("#phase", "Ended");
      assertThat(window.answers.told).isEmpty();
    }
    try (StudyStore store = new FileLocation(home.resolve("studies/my-study.db")).openReadOnly()) {
      FrozenTrial first = store.open("my-study").trials().getFirst();
      assertThat(first.state().values()).containsExactly(3.0);
      assertThat(first.externalValues()).containsOnlyKeys("layers", "mode");
    }
    assertThat(Files.readAllLines(calls)).filteredOn("--help"::equals).hasSize(1);
  }

  @Test
  void aFlagThatIsAParameterAlreadyIsNotAddedAgain() throws IOException {
    String program = "sh " + program() + " ";
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.DARK)) {
      window.click("#home-command");
      window.type("#field-folder", home.toString());
      window.type("#field-command", program + "--layers 4 --rate=0.25");
      until("numbers can be clicked", () -> window.count("#tokens .token") == 2);
      window.user.click(chip(window, "layers"));
      until("it is a parameter", () -> window.sees(".parameter-default"));
      find(window);
      TableView<?> flags = window.find("#proposals-table", TableView.class);
      assertThat(fx(() -> column(flags, 2)).get(fx(() -> column(flags, 1)).indexOf("--layers")))
          .isEqualTo("a parameter already");
      assertThat(window.text("#add-ticked")).isEqualTo("Add ticked (0)");
      tick(window, List.of("--layers", "--rate"));
      assertThat(window.text("#add-ticked")).isEqualTo("Add ticked (1)");
      window.click("#add-ticked");
      assertThat(command(window)).isEqualTo(program + "--layers {layers} --rate={rate}");
      assertThat(defaults(window)).containsExactly("4", "0.25");
      window.untilReady();
    }
  }

  private static List<String> defaults(OpenWindow window) {
    return fx(
        () ->
            window.user.scene().getRoot().lookupAll(".parameter-default").stream()
                .map(field -> ((TextInputControl) field).getText())
                .toList());
  }

  private static List<String> column(TableView<?> table, int index) {
    return IntStream.range(0, table.getItems().size())
        .mapToObj(row -> (String) table.getColumns().get(index).getCellData(row))
        .toList();
  }

  /// Nothing is run before the person has said so.
  private void find(OpenWindow window) {
    window.answers.verb = Answers.CANCEL;
    window.click("#find-parameters");
    assertThat(window.answers.asked).containsExactly("Ask the program for its help?");
    assertThat(home.resolve("calls")).doesNotExist();
    window.answers.verb = 0;
    window.click("#find-parameters");
    window.untilSeen("#proposals");
  }

  /// Ticks flags with the keyboard.
  private static void tick(OpenWindow window, List<String> flags) {
    TableView<?> table = window.find("#proposals-table", TableView.class);
    for (String flag : flags) {
      int row = fx(() -> column(table, 1)).indexOf(flag);
      assertThat(row).as(flag).isNotNegative();
      onFx(table::requestFocus);
      onFx(() -> table.getSelectionModel().clearAndSelect(row));
      window.user.press(KeyCode.SPACE);
    }
  }
}
