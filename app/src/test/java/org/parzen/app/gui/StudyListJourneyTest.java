package org.parzen.app.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parzen.app.gui.WindowUser.fx;
import static org.parzen.app.gui.WindowUser.onFx;
import static org.parzen.app.gui.WindowUser.until;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.app.gui.theme.ThemeChoice;
import org.parzen.run.Study;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.study.Direction;
import org.parzen.study.StudySpec;

/// Somebody copies, renames and deletes studies, in SQLite files and journal logs.
class StudyListJourneyTest {

  @TempDir Path home;

  private Path file(String name) {
    Path file = home.resolve(name);
    try (StudyStore store = new FileLocation(file).open()) {
      for (String study : List.of("first", "second")) {
        Study made = Study.create(store, new StudySpec(study, Direction.MINIMIZE));
        made.tell(made.ask(), 0.5);
      }
    }
    return file;
  }

  private static List<String> names(Path file) {
    try (StudyStore store = new FileLocation(file).openReadOnly()) {
      return store.names();
    }
  }

  private static void choose(OpenWindow window, String study, String item) {
    onFx(
        () ->
            window.find("#studies", Node.class).lookupAll(".study-menu").stream()
                .map(MenuButton.class::cast)
                .filter(menu -> menu.getAccessibleText().endsWith(" " + study))
                .findFirst()
                .orElseThrow()
                .getItems()
                .stream()
                .filter(entry -> entry.getId().equals(item))
                .findFirst()
                .orElseThrow()
                .fire());
  }

  private static List<String> listed(OpenWindow window) {
    return fx(() -> window.texts("#studies .list-title"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"s.db", "s.log"})
  void aStudyIsCopiedRenamedAndDeleted(String name) {
    Path file = file(name);
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.LIGHT)) {
      window.open(file);
      until("both are listed", () -> window.sees("#studies"));

      window.answers.texts.add("third");
      choose(window, "first", "study-copy");
      until("the copy is listed", () -> listed(window).contains("third"));

      window.answers.texts.add("fourth");
      choose(window, "second", "study-rename");
      until("the new name is listed", () -> listed(window).contains("fourth"));

      choose(window, "first", "study-delete");
      until("the study is gone", () -> !listed(window).contains("first"));
      assertThat(window.answers.told).isEmpty();
      assertThat(names(file)).containsExactlyInAnyOrder("third", "fourth");

      window.answers.texts.add("third");
      choose(window, "fourth", "study-rename");
      until("it is said why not", () -> !window.answers.told.isEmpty());
      assertThat(window.answers.told.getFirst()).contains("'third'");

      window.answers.verb = 1;
      Path other = home.resolve("other.log");
      window.answers.files.add(other);
      choose(window, "third", "study-copy");
      until(
          "the file of the copy is listed",
          () -> window.texts("#recent .list-title").contains("third"));
      assertThat(names(other)).containsExactly("third");
    }
  }

  @Test
  void nothingHappensWhereThePersonCancels() {
    Path file = file("s.db");
    try (OpenWindow window = new OpenWindow(home, ThemeChoice.DARK)) {
      window.open(file);
      until("both are listed", () -> window.sees("#studies"));
      window.answers.verb = Answers.CANCEL;
      choose(window, "first", "study-copy");
      choose(window, "first", "study-delete");
      choose(window, "first", "study-rename");
      assertThat(window.answers.asked).hasSize(3);
      assertThat(names(file)).containsExactly("first", "second");
    }
  }

  @Test
  void aLogIsFollowedWhileOthersAppendToIt() {
    Path log = home.resolve("live.log");
    try (StudyStore store = new FileLocation(log).open();
        OpenWindow window = new OpenWindow(home, ThemeChoice.LIGHT)) {
      Study study = Study.create(store, new StudySpec("live", Direction.MINIMIZE));
      study.tell(study.ask(), 0.5);
      window.open(log);
      window.untilText("#results", "1");
      study.tell(study.ask(), 0.25);
      study.tell(study.ask(), 0.75);
      window.untilText("#results", "3");
      assertThat(window.answers.told).isEmpty();
    }
  }
}
