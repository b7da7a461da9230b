package org.parzen.app.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parzen.app.gui.WindowUser.until;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parzen.app.gui.theme.ThemeChoice;
import org.parzen.storage.StudyStore;
import org.parzen.storage.location.FileLocation;
import org.parzen.study.Direction;
import org.parzen.study.StudyRef;
import org.parzen.study.StudySpec;
import org.parzen.study.TrialEvent;
import org.parzen.trial.Attributes;
import org.parzen.trial.FrozenTrial;
import org.parzen.trial.TrialState;
import org.parzen.trial.TrialState.Kind;

/// A study of another program, two of whose trials were left behind days ago.
class AbandonedJourneyTest {

  @TempDir Path home;
  private Path file = Path.of("");

  @BeforeEach
  void study() {
    file = home.resolve("theirs.db");
    try (StudyStore store = new FileLocation(file).open()) {
      StudyRef study = store.create(new StudySpec("theirs", Direction.MINIMIZE)).ref();
      Instant then = Instant.now().minus(Duration.ofDays(3));
      int done = store.begin(study, then, Attributes.NONE).number();
      store.apply(
          study,
          new TrialEvent.Ended(
              done, new TrialState.Complete(then, then.plusSeconds(60), List.of(1.0))));
      assertThat(store.begin(study, then, Attributes.NONE).number()).isEqualTo(1);
      assertThat(store.begin(study, then, Attributes.NONE).number()).isEqualTo(2);
      assertThat(store.begin(study, Instant.now(), Attributes.NONE).number()).isEqualTo(3);
    }
  }

  private List<Kind> kinds() {
    try (StudyStore store = new FileLocation(file).openReadOnly()) {
      return store.open("theirs").trials().stream().map(FrozenTrial::kind).toList();
    }
  }

  private OpenWindow open() {
    OpenWindow window = new OpenWindow(home, ThemeChoice.LIGHT);
    window.open(file);
    window.untilText(".study-title", "theirs");
    window.click("#nav-run");
    window.untilSeen("#abandoned");
    assertThat(window.texts("#abandoned .label"))
        .anyMatch(text -> text.contains("2 trials") && text.contains("(1, 2)"));
    return window;
  }

  @Test
  void theyAreQueuedAgain() {
    try (OpenWindow window = open()) {
      window.click("#abandoned-requeue");
      until("the question is gone", () -> !window.sees("#abandoned"));
      assertThat(kinds()).containsExactly(Kind.COMPLETE, Kind.WAITING, Kind.WAITING, Kind.RUNNING);
    }
  }

  @Test
  void theyAreLeftOrMarkedAsFailed() {
    try (OpenWindow window = open()) {
      window.click("#abandoned-leave");
      until("the question is gone", () -> !window.sees("#abandoned"));
      assertThat(kinds()).containsExactly(Kind.COMPLETE, Kind.RUNNING, Kind.RUNNING, Kind.RUNNING);
    }
    try (OpenWindow window = open()) {
      window.click("#abandoned-fail");
      until("the question is gone", () -> !window.sees("#abandoned"));
      assertThat(kinds()).containsExactly(Kind.COMPLETE, Kind.FAIL, Kind.FAIL, Kind.RUNNING);
    }
  }
}
